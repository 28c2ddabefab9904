import { formatYuan, parseSignedYuan } from "../money.ts";
import { recordNounNames } from "./record-words.ts";

type Form = Readonly<Record<string, unknown>>;

// What people call a record by, best first.
const names = [
  "name",
  "title",
  "number",
  "head",
  "platform",
  "programme",
  "party",
  "bookingNumber",
  "fileName",
  "counterpartyName",
  "text",
];
const beside = ["sellerName", "claimYear", "summary", "row"];

const textOf = (form: Form, field: string): string => {
  const value = form[field];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

/** What a record without a name of its own is about: `发票 2621… 1,356.00 元`. */
function aboutOf(form: Form): string {
  const invoice = textOf(form, "invoice").replace(/^.*-/, "");
  const amount = parseSignedYuan(textOf(form, "gross") || textOf(form, "amount"));
  const others = ["subject", "fact", "code", "signedBy"].map((field) => textOf(form, field));
  const parts = [invoice === "" ? "" : `发票 ${invoice}`, ...others, amount === null ? "" : `${formatYuan(amount)} 元`];
  return parts.filter((part) => part !== "").join(" ");
}

/** A record as people would name it: `发票 2621…（沈阳示例…）`, `分配 发票 2621… work/w1 1,356.00 元`; by its key where nothing else names it. */
export function recordTitle(noun: string, key: string, form: Form): string {
  const nounName = recordNounNames[noun] ?? noun;
  if (noun === "studio" || noun === "policy") return nounName;
  const name = names.map((field) => textOf(form, field)).find((text) => text !== "");
  const more = beside.map((field) => textOf(form, field)).find((text) => text !== "");
  if (name === undefined) return `${nounName} ${aboutOf(form) || key}`;
  return more === undefined ? `${nounName} ${name}` : `${nounName} ${name}（${more}）`;
}
