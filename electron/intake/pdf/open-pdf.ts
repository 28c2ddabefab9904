import { fileURLToPath } from "node:url";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type PrintedPage, placeText } from "../print/printed-page.ts";

/** A PDF whose parts are read one by one. Close it when done. */
export interface OpenPdf {
  readonly pageCount: number;
  /** The content of every embedded file, as far as it is there. */
  readonly attachments: () => Promise<readonly Uint8Array[]>;
  /** Entries of the Info dictionary that the standard does not name; only those that are text. */
  readonly privateKeys: () => Promise<ReadonlyMap<string, string>>;
  /** The text of a page, counted from 1. */
  readonly page: (number: number) => Promise<PrintedPage>;
  readonly close: () => Promise<void>;
}

const mostAttachments = 20;

const folder = (name: string): string =>
  fileURLToPath(new URL(`../../${name}/`, import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")));

/**
 * Opens a PDF for its text; nothing is drawn, fetched or run. "locked" when it needs a password, "unreadable" when it is no
 * whole PDF. Without the cMaps the text of Chinese standard fonts would be empty, and no error would say so. This release of pdfjs has no `eval` left to switch off.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | "locked" | "unreadable"> {
  const task = getDocument({
    // A copy: pdfjs takes the buffer away from whoever gives it.
    data: Uint8Array.from(bytes),
    cMapUrl: folder("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: folder("standard_fonts"),
    useSystemFonts: false,
    useWasm: false,
    disableFontFace: true,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return opened(await task.promise, () => task.destroy());
  } catch (error) {
    await task.destroy();
    return error instanceof Error && error.name === "PasswordException" ? "locked" : "unreadable";
  }
}

const isText = (value: unknown): value is string => typeof value === "string";

const opened = (pdf: PDFDocumentProxy, close: () => Promise<void>): OpenPdf => ({
  pageCount: pdf.numPages,
  attachments: async () => {
    const ids = [...((await pdf.getAttachments()) ?? new Map<string, unknown>()).keys()].slice(0, mostAttachments);
    const contents = await Promise.all(ids.map((id) => pdf.getAttachmentContent(id)));
    return contents.filter((content): content is Uint8Array => content instanceof Uint8Array);
  },
  privateKeys: async () => {
    const { info } = await pdf.getMetadata();
    const custom: unknown = "Custom" in info ? info.Custom : null;
    const entries: readonly (readonly [unknown, unknown])[] = custom instanceof Map ? [...custom] : [];
    return new Map(entries.filter((entry): entry is readonly [string, string] => entry.every(isText)));
  },
  page: async (number) => {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    page.cleanup();
    return placeText({ width, height, transform: transform as readonly number[] }, items);
  },
  close,
});
