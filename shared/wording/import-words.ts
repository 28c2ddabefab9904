/** What an import makes of a file, as people call it. */
export const importResultNames = { new: "新", twin: "同票另一份", duplicate: "重复", refused: "未收" } as const;

/** The kinds of files as people call them. */
export const fileTypeNames = {
  invoice: "发票",
  ticket: "客票",
  receipt: "银行回单",
  statement: "银行流水",
  revenue: "收益结算单",
  budget: "预算",
  ledger: "会计账",
  workbook: "填报表",
  evidence: "证明材料",
  unknown: "未识别",
} as const;
