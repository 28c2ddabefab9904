import type { Fen } from "../money.ts";
import { parsePackMoney } from "./literals.ts";

/** The numbers that a sentence of law names, apart by what they count. */
export interface NumbersInText {
  readonly money: ReadonlySet<Fen>;
  readonly percents: ReadonlySet<string>;
  readonly counts: ReadonlySet<number>;
}

const chineseDigits = "零一二三四五六七八九";
const chineseUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a Chinese numeral below ten thousand (三, 十二, 一百二十, 两); null for anything else. */
export function parseChineseNumeral(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const sign of text.replaceAll("两", "二").replaceAll("〇", "零")) {
    const unit = chineseUnits[sign];
    const value = chineseDigits.indexOf(sign);
    if (unit === undefined && value < 0) return null;
    if (unit === undefined) digit = value;
    else {
      total += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return text === "" ? null : total + (digit ?? 0);
}

/** The sentence without any white space, as quotes are compared. */
export const withoutSpace = (text: string): string => text.replace(/\s/g, "");

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([match]) => match);

/** Every number of a text: sums of money, percentages, and plain counts in Arabic or Chinese numerals. */
export function numbersInText(text: string): NumbersInText {
  const compact = withoutSpace(text);
  const money = matches(compact, /(?<![\d.])\d+(?:\.\d+)?[万亿]?元/g).map(parsePackMoney);
  const arabic = matches(compact, /(?<![\d.])\d+(?![\d.%])/g).map(Number);
  const chinese = matches(compact, /[零〇一二两三四五六七八九十百千]+/g).map(parseChineseNumeral);
  return {
    money: new Set(money.filter((amount) => amount !== null)),
    percents: new Set(matches(compact, /(?<![\d.])\d+(?:\.\d+)?%/g)),
    counts: new Set([...arabic, ...chinese.filter((value) => value !== null)]),
  };
}
