import { toHalfWidth } from "../../../shared/half-width.ts";

/**
 * The tax rate as `6%`, from `0.060000`, `0.06` or `6%`; words such as 免税 stay as they are, null where none is printed.
 * A plain number from 1 on is taken for per cent, since no rate reaches 100 %.
 */
export function readTaxRate(text: string | null): string | null {
  if (text === null) return null;
  const plain = toHalfWidth(text).replace(/\s/g, "");
  if (/^\*+$/.test(plain)) return null;
  const match = /^(\d{1,3})(?:\.(\d+))?(%?)$/.exec(plain);
  if (match === null) return plain;
  const [, whole = "", decimals = "", sign = ""] = match;
  const isFraction = sign === "" && Number(whole) === 0;
  return `${isFraction ? shiftTwo(decimals) : trimDecimal(whole, decimals)}%`;
}

const shiftTwo = (decimals: string): string => {
  const padded = decimals.padEnd(2, "0");
  return trimDecimal(padded.slice(0, 2), padded.slice(2));
};

function trimDecimal(whole: string, decimals: string): string {
  const rest = decimals.replace(/0+$/, "");
  const front = whole.replace(/^0+(?=\d)/, "");
  return rest === "" ? front : `${front}.${rest}`;
}

/** Whether the rate is one of the words that mean that no tax is charged. */
export const isExempt = (rate: string | null): boolean => rate !== null && /免税|不征税/.test(rate);
