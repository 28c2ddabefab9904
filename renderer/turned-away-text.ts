import type { TurnedAwayNote } from "../shared/contract/turned-away.ts";
import { keptAt } from "./components/draft-view.ts";

/** That another wanted to open the workspace, what became of it, and when they can, as a sentence. */
export function turnedAwayText({ at, host, program, by }: TurnedAwayNote, now: Date): string {
  const who = by === null ? "有人" : `${by} `;
  const where = host === null ? `在这台电脑上用${program}` : `在另一台电脑（${host}）上`;
  return `${keptAt(at, now)} ${who}${where}想打开这个工作区，已被拒绝，资料没有受影响；您用完后关掉程序或换到别的工作区，对方就能打开。`;
}
