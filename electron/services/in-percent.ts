import type { ExportProgress } from "../../shared/contract/exports.ts";
import type { PackageProgress } from "../dossier/package-progress.ts";
import type { MakingProgress } from "./make-package.ts";

/** Who is told while a package is made and written. */
interface Tellers {
  readonly onMaking: (progress: MakingProgress) => void;
  readonly onProgress: (progress: PackageProgress) => void;
}

/** Tells of work on a package in whole percent of each step, each once: not every page and every block of bytes. */
export function inPercent(onProgress: (progress: ExportProgress) => void): Tellers {
  let last = "";
  const tell = (step: ExportProgress["step"], done: number, total: number): void => {
    const percent = total === 0 ? 100 : Math.min(100, Math.floor((done * 100) / total));
    const told = `${step} ${percent}`;
    if (told !== last) onProgress({ step, percent });
    last = told;
  };
  return {
    onMaking: ({ step, done, total }) => tell(step, done, total),
    onProgress: ({ step, doneBytes, totalBytes }) => tell(step, doneBytes, totalBytes),
  };
}
