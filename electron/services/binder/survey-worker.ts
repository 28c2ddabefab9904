import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { FileView } from "../../documents/binder/file-view.ts";
import type { Survey } from "../../documents/binder/part.ts";
import { surveyFile } from "../../documents/binder/survey-file.ts";
import { serveSandbox } from "../../sandbox/serve-sandbox.ts";
import { drawPicture } from "./draw-picture.ts";
import { excerptFile } from "./excerpt-file.ts";
import type { SurveyedFile } from "./survey-in-sandbox.ts";

// Text and pictures that have to be drawn anew; what is larger is a film, or none of these.
const mostBytes = 100_000_000;

/** Opens a file for looking into it at any place. */
function viewOf(descriptor: number): FileView {
  return {
    size: fstatSync(descriptor).size,
    read: (from, length) => {
      const bytes = Buffer.allocUnsafeSlow(length);
      let done = 0;
      while (done < length) {
        const read = readSync(descriptor, bytes, done, length - done, from + done);
        if (read === 0) throw new Error("the file ends before its size");
        done += read;
      }
      return bytes;
    },
  };
}

async function survey(path: string): Promise<SurveyedFile> {
  const descriptor = openOrNull(path);
  if (descriptor === null) return { survey: { kind: "refused", reason: "damaged" }, excerpt: [] };
  try {
    const view = viewOf(descriptor);
    const found = await surveyFile(view);
    const isOther = found.kind === "refused" && found.reason === "format" && view.size <= mostBytes;
    return isOther ? await surveyOther(view.read(0, view.size), found) : { survey: found, excerpt: [] };
  } finally {
    closeSync(descriptor);
  }
}

/** What is no PDF, JPEG or PNG: a picture is drawn, of anything else its text is told. */
async function surveyOther(bytes: Buffer, refused: Survey): Promise<SurveyedFile> {
  const drawn = await drawPicture(bytes);
  if (drawn === null) return { survey: refused, excerpt: excerptFile(bytes) };
  const anew = Buffer.from(drawn.buffer, drawn.byteOffset, drawn.byteLength);
  const read = (from: number, length: number): Buffer => anew.subarray(from, from + length);
  const survey = await surveyFile({ size: anew.length, read });
  return { survey: survey.kind === "part" ? { ...survey, derived: anew } : refused, excerpt: [] };
}

/** Null where the file cannot be opened: the package, which takes it as an original too, says why. */
function openOrNull(path: string): number | null {
  try {
    return openSync(path, "r");
  } catch {
    return null;
  }
}

// The program of the process that `surveyInSandbox` reads proofs in.
serveSandbox<string, null, SurveyedFile>((path) => survey(path));
