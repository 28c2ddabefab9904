import { parseDateText } from "../dates.ts";
import { fenToYuanText, parseMoney } from "../money.ts";
import { fold } from "./fold.ts";

/** One word that was asked for, in every way in which records may write it. */
export type Needle = readonly string[];

const mostWords = 8;

/** The words of a question: all must be found. An amount is looked for as records keep it (`12万` as `120000.00`), a day likewise. */
export function needlesOf(question: string): readonly Needle[] {
  const words = question
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== "");
  return words.slice(0, mostWords).map(needleOf);
}

function needleOf(word: string): Needle {
  const written = fold(word);
  return [...new Set([written, dayOf(word), ...amountOf(written)].filter((way) => way !== null))];
}

const dayOf = (word: string): string | null => parseDateText(word);

// 1234 is looked for as it stands, since it may begin 12345 or a number; 1234元 and 12万 can only be amounts.
function amountOf(written: string): readonly string[] {
  if (!/^[¥(-]|[元圆整万亿千百]$/.test(written)) return [];
  const amount = parseMoney(written);
  return amount.ok ? [fenToYuanText(amount.value)] : [];
}
