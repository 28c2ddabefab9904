/** One of the first things to do in an empty workspace, and the pages where it is done, the nearest first. */
export interface FirstStep {
  readonly title: string;
  readonly text: string;
  readonly pages: readonly string[];
}

/** What to do first, in order. */
export const firstSteps: readonly FirstStep[] = [
  {
    title: "写下单位",
    text: "单位名称和统一社会信用代码决定哪些发票算本单位的支出。只有这两项要先填，其余可以以后再补。",
    pages: ["studio"],
  },
  {
    title: "登记一部作品",
    text: "先回答：是否在政策所在的省备案、属于哪一类、是否已经上线。政策的哪几条对它开放，“测算”随即列出。",
    pages: ["works", "subjects"],
  },
  {
    title: "放进票据和材料",
    text: "把发票、结算单和证明的文件放进来，分到作品和费用类别。存入之前先预览，原件原样保存。",
    pages: ["expenses", "evidence"],
  },
  {
    title: "看测算，导出申报包",
    text: "每个金额都能追到票据和条文；缺什么、去哪里补，逐项列出。齐了就导出。",
    pages: ["assessment", "exports"],
  },
];
