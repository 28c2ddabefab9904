/** Where a line of an assessment stands, in four characters. */
export const lineStatusNames = {
  met: "已达条件",
  unmet: "未达条件",
  unknown: "尚缺材料",
  "needs-choice": "待选口径",
} as const;
