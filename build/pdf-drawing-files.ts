import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const library = dirname(dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/build/pdf.mjs"))));

/** What a Chinese PDF needs whose fonts are not in it: how its codes map to characters. */
const isWanted = (folder: string, name: string): boolean =>
  folder === "cmaps" ? /^(?:GB|UniGB|Adobe-GB1)/.test(name) : /\.(?:pfb|ttf)$/.test(name);

interface Asset {
  readonly type: "asset";
  readonly fileName: string;
  readonly source: Uint8Array;
}

const assets = (): readonly Asset[] =>
  ["cmaps", "standard_fonts"].flatMap((folder) =>
    readdirSync(join(library, folder))
      .filter((name) => isWanted(folder, name))
      .map((name) => ({
        type: "asset" as const,
        fileName: `pdfjs/${folder}/${name}`,
        source: readFileSync(join(library, folder, name)),
      })),
  );

/** Puts the files beside the window that drawing PDFs asks for by name: character maps of Chinese, and stand-ins for fonts that a PDF does not bring. */
export function pdfDrawingFiles(): Plugin {
  return {
    name: "pdf-drawing-files",
    generateBundle() {
      // biome-ignore lint/nursery/noThisOutsideOfClass: the build hands its tools to a plugin as `this`
      for (const asset of assets()) this.emitFile(asset);
    },
  };
}
