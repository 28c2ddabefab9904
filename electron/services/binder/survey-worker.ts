import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { FileView } from "../../documents/binder/file-view.ts";
import { surveyFile } from "../../documents/binder/survey-file.ts";
import { serveSandbox } from "../../sandbox/serve-sandbox.ts";
import { excerptFile } from "./excerpt-file.ts";
import type { SurveyedFile } from "./survey-in-sandbox.ts";

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
    const isOther = found.kind === "refused" && found.reason === "format";
    return { survey: found, excerpt: isOther ? excerptFile(view.read(0, view.size)) : [] };
  } finally {
    closeSync(descriptor);
  }
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
