/** A step of the first tour: a page and what it is for. */
export interface TourStep {
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

/** The four steps, in order. */
export const tourSteps: readonly TourStep[] = [
  {
    page: "overview",
    title: "工作台",
    text: "每次打开先看这里：能申领多少、尚缺材料、有哪些期限。三个数各看各的，不能相加。",
  },
  {
    page: "subjects",
    title: "作品",
    text: "先登记一部作品，第一个问题是有没有在本省备案。不确定能不能申报，可以先到“能不能申报”回答五个问题。",
  },
  {
    page: "expenses",
    title: "支出",
    text: "把发票、流水、结算单和证明材料的文件拖进来，先预览、后保存，原件原样留着；保存后再分到作品和类别。",
  },
  {
    page: "exports",
    title: "申报包",
    text: "这里列出还差什么，每一项都说在哪里补；齐了就导出，打印、盖章、提交。每一步都可以撤回。",
  },
];
