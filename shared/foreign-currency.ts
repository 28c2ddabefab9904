import { toHalfWidth } from "./half-width.ts";

const names = [
  "美元|美金|美刀|港币|港元|港幣|欧元|日元|日圆|日币|英镑|澳元|澳币|澳门元|澳门币|加元|加币|新加坡元|新加坡币|坡币|韩元|韩币|韩圆|泰铢|泰币",
  "台币|台幣|马币|令吉|林吉特|卢比|卢布|越南盾|印尼盾|比索|瑞郎|瑞士法郎|克朗|迪拉姆|里亚尔|雷亚尔|兰特|里拉|纽币|新西兰元|外币",
].join("|");
const codes =
  "usd|hkd|eur|jpy|gbp|aud|cad|sgd|krw|thb|twd|myr|inr|rub|vnd|idr|php|chf|brl|mxn|aed|sar|zar|nzd|mop|dkk|sek|nok";
const word = `(?:${names}|(?<![a-z])(?:${codes})(?![a-z])|us dollars?|[$€£₩฿₹₽₱₫])`;

const anywhere = new RegExp(word, "i");
// 百万美元 and 1,000美元 count something; a heading names its currency alone, in brackets, at its end, or as that of an account.
const heading = new RegExp(
  `\\([^()]*${word}[^()]*\\)|(?<![\\d一二三四五六七八九十百千万亿两几])(?:${names}|(?<![a-z])(?:${codes}))(?=[)。.;]*$|账户|账号|户(?:口)?|活期|对账单|流水|明细)`,
  "i",
);

const plain = (text: string): string => toHalfWidth(text).replaceAll("帐", "账");

/** The currency other than yuan that a title or a cell names; null where it names none. Another's name within a word counts, too. */
export const foreignCurrencyIn = (text: string): string | null => anywhere.exec(plain(text))?.[0] ?? null;

/** The currency other than yuan in which a line above or below a table says that its amounts are; null where it says none. */
export function foreignCurrencyOfHeading(text: string): string | null {
  const found = heading.exec(plain(text).trim())?.[0];
  return found === undefined ? null : foreignCurrencyIn(found);
}

// ISO 4217, and the numbers that banks have of their own: 01 at CCB, 001 at ICBC and BOC, 10 at CMB.
const yuan = /人民币|rmb|cny|cnh|^(?:元|￥|¥|156|0{0,2}1|10)$/i;

/** The foreign currency that a cell in a column of currencies states, as it stands there; null for yuan and for what is no currency. */
export function foreignCurrencyOfCell(text: string): string | null {
  const cell = plain(text).trim();
  if (cell === "" || yuan.test(cell)) return null;
  return foreignCurrencyIn(cell) !== null || /^(?:[a-z]{3}|\d{2,3}|.{1,6}[元币镑圆])$/i.test(cell) ? cell : null;
}
