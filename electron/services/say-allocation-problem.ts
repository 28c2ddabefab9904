import type { AllocationProblem } from "./allocate-lines.ts";

/** Why nothing was allocated, and what to do. */
export const allocationSentences: Readonly<Record<AllocationProblem, string>> = {
  "row-changed": "选中的行已经变了，没有分配任何一行。请刷新列表后重新选择。",
  "counts-nowhere": "选中的行里有作废或红字发票，它们不计入，没有分配任何一行。请取消选择这些行后再试。",
  "line-over-allocated": "选中的行里有分配金额已超过发票行金额的，没有分配任何一行。请先撤销这一行多余的分配。",
  "subject-unknown": "所选的作品或项目没有登记，没有分配任何一行。请先登记，再来分配。",
  "category-unknown": "所选的类别不在政策包里，没有分配任何一行。请改选列表里的类别。",
  "amount-for-several": "只有选中一行尚未分配的支出时才能填写金额。请清空金额，或只选一行。",
  "amount-zero": "金额应大于零。请改正后再试；清空金额即为分配全部剩余。",
  "amount-too-large": "金额超过这一行尚未分配的部分，没有分配。请改小金额，或清空金额以分配全部剩余。",
};
