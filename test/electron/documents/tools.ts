import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { missingTools, type OutsideTool } from "../../support/outside-tools.ts";

/** Whether a program that a test judges with is on this machine; a test without it is reported as skipped, by name. */
export const hasTool = (name: OutsideTool): boolean => missingTools([name]).length === 0;

/** Runs `use` with a folder of its own, which is removed afterwards whatever happens. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-documents-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A grey picture: one byte a pixel, 0 is black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Every page of a PDF as poppler draws it; `crop`: only what a reader of it sees. */
export const renderPages = (
  pdf: Uint8Array,
  dpi: number,
  box: "media" | "crop" = "media",
): Promise<readonly GreyPicture[]> =>
  inFolder((folder) => {
    const file = join(folder, "document.pdf");
    writeFileSync(file, pdf);
    const cropped = box === "crop" ? ["-cropbox"] : [];
    execFileSync("pdftoppm", ["-r", String(dpi), "-gray", ...cropped, file, join(folder, "page")]);
    const pages = execFileSync("ls", [folder], { encoding: "utf8" }).split("\n");
    return pages.filter((name) => name.endsWith(".pgm")).map((name) => readGrey(readFileSync(join(folder, name))));
  });

function readGrey(file: Uint8Array): GreyPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(file.subarray(0, 64)).toString("latin1"));
  if (head === null) throw new Error("not a grey picture");
  return { width: Number(head[1]), height: Number(head[2]), pixels: file.subarray(head[0].length) };
}

/** The text of a PDF as a reader would copy it. */
export const textOf = (pdf: Uint8Array): Promise<string> =>
  inFolder((folder) => {
    const file = join(folder, "document.pdf");
    writeFileSync(file, pdf);
    return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  });

/** What `qpdf --check` finds wrong; null when nothing. */
export const structureProblem = (pdf: Uint8Array): Promise<string | null> =>
  inFolder((folder) => {
    const file = join(folder, "document.pdf");
    writeFileSync(file, pdf);
    const run = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
    return run.status === 0 && run.stderr === "" ? null : run.stdout + run.stderr;
  });

/** How many pixels differ by more than `tolerance` grey levels; pictures of different size differ in every pixel. */
export function differingPixels(a: GreyPicture, b: GreyPicture, tolerance: number): number {
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.pixels.length, b.pixels.length);
  let count = 0;
  for (let i = 0; i < a.pixels.length; i++) if (Math.abs((a.pixels[i] ?? 0) - (b.pixels[i] ?? 0)) > tolerance) count++;
  return count;
}
