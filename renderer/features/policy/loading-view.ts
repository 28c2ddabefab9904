import type { LoadedPack, PackLoading } from "../../../shared/contract/packs.ts";
import type { LongWorkState } from "../../components/long-work.ts";

/** How far the loading of a pack is, the handing over of its files included. */
export type PackLoadingStep = PackLoading | { readonly step: "sending"; readonly done: number; readonly total: number };

type Loading = Pick<LongWorkState<PackLoadingStep, unknown>, "progress" | "isStopping">;

/** What is being done for a pack that is loaded, in words that change seldom. */
export function loadingText({ progress, isStopping }: Loading): string {
  if (isStopping) return "正在停止";
  switch (progress?.step) {
    case undefined:
    case "sending":
      return "正在取得所选的文件";
    case "opening":
      return "正在打开，并与原文逐条核对";
    case "checking":
      return progress.total === 0 ? "正在核对用例" : `正在核对 ${progress.total} 个用例`;
    case "keeping":
      return "检查通过，正在复核并放进工作区";
  }
}

// Where each step begins and ends within the whole, in percent; the cases are run twice.
const spans: Readonly<Record<PackLoadingStep["step"], readonly [from: number, to: number]>> = {
  ...{ sending: [0, 5], opening: [5, 20] },
  ...{ checking: [20, 60], keeping: [60, 100] },
};

/** How far the loading is, in whole percent. */
export function loadingPercent({ progress }: Loading): number {
  if (progress === null) return 0;
  const [from, to] = spans[progress.step];
  return from + (progress.total === 0 ? 0 : Math.floor(((to - from) * progress.done) / progress.total));
}

/** Whether the last loading was stopped as it was asked to be, which is no error. */
export const wasStopped = ({ failure }: Pick<LongWorkState<PackLoadingStep, unknown>, "failure">): boolean =>
  failure?.code === "cancelled";

/** What came of loading a pack, in a sentence. */
export const outcomeWords = (loaded: LoadedPack): string =>
  loaded.kind === "loaded" ? loaded.sentence : `没有载入：有 ${loaded.problems.length} 处问题。`;
