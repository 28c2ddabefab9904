import { PDFArray, PDFBool, type PDFContext, PDFDict, PDFDocument, PDFName, PDFRef } from "pdf-lib";
import { EvidenceParser } from "./evidence-parser.ts";
import { endOf } from "./file-end.ts";
import { type Budget, inflateWithin } from "./inflate-within.ts";
import { pagePart } from "./page-part.ts";
import { pagesOf } from "./page-tree.ts";
import { type Part, Refusal, type Survey } from "./part.ts";
import { type Locate, PartBuilder } from "./part-builder.ts";
import { settleLengths } from "./settle-lengths.ts";

// What the pages' text, typefaces and structure of one file may unfold to; pictures are not unfolded.
const mostUnfolded = 256_000_000;

/** Reads a foreign PDF as a part of a binder. Throws `Refusal` where a page would not come out as it is in the file. */
export async function surveyPdf(file: Buffer): Promise<Survey> {
  const end = endOf(file);
  if (end === "cut") throw new Refusal("damaged");
  const budget: Budget = { left: mostUnfolded };
  foreseeStructure(file, budget);
  const context = await new EvidenceParser(file).parseDocument();
  settleLengths(context, file);
  const isEncrypted = context.lookup(context.trailerInfo.Encrypt) !== undefined;
  const readable = isEncrypted ? await decrypted(file) : context;
  if (isEmptyShell(readable)) throw new Refusal("format");
  const { locate, derived } = isEncrypted ? inOwnBytes() : inFile(file);
  const builder = new PartBuilder(readable, end === "whole", locate, budget);
  const part = partOf(readable, builder);
  return { kind: "part", part, derived: derived() };
}

/** The pages of a document and all that they use. */
export function partOf(context: PDFContext, builder: PartBuilder): Part {
  const pages = pagesOf(context).map((page) => pagePart(page, builder));
  const objects = builder.finish();
  return { pages, objects, layers: builder.layers(...layersOf(context)) };
}

/** Whether the pages only ask for another program: a form that its reader draws (XFA), or an envelope of attached files. */
function isEmptyShell(context: PDFContext): boolean {
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) return false;
  return catalog.lookup(PDFName.of("NeedsRendering")) === PDFBool.True || catalog.has(PDFName.of("Collection"));
}

/** Files that only restrict printing or copying open with an empty password; anything else stays closed. */
async function decrypted(file: Buffer): Promise<PDFContext> {
  try {
    const { context } = await PDFDocument.load(file, {
      password: "",
      updateMetadata: false,
      parseSpeed: Number.POSITIVE_INFINITY,
    });
    return context;
  } catch {
    throw new Refusal("locked");
  }
}

/** Unfolds the streams that hold structure before the parser does, so that a small file cannot fill the memory. */
function foreseeStructure(file: Buffer, budget: Budget): void {
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    if (file.toString("latin1", at - 3, at) === "end") continue;
    const head = headBefore(file, at);
    if (head !== null && !objectStream.test(head)) continue;
    if (head !== null && unforeseeable.test(head)) throw new Refusal("oversized");
    foresee(file.subarray(at + (file[at + 6] === 13 ? 8 : 7)), budget);
  }
}

const objectStream = /\/(?:ObjStm|XRef)\b/;
// Nobody stores structure like this, or twice folded.
const unforeseeable = /\/(?:LZW|RL\b|RunLength)|\/Fl(?:ateDecode)?\b.*\/Fl(?:ateDecode)?\b/s;
const longestHead = 50_000;

/** The dictionary before a stream, with escaped names as they are read; null when it is too long to be one. */
function headBefore(file: Buffer, stream: number): string | null {
  const start = file.lastIndexOf("obj", stream - 1);
  if (stream - start > longestHead) return null;
  const head = file.toString("latin1", Math.max(0, start), stream);
  const unescaped = (_: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
  return head.includes("#") ? head.replace(/#([0-9A-Fa-f]{2})/g, unescaped) : head;
}

/** Only counts: an encrypted or damaged stream is the parser's to judge. */
function foresee(bytes: Buffer, budget: Budget): void {
  try {
    inflateWithin(bytes, budget);
  } catch (error) {
    if (error instanceof Refusal && error.reason === "oversized") throw error;
  }
}

interface Place {
  readonly locate: Locate;
  /** The streams' bytes where they do not stand in the file as they are. */
  readonly derived: () => Uint8Array | null;
}

function inFile(file: Buffer): Place {
  const locate: Locate = (bytes) => {
    if (bytes.buffer !== file.buffer) throw new Refusal("damaged");
    return [{ from: bytes.byteOffset - file.byteOffset, length: bytes.length }];
  };
  return { locate, derived: () => null };
}

function inOwnBytes(): Place {
  const taken: Uint8Array[] = [];
  let size = 0;
  const locate: Locate = (bytes) => {
    const from = size;
    taken.push(bytes);
    size += bytes.length;
    return [{ from, length: bytes.length }];
  };
  return { locate, derived: () => Buffer.concat(taken) };
}

/** The layers that a document declares, and those that it shows switched off. */
function layersOf(context: PDFContext): readonly [readonly PDFRef[], ReadonlySet<PDFRef>] {
  const catalog = context.lookup(context.trailerInfo.Root);
  const properties = catalog instanceof PDFDict ? catalog.lookup(PDFName.of("OCProperties")) : undefined;
  if (!(properties instanceof PDFDict)) return [[], new Set()];
  const usual = properties.lookup(PDFName.of("D"));
  const all = refsIn(properties, "OCGs");
  if (!(usual instanceof PDFDict)) return [all, new Set()];
  const on = new Set(refsIn(usual, "ON"));
  const isOffByDefault = usual.lookup(PDFName.of("BaseState")) === PDFName.of("OFF");
  const off = isOffByDefault ? all.filter((ref) => !on.has(ref)) : refsIn(usual, "OFF");
  return [all, new Set(off)];
}

function refsIn(dict: PDFDict, key: string): readonly PDFRef[] {
  const list = dict.lookup(PDFName.of(key));
  return list instanceof PDFArray ? list.asArray().filter((one) => one instanceof PDFRef) : [];
}
