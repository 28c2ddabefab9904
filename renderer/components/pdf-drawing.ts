import { getDocument, type PDFDocumentProxy, PDFWorker } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.mjs?worker&url";

/** A PDF whose pages can be drawn. Close it when done. */
export interface DrawnPdf {
  readonly pages: number;
  /** Draws a page, from 1, as wide as the canvas is to be seen, in points of the screen; gives its height there. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<number>;
  readonly close: () => void;
}

/** A policy of trusted types: the one script address that this module names. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

let worker: PDFWorker | null = null;

// The window's content security policy lets a script in by policy only; drawing goes on beside the window, which never freezes.
function sharedWorker(): PDFWorker {
  if (worker !== null) return worker;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("pdf-worker", { createScriptURL: (url) => url });
  const port = new Worker(policy === undefined ? workerUrl : policy.createScriptURL(workerUrl), { type: "module" });
  worker = new PDFWorker({ port: port as never }); // its types leave out the port that it takes
  return worker;
}

/** Opens a PDF to draw its pages; nothing is fetched but the window's own files, nothing in it is run. */
export async function openDrawnPdf(bytes: Uint8Array): Promise<DrawnPdf> {
  const task = getDocument({
    data: bytes,
    worker: sharedWorker(),
    cMapUrl: "/pdfjs/cmaps/",
    standardFontDataUrl: "/pdfjs/standard_fonts/",
    wasmUrl: "/pdfjs/wasm/",
    useWasm: false,
    enableXfa: false,
  });
  return drawn(await task.promise, () => void task.destroy());
}

function drawn(pdf: PDFDocumentProxy, close: () => void): DrawnPdf {
  return {
    pages: pdf.numPages,
    close,
    draw: async (number, canvas, width) => {
      const page = await pdf.getPage(number);
      const plain = page.getViewport({ scale: 1 });
      const sharpness = globalThis.devicePixelRatio;
      const viewport = page.getViewport({ scale: (width / plain.width) * sharpness });
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      await page.render({ canvas, viewport }).promise;
      return (width / plain.width) * plain.height;
    },
  };
}

/** The bytes that base64 stands for. */
export const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
