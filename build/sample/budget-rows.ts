import type { WorkbookFilling } from "../../electron/intake/workbook/studio-workbook-template.ts";

type Row = NonNullable<WorkbookFilling["budget"]>[number];

const budgetOf = (
  subject: string,
  ...lines: readonly (readonly [head: string, category: string, amount: string])[]
): readonly Row[] => lines.map(([head, category, amount]) => ({ subject, head, category, amount }));

/** The budgets that the studio made before it began. */
export const budgetRows: readonly Row[] = [
  ...budgetOf(
    "W1",
    ["场地租赁", "venue", "110000.00"],
    ["置景搭建", "set", "95000.00"],
    ["设备租赁", "equip", "150000.00"],
    ["服装化妆道具", "costume", "80000.00"],
    ["交通食宿", "travel", "90000.00"],
    ["保险与杂项", "prod_other", "10000.00"],
    ["剧本", "other", "63600.00"],
    ["演职人员", "other", "300000.00"],
    ["后期制作", "other", "103880.00"],
    ["宣传推广", "other", "147520.00"],
  ),
  ...budgetOf(
    "W2",
    ["算力与模型调用", "ai_compute", "360000.00"],
    ["工具订阅", "ai_other", "20000.00"],
    ["配音", "other", "30000.00"],
  ),
  ...budgetOf(
    "W3",
    ["算力与模型调用", "ai_compute", "140000.00"],
    ["画面精修外包", "ai_other", "16000.00"],
    ["音乐", "other", "12000.00"],
  ),
  ...budgetOf(
    "W4",
    ["场地租赁", "venue", "30000.00"],
    ["设备租赁", "equip", "50000.00"],
    ["服装化妆道具", "costume", "15000.00"],
    ["交通食宿", "travel", "18000.00"],
    ["演职人员", "other", "110000.00"],
    ["后期制作", "other", "45000.00"],
    ["多语种译制", "translation", "420000.00"],
  ),
  ...budgetOf(
    "R1",
    ["设备", "rd_equip", "240000.00"],
    ["人员外包", "rd_labour", "80000.00"],
    ["测试与知识产权", "rd_other", "55000.00"],
    ["训练算力", "ai_compute", "125000.00"],
  ),
  ...budgetOf("T1", ["培训费用", "training", "65000.00"]),
];
