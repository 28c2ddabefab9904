import type { Header, Synonyms } from "../table/header.ts";

/** What a column of a budget may mean. */
export type BudgetRole =
  | "number"
  | "group"
  | "head"
  | "detail"
  | "amount"
  | "approved"
  | "actual"
  | "subject"
  | "category"
  | "note"
  | "spentOn";

/** Titles that film budgets and final accounts (决算) use, best first. */
export const budgetColumns: Synonyms<BudgetRole> = {
  number: ["序号", "编号", "科目编号", "科目编码", "科目代码"],
  group: ["一级科目", "大类", "费用大类", "科目大类", "一级分类", "类目"],
  head: [
    ...["二级科目", "明细科目", "预算科目", "科目", "科目名称", "费用科目", "费用名称", "费用项目", "支出项目"],
    ...["支出科目", "支出内容", "预算项目", "经费项目", "开支项目", "费用明细", "项目明细", "费用内容", "预算内容"],
    ...["费用类型", "支出明细", "开支内容"],
  ],
  detail: ["三级科目", "三级明细", "四级科目", "子科目"],
  amount: [
    ...["预算金额", "预算数", "预算", "预算总额", "预算合计", "计划金额", "申报预算", "预算费用", "预算小计"],
    ...["预算总价", "金额", "合计金额", "小计金额", "费用", "总价", "合计", "小计", "总计"],
  ],
  approved: ["批准预算", "批准金额", "批准数", "批准", "核定金额", "核定预算", "审定金额", "审定数", "审批金额"],
  actual: [
    ...["实际支出", "实际金额", "实际发生额", "实际发生", "实际数", "实际", "决算", "决算数", "决算金额", "实际费用"],
    ...["实际发生金额", "已支出", "支出金额"],
  ],
  subject: ["主体", "作品", "作品名称", "剧名", "短剧名称", "项目名称"],
  category: ["支出类别", "费用类别", "类别"],
  note: ["备注", "说明", "用途说明", "预算说明", "测算依据", "计算依据"],
  spentOn: ["日期", "发生日期", "报销日期", "支付日期", "付款日期", "时间"],
};

/** A budget has heads, and what is planned, granted or spent for each; a list of expenses by day is none. */
export function isBudgetHeader(columns: Header<BudgetRole>["columns"]): boolean {
  const { group, head, amount, approved, actual, spentOn } = columns;
  const hasAmount = [amount, approved, actual].some((column) => column !== undefined);
  return (head !== undefined || group !== undefined) && hasAmount && spentOn === undefined;
}
