import type { MakingProgress } from "../../../shared/contract/workspaces.ts";

/** Tells how far a workspace is made in whole percent of each step, each once. */
export function inWholePercent(
  onProgress: (progress: MakingProgress) => void,
): (step: MakingProgress["step"], done: number, total: number) => void {
  let last = "";
  return (step, done, total) => {
    const percent = total === 0 ? 100 : Math.min(100, Math.floor((done * 100) / total));
    const told = `${step} ${percent}`;
    if (told !== last) onProgress({ step, percent });
    last = told;
  };
}
