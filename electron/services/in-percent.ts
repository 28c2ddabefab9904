import type { ExportProgress } from "../../shared/contract/exports.ts";
import type { PackageProgress } from "../dossier/package-progress.ts";

/** Tells of work on a package in whole percent: each once, not every block of bytes. */
export function inPercent(onProgress: (progress: ExportProgress) => void): (progress: PackageProgress) => void {
  let last = "";
  return ({ step, doneBytes, totalBytes }) => {
    const percent = totalBytes === 0 ? 100 : Math.min(100, Math.floor((doneBytes * 100) / totalBytes));
    const told = `${step} ${percent}`;
    if (told !== last) onProgress({ step, percent });
    last = told;
  };
}
