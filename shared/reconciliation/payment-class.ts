import type { Payment } from "../model/payment.ts";
import type { Studio } from "../model/studio.ts";
import { plainName } from "./party-name.ts";

/** What a bank row is about, as far as that decides whether an invoice is to be expected. */
export type PaymentClass = "ordinary" | "payroll" | "social" | "tax" | "fee" | "interest" | "own-transfer";

const company = /公司|工作室/;

/** Rows for which no invoice is expected, by whom they are with or, where no company stands there, by their memo. */
const telling: readonly (readonly [PaymentClass, RegExp])[] = [
  ["social", /社会保险|社保|公积金|医疗保险|医保/],
  ["payroll", /代发|工资|薪酬|薪资/],
  ["tax", /国家金库|税务局|缴税|税费|税款/],
  ["interest", /利息|结息/],
  ["fee", /手续费|账户管理费|工本费|汇划费|年费|短信费|网银服务费/],
];

/** Classes a bank row; "ordinary" is what an invoice or a settlement is expected for. */
export function paymentClass({ counterpartyName, memo }: Payment, studio: Studio): PaymentClass {
  const name = plainName(counterpartyName);
  if (name !== "" && name === plainName(studio.name)) return "own-transfer";
  if (company.test(name)) return "ordinary";
  const text = `${name} ${memo ?? ""}`;
  return telling.find(([, words]) => words.test(text))?.[0] ?? "ordinary";
}

const cashWords = /取现|提现|现金|备用金/;

/** Whether the memo tells of cash; money paid in is none of it. */
export const isCash = ({ memo, direction }: Payment): boolean => direction === "out" && cashWords.test(memo ?? "");
