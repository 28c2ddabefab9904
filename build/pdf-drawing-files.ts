import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const library = dirname(dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/build/pdf.mjs"))));

/** Of each folder what drawing asks for: character maps of Chinese, fonts, and what unpacks the pictures of faxes and scanners. */
const wanted: Readonly<Record<string, RegExp>> = {
  cmaps: /^(?:GB|UniGB|Adobe-GB1)/,
  standard_fonts: /\.(?:pfb|ttf)$/,
  // As scripts: the window's content security policy lets no WebAssembly in.
  wasm: /^(?:jbig2|openjpeg)_nowasm_fallback\.js$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/,
};

interface Asset {
  readonly type: "asset";
  readonly fileName: string;
  readonly source: Uint8Array;
}

const assets = (): readonly Asset[] =>
  Object.entries(wanted).flatMap(([folder, names]) =>
    readdirSync(join(library, folder))
      .filter((name) => names.test(name))
      .map((name) => ({
        type: "asset" as const,
        fileName: `pdfjs/${folder}/${name}`,
        source: readFileSync(join(library, folder, name)),
      })),
  );

/** Puts the files beside the window that drawing PDFs asks for by name: character maps of Chinese, stand-ins for fonts that a PDF does not bring, and decoders. */
export function pdfDrawingFiles(): Plugin {
  return {
    name: "pdf-drawing-files",
    generateBundle() {
      // biome-ignore lint/nursery/noThisOutsideOfClass: the build hands its tools to a plugin as `this`
      for (const asset of assets()) this.emitFile(asset);
    },
  };
}
