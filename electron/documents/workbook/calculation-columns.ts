import { fenFormat, type SheetColumn, yuanFormat } from "./cells.ts";

const fenColumn = { width: 16, numFmt: fenFormat, align: "right" } as const;
const yuan = { width: 16, numFmt: yuanFormat, align: "right" } as const;
/** The columns of the sheet 测算, `A` to `S`: yuan to read on the left, whole fen to compute with on the right. */
export const calculationColumns: readonly SheetColumn[] = [
  { title: "条款", width: 10, align: "center" },
  { title: "事项", width: 26, wrap: true },
  { title: "对象编号", width: 9, align: "center" },
  { title: "对象", width: 24, wrap: true },
  { title: "状态", width: 12, align: "center" },
  { title: "基数（元）", ...yuan },
  { title: "本项上限（元）", ...yuan },
  { title: "测算金额（元）", ...yuan },
  { title: "计入合计（元）", ...yuan },
  { title: "基数（分）", ...fenColumn },
  { title: "比例分子", width: 9, numFmt: fenFormat, align: "right" },
  { title: "比例分母", width: 9, numFmt: fenFormat, align: "right" },
  { title: "舍入", width: 14, align: "center" },
  { title: "未封顶金额（分）", ...fenColumn },
  { title: "本项上限（分）", ...fenColumn },
  { title: "测算金额（分）", ...fenColumn },
  { title: "符合条件的金额（分）", ...fenColumn },
  { title: "计入合计（分）", ...fenColumn },
  { title: "说明", width: 44, wrap: true },
];
