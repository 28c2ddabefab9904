import type { Fen } from "../money.ts";
import { formatRate, parseRate, rate } from "../rate.ts";
import { parsePackMoney } from "./literals.ts";

/** The numbers that a sentence of law names, apart by what they count; dates as `YYYY-MM-DD`. */
export interface NumbersInText {
  readonly money: ReadonlySet<Fen>;
  readonly percents: ReadonlySet<string>;
  readonly counts: ReadonlySet<number>;
  readonly dates: ReadonlySet<string>;
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

const datePattern = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;

// A number is read with all that belongs to it, so that the 50 of 50万元 is no count and the 5 of 15万元 is nothing.
const numberPattern =
  /(?<hundredth>百分之)?(?<![\d.])(?<number>\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)(?<scale>[万亿])?(?<unit>元|%|％|倍)?/g;

/** A number as it stands in a text: its digits in Arabic numerals, 万 or 亿, and what it counts. */
interface NumberInText {
  readonly digits: string;
  readonly scale: string;
  readonly unit: string;
}

function readNumber({ groups = {} }: RegExpMatchArray): NumberInText | null {
  const { hundredth, number = "", scale = "", unit = "" } = groups;
  const digits = /\d/.test(number) ? number : parseChineseNumeral(number);
  return digits === null ? null : { digits: String(digits), scale, unit: hundredth === undefined ? unit : "%" };
}

/** The plain number, 万 and 亿 counted out; null when it is no whole one. */
function countOf({ digits, scale }: NumberInText): number | null {
  const hundredfold = parsePackMoney(`${digits}${scale}元`);
  return hundredfold !== null && hundredfold % 100n === 0n ? Number(hundredfold / 100n) : null;
}

/** `20%`, `百分之二十` and `1.5倍` as a percentage; null when it is none. */
function percentOf({ digits, unit }: NumberInText): string | null {
  if (unit !== "%" && unit !== "％" && unit !== "倍") return null;
  const share = parseRate(`${digits}%`);
  if (share === null) return null;
  return formatRate(unit === "倍" ? rate(share.numerator * 100n, share.denominator) : share);
}

const present = <T>(values: readonly (T | null)[]): ReadonlySet<T> => new Set(values.filter((value) => value !== null));

/** Every number of a text: sums of money, percentages, days, and plain counts, in Arabic or Chinese numerals. */
export function numbersInText(text: string): NumbersInText {
  const compact = withoutSpace(text);
  const dates = [...compact.matchAll(datePattern)].map(
    ([, year, month, day]) => `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`,
  );
  const found = [...compact.replace(datePattern, "，").matchAll(numberPattern)]
    .map(readNumber)
    .filter((number) => number !== null);
  const money = found.filter(({ unit }) => unit === "元");
  return {
    money: present(money.map(({ digits, scale }) => parsePackMoney(`${digits}${scale}元`))),
    percents: present([...found.map(percentOf), ...(/一半|半数/.test(compact) ? ["50%"] : [])]),
    counts: present(found.filter(({ unit }) => unit === "").map(countOf)),
    dates: new Set(dates),
  };
}
