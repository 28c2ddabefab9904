import type { ReadingView } from "../../shared/contract/readings.ts";

/** Where a reading has its effect. */
export const readingUses: Readonly<Record<ReadingView["use"], string>> = {
  assessment: "影响条件和金额",
  gathering: "影响哪些支出计入",
  planning: "影响申报方案",
  display: "只影响怎样显示",
};
