import { formatCapitalAmount } from "../capital-amount.ts";
import { formatChineseDate, type LocalDate } from "../dates.ts";
import type { FormFormat } from "../model/form.ts";
import { absoluteFen, type Fen, fenToYuanText, formatYuan } from "../money.ts";

/** What kind of value a datum has, which decides the formats it can be written in. */
export type ValueType = "text" | "money" | "date" | "count" | "flag";

/** A value that can be put into a form. */
export type FormValue =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "money"; readonly value: Fen }
  | { readonly type: "date"; readonly value: LocalDate }
  | { readonly type: "count"; readonly value: number }
  | { readonly type: "flag"; readonly value: boolean };

/** The formats that a type of value can be written in, the usual one first. */
export const formatsOf: Readonly<Record<ValueType, readonly FormFormat[]>> = {
  text: ["text", "check"],
  money: ["yuan", "digits", "wan", "capital", "text", "check"],
  date: ["date", "iso-date", "text", "check"],
  count: ["text", "check"],
  flag: ["check", "text"],
};

/** Ten-thousands of yuan (万元), exact, with at least two decimals: `12.3456`. */
function inWan(amount: Fen): string {
  const digits = absoluteFen(amount).toString().padStart(7, "0");
  const decimals = digits.slice(-6).replace(/0{1,4}$/, "");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -6)}.${decimals}`;
}

function moneyText(amount: Fen, format: FormFormat): string {
  if (format === "capital") return formatCapitalAmount(amount);
  if (format === "wan") return inWan(amount);
  return format === "digits" ? fenToYuanText(amount) : formatYuan(amount);
}

/** The value as it is read in a form; `check` gives its plain text, which the mapping's `when` is compared with. */
export function formatValue(value: FormValue, format: FormFormat): string {
  switch (value.type) {
    case "text":
      return value.value;
    case "money":
      return moneyText(value.value, format);
    case "date":
      return format === "iso-date" ? value.value : formatChineseDate(value.value);
    case "count":
      return String(value.value);
    case "flag":
      return value.value === true ? "是" : "否";
  }
}

/** The value as a spreadsheet's number, exact: yuan, 万元 or a count; null where it is to be text. */
export function numberText(value: FormValue, format: FormFormat): string | null {
  if (value.type === "count") return String(value.value);
  if (value.type !== "money") return null;
  if (format === "wan") return inWan(value.value);
  return format === "yuan" || format === "digits" ? fenToYuanText(value.value) : null;
}

/** Text as a value; null where nothing was typed. */
export const textValue = (text: string): FormValue | null =>
  text.trim() === "" ? null : { type: "text", value: text };

/** An amount as a value; null stays unknown. */
export const moneyValue = (amount: Fen | null): FormValue | null =>
  amount === null ? null : { type: "money", value: amount };

/** A day as a value; null stays unknown. */
export const dateValue = (date: LocalDate | null): FormValue | null =>
  date === null ? null : { type: "date", value: date };

/** A count as a value; null stays unknown. */
export const countValue = (count: number | null): FormValue | null =>
  count === null ? null : { type: "count", value: count };

/** Yes or no as a value. */
export const flagValue = (flag: boolean): FormValue => ({ type: "flag", value: flag });
