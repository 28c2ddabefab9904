import type { Header, Synonyms } from "../table/header.ts";

/** What a column of a company's own books may mean. */
export type LedgerRole =
  | "bookedOn"
  | "period"
  | "year"
  | "month"
  | "day"
  | "word"
  | "number"
  | "summary"
  | "accountCode"
  | "account"
  | "topAccount"
  | "subAccount"
  | "counterAccount"
  | "debit"
  | "credit"
  | "amount"
  | "side"
  | "balance"
  | "auxiliary";

/**
 * The titles of 用友, 金蝶, 浪潮, 畅捷通, 柠檬云 and hand-made books, best first. Debit and credit are the company's own: debit of a bank
 * account is money in, the reverse of what a bank writes.
 */
export const ledgerColumns: Synonyms<LedgerRole> = {
  bookedOn: [
    ...["凭证日期", "记账日期", "制单日期", "会计日期", "业务日期", "入账日期", "日期", "填制日期", "时间"],
    ...["记账时间", "做账日期"],
  ],
  period: ["会计期间", "凭证期间", "期间", "账期", "会计年月", "年月", "所属期间", "会计月份"],
  year: ["年", "年度", "会计年度"],
  month: ["月", "月份"],
  day: ["日"],
  word: ["凭证字", "凭证类别", "凭证类型", "凭证类别字", "字", "凭证种类"],
  number: [
    ...["凭证字号", "凭证号", "凭证编号", "凭证号码", "凭证号数", "记账凭证号", "记账凭证", "凭证序号"],
    ...["凭证", "号数", "号", "凭证字-号"],
  ],
  summary: ["摘要", "凭证摘要", "摘要说明", "分录摘要", "业务说明", "业务内容", "内容摘要", "说明"],
  accountCode: ["科目编码", "科目代码", "科目编号", "会计科目编码", "会计科目代码", "科目号"],
  account: [
    ...["科目全称", "科目全名", "科目名称", "会计科目", "会计科目名称", "科目", "明细科目全称", "科目路径"],
    ...["核算科目", "账户名称"],
  ],
  topAccount: ["一级科目", "总账科目", "一级科目名称", "总账科目名称"],
  subAccount: ["二级科目", "明细科目", "子目", "细目", "三级科目", "明细科目名称", "子细目", "二级科目名称"],
  counterAccount: ["对方科目名称", "对方科目", "对方科目编码", "对应科目"],
  debit: [
    ...["借方本币金额", "借方本币", "借方金额本币", "借方发生额本币", "借方金额", "借方发生额", "本期借方发生额"],
    ...["本期发生额借方", "借方本期发生", "借方", "借方金额元", "本期借方", "本期发生借方", "借方发生", "借"],
  ],
  credit: [
    ...["贷方本币金额", "贷方本币", "贷方金额本币", "贷方发生额本币", "贷方金额", "贷方发生额", "本期贷方发生额"],
    ...["本期发生额贷方", "贷方本期发生", "贷方", "贷方金额元", "本期贷方", "本期发生贷方", "贷方发生", "贷"],
  ],
  amount: ["本币金额", "金额", "发生额", "本位币金额", "凭证金额", "分录金额"],
  side: ["借贷方向", "余额方向", "方向", "借或贷", "借/贷", "借贷", "借贷标志"],
  balance: ["余额", "期末余额", "本币余额", "余额金额", "结余", "余额本币", "余额金额本币"],
  auxiliary: [
    ...["往来单位", "往来单位名称", "往来", "客商", "客商名称", "供应商", "供应商名称", "客户", "客户名称"],
    ...["辅助核算", "辅助核算项目", "辅助项", "核算项目", "核算维度", "辅助账", "项目", "项目名称", "个人", "部门"],
  ],
};

type Columns = Header<LedgerRole>["columns"];

/** Whether the titles are of a table of single bookings: what each is of, when, and its debit and credit. */
export function isEntryHeader({ bookedOn, period, month, debit, credit, amount, side, ...others }: Columns): boolean {
  const hasMoney = (debit !== undefined && credit !== undefined) || (amount !== undefined && side !== undefined);
  const hasDay = bookedOn !== undefined || period !== undefined || month !== undefined;
  return hasMoney && hasDay && (others.number !== undefined || others.summary !== undefined);
}
