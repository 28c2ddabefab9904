import type { JournalEntry } from "../model/journal-entry.ts";

/** What an account of the company's books is to a check of papers. `wages` is cost for which nobody issues an invoice. */
export type AccountKind = "bank" | "cash" | "prepaid" | "input-tax" | "wages" | "cost" | "other";

const inputTax = /进项|待认证|待抵扣/;
const wages = /工资|薪酬|社保|社会保险|公积金|福利|奖金|折旧|摊销|计提|税金|附加|利息|手续费|汇兑/;

const byName: readonly (readonly [RegExp, AccountKind])[] = [
  [/库存现金|^现金/, "cash"],
  [/银行存款|其他货币资金|支付宝|微信|^银行/, "bank"],
  [/预付/, "prepaid"],
  [/应付|应收|预收|应交|往来|实收资本|本年利润|利润分配|借款|累计折旧|累计摊销|收入|营业外/, "other"],
  [wages, "wages"],
  [/成本|费|制作|支出|商品|材料|物资|在产品|固定资产|无形资产|待摊|劳务|在建/, "cost"],
];

// 企业会计准则 and 小企业会计准则, with the older codes of four digits.
const byCode: readonly (readonly [RegExp, AccountKind])[] = [
  [/^1001/, "cash"],
  [/^10(?:02|09|12|15)/, "bank"],
  [/^1123|^1151/, "prepaid"],
  [/^(?:14|16|17|18|5|64|66)/, "cost"],
];

const kindIn = (kinds: readonly (readonly [RegExp, AccountKind])[], text: string): AccountKind | null =>
  kinds.find(([form]) => form.test(text))?.[1] ?? null;

/** What the account of a line is, by its name from the top level down, else by its code. */
export function accountKind({ account, accountCode }: Pick<JournalEntry, "account" | "accountCode">): AccountKind {
  if (inputTax.test(account)) return "input-tax";
  const [top = ""] = account.split(/[\\/_>|]/);
  const kind = kindIn(byName, top.trim()) ?? kindIn(byName, account) ?? kindIn(byCode, accountCode ?? "") ?? "other";
  return kind === "cost" && wages.test(account) ? "wages" : kind;
}

/** Whether an account reads as what a work costs to make, and not as what the office costs. */
export const isProduction = ({ account, accountCode }: Pick<JournalEntry, "account" | "accountCode">): boolean =>
  /制作|摄制|拍摄|剧|片|生产成本|劳务成本|在产品|演职|场租|道具|服装|后期/.test(account) ||
  (!/管理费用|销售费用|财务费用/.test(account) && /^(?:5001|5201|4001|4101)/.test(accountCode ?? ""));
