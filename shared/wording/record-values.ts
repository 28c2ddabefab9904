import { formatYuan, parseSignedYuan } from "../money.ts";

type Words = Readonly<Record<string, string>>;

// By the name of the field: the same word means the same wherever it stands.
const choiceWords: Readonly<Record<string, Words>> = {
  place: { in: "省内", out: "省外", unknown: "未知" },
  state: { "on-file": "已有", absent: "确认没有" },
  book: { journal: "序时账", account: "明细账" },
  direction: { in: "收入", out: "支出", cost: "支出", income: "收入" },
  way: { bank: "银行", cash: "现金", withholding: "代扣", discount: "折让", fee: "手续费", offset: "抵账" },
  verdict: { explained: "已说明", "will-mend": "将补正", "not-claimed": "不申报", "risk-taken": "知悉风险" },
  taxpayerKind: { general: "一般纳税人", small: "小规模纳税人", unknown: "未填" },
  medium: { "live-action": "真人", ai: "AI", animation: "动画", unknown: "未知" },
  orientation: { vertical: "竖屏", horizontal: "横屏", unknown: "未知" },
  effect: { "is-party": "是某单位的收付款", "set-aside": "与申报无关" },
  how: { equals: "等于", contains: "包含", "starts-with": "开头是" },
  field: { sellerName: "销售方", item: "项目名称", classificationCode: "税收分类编码" },
};

const moneyFields = new Set([
  ...["amount", "gross", "net", "platformShare", "total", "amountExTax", "taxAmount", "otherCharges", "balance"],
  ...["openingBalance", "closingBalance", "recorded", "eligible", "ineligible", "undecided"],
  ...["debit", "credit"],
]);

const shownLength = 40;

const cut = (text: string): string => (text.length > shownLength ? `${text.slice(0, shownLength)}…` : text);

function sayText(field: string, text: string): string {
  const word = choiceWords[field]?.[text];
  if (word !== undefined) return word;
  const amount = moneyFields.has(field) ? parseSignedYuan(text) : null;
  if (amount !== null) return `${formatYuan(amount)} 元`;
  return text === "" ? "空" : `“${cut(text)}”`;
}

/** A value of a record's field, as JSON has it, for a person to read; long texts are cut, lists are counted. */
export function sayRecordValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return "空";
  if (typeof value === "string") return sayText(field, value);
  if (typeof value === "boolean") return value ? "是" : "否";
  if (Array.isArray(value)) return `${value.length} 项`;
  if (typeof value === "object") return "已填写";
  return String(value);
}
