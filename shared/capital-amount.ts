import { absoluteFen, type Fen, fen } from "./money.ts";

const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const greatest = 10n ** 18n;

/**
 * The amount in capital numerals as cheques and forms want it, without 人民币 before it: `壹仟肆佰零玖元伍角`; a negative one begins
 * with （负数）. After 《正确填写票据和结算凭证的基本规定》: 整 after 元, none after 角 or 分, and where 零 is free to be left out
 * it is written as in the rule's first example. Throws from 10,000 万亿 yuan on.
 */
export function formatCapitalAmount(amount: Fen): string {
  const magnitude = absoluteFen(amount);
  if (magnitude >= greatest) throw new Error(`too great for capital numerals: ${amount}`);
  const [yuan, rest] = [magnitude / 100n, Number(magnitude % 100n)];
  const whole = yuan === 0n ? "" : `${wholeInWords(yuan)}元`;
  const words = rest === 0 ? `${whole || "零元"}整` : `${whole}${zeroBefore(yuan, rest)}${fractionInWords(rest)}`;
  return amount < 0n ? `（负数）${words}` : words;
}

function wholeInWords(value: bigint): string {
  if (value >= 100_000_000n) return joinParts(value, 100_000_000n, "亿");
  return value >= 10_000n ? joinParts(value, 10_000n, "万") : groupInWords(value.toString());
}

function joinParts(value: bigint, size: bigint, unit: string): string {
  const low = value % size;
  const zero = low > 0n && low < size / 10n ? "零" : "";
  return `${wholeInWords(value / size)}${unit}${zero}${low === 0n ? "" : wholeInWords(low)}`;
}

function groupInWords(group: string): string {
  const words = [...group].map((digit, index) =>
    digit === "0" ? "零" : `${digits[Number(digit)]}${places[group.length - 1 - index]}`,
  );
  return words.join("").replace(/零+/g, "零").replace(/零$/, "");
}

function zeroBefore(yuan: bigint, rest: number): string {
  return yuan > 0n && (rest < 10 || yuan % 10n === 0n) ? "零" : "";
}

function fractionInWords(rest: number): string {
  const [jiao, cents] = [Math.floor(rest / 10), rest % 10];
  return `${jiao > 0 ? `${digits[jiao]}角` : ""}${cents > 0 ? `${digits[cents]}分` : ""}`;
}

// Each row: what stands for it in the parser, then the ways to write it. Lower-case numerals are bad form but have one reading.
const variants = [
  "0零〇○",
  "1壹一壱",
  "2贰貳弐二",
  "3叁參叄参三",
  "4肆四",
  "5伍五",
  "6陆陸六",
  "7柒七",
  "8捌八",
  "9玖九",
  "拾十",
  "佰百",
  "仟千",
  "万萬",
  "亿億",
  "元圆圓",
  "整正",
  "负負",
  "数數",
  "币幣",
];
const plainBySign = new Map(variants.flatMap(([plain = "", ...signs]) => signs.map((sign) => [sign, plain] as const)));

const frame =
  /^(?:人民币|\(?大写\)?|:|⊗|X)*(\(负数\)|负)?(?:人民币|⊗|X)*(?:([^元角分整]+)元)?0?(?:(\d)角)?0?(?:(\d)分)?整?$/i;
const group = /^0?(?:([1-9])仟)?0?(?:([1-9])佰)?0?(?:([1-9]?)(拾))?0?([1-9])?0?$/;
// 壹万伍元 may be meant as 15,000 or 10,005: a lone digit needs a 零 before it.
const twoReadings = /[仟佰万亿][1-9](?=[万亿]|$)/;

/**
 * Reads an amount in capital numerals as invoices and forms print it (圆 or 元, 整 or 正 or none, with or without 人民币 or ⊗,
 * （负数）, traditional characters); null when it is anything else or has two readings.
 */
export function parseCapitalAmount(text: string): Fen | null {
  const typed = text.normalize("NFKC").replace(/\s/g, "");
  // Figures stand for the numerals below; typed ones must not pass for them.
  if (/\d/.test(typed)) return null;
  const match = frame.exec([...typed].map((sign) => plainBySign.get(sign) ?? sign).join(""));
  if (match === null) return null;
  const [, negative, wholeText, jiao, cents] = match;
  if (wholeText === undefined && jiao === undefined && cents === undefined) return null;
  const whole = wholeText === undefined ? 0n : readWhole(wholeText);
  if (whole === null) return null;
  const amount = whole * 100n + BigInt(`${jiao ?? 0}${cents ?? 0}`);
  return fen(negative === undefined ? amount : -amount);
}

function readWhole(text: string): bigint | null {
  // Printed columns fill unused places: 零仟伍佰零拾.
  const plain = text.replace(/0[仟佰拾]/g, "0").replace(/0+/g, "0");
  return twoReadings.test(plain) ? null : readParts(plain, sizes);
}

const sizes: readonly (readonly [string, bigint])[] = [
  ["亿", 100_000_000n],
  ["万", 10_000n],
];

function readParts(text: string, [part, ...smaller]: typeof sizes): bigint | null {
  if (part === undefined) return readGroup(text);
  const [unit, size] = part;
  const at = text.lastIndexOf(unit);
  if (at < 0) return readParts(text, smaller);
  const high = at === 0 ? null : readParts(text.slice(0, at), smaller);
  const low = readParts(text.slice(at + 1), smaller);
  if (high === null || low === null) return null;
  const scaled: bigint = high * size;
  return scaled + low;
}

function readGroup(text: string): bigint | null {
  const match = group.exec(text);
  if (match === null) return null;
  const [, thousands, hundreds, tens, ten, ones] = match;
  return BigInt(`${thousands ?? 0}${hundreds ?? 0}${tens || (ten === undefined ? 0 : 1)}${ones ?? 0}`);
}
