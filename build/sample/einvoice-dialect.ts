import { type Fen, fenToYuanText } from "../../shared/money.ts";

/** How one issuing system writes 数电票 XML where systems differ. */
export interface EinvoiceDialect {
  /** What the XML declaration says; the caller writes the bytes accordingly. */
  readonly encoding: "UTF-8" | "GB18030" | "GBK";
  readonly amount: (amount: Fen) => string;
  readonly rate: (perCent: string) => string;
  /** Ride-hailing platforms leave the four inherent labels empty. */
  readonly emptyLabels: boolean;
  /** The order of elements in BasicInformation varies. */
  readonly reversedBasics: boolean;
  /** Where a red-letter invoice says that it is one, beside its negative amounts. */
  readonly redMarks: readonly ("label" | "element" | "remark")[];
  /** The words before the number of the blue invoice in the remark. */
  readonly redRemark: string;
  /** Last change to the whole text, such as a BOM or a namespace. */
  readonly envelope: (xml: string) => string;
}

const isWord = (rate: string): boolean => !/^\d/.test(rate);

/** `6` → `0.06`; words stay. */
export function fractionRate(perCent: string): string {
  if (isWord(perCent)) return perCent;
  const [whole = "", decimals = ""] = perCent.split(".");
  const shifted = `${whole.padStart(3, "0").slice(0, -2)}.${whole.padStart(3, "0").slice(-2)}${decimals}`;
  return shifted.replace(/0+$/, "").replace(/\.$/, "");
}

/** `6` → `0.060000`; words stay. */
export function sixDecimalRate(perCent: string): string {
  if (isWord(perCent)) return perCent;
  const [whole = "0", decimals = ""] = fractionRate(perCent).split(".");
  return `${whole}.${decimals.padEnd(6, "0")}`;
}

/** `6` → `6%`; words stay. */
export const percentRate = (perCent: string): string => (isWord(perCent) ? perCent : `${perCent}%`);

/** What the e-tax platform writes: two decimals, fractions, every label and mark. */
export const plainDialect: EinvoiceDialect = {
  encoding: "UTF-8",
  amount: fenToYuanText,
  rate: fractionRate,
  emptyLabels: false,
  reversedBasics: false,
  redMarks: ["label", "element", "remark"],
  redRemark: "被红冲蓝字数电发票号码：",
  envelope: (xml) => xml,
};
