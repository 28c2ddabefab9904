import type { FileView } from "./file-view.ts";
import { Refusal, type Survey } from "./part.ts";
import { surveyJpeg } from "./survey-jpeg.ts";
import { surveyPdf } from "./survey-pdf.ts";
import { surveyPng } from "./survey-png.ts";

// A scan of some hundred pages; more than this is no single proof, and would not fit into the memory it is read in.
const mostBytes = 600_000_000;

/** Reads a file of any kind as a part of a binder, by its first bytes and not by its name; says why where that cannot be. */
export async function surveyFile(file: FileView): Promise<Survey> {
  try {
    return await surveyByKind(file);
  } catch (error) {
    if (error instanceof Refusal) return { kind: "refused", reason: error.reason };
    // Whatever the parser throws, and a stack that hostile nesting used up, is about the bytes of this file.
    return { kind: "refused", reason: "damaged" };
  }
}

async function surveyByKind(file: FileView): Promise<Survey> {
  const head = file.read(0, Math.min(1024, file.size)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return surveyJpeg(file);
  const isPdf = head.includes("%PDF-");
  if (!isPdf && !head.startsWith("\x89PNG\r\n\x1a\n")) throw new Refusal("format");
  if (file.size > mostBytes) throw new Refusal("oversized");
  const bytes = file.read(0, file.size);
  return isPdf ? surveyPdf(bytes) : surveyPng(bytes);
}
