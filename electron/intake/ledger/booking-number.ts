import { toHalfWidth } from "../../../shared/half-width.ts";

const digits = /^(?:0*)(\d+)(?:\.0+)?$/;

/** 记账凭证 and 记字 say no more than 记. */
const shortWord = (word: string): string =>
  word.replace(/(?:账)?凭证$|字$|账$/u, "").replace(/^(收|付|转|记)款?$/u, "$1");

/**
 * The voucher's word and number in one form: `记-23` of 记字第23号, 记-0023, 记账凭证 23 or of 记 and 23 in two cells; `23` where no
 * word is stated. Null where there is none; a text of another form stays as it is, without its blanks.
 */
export function bookingNumberOf(numberCell: string, wordCell = ""): string | null {
  const cell = plain(numberCell);
  if (cell === "" || /^[-—–/]+$/.test(cell)) return null;
  const own = /^(\p{Script=Han}{1,6}?)(?:字)?[-_#:]?(?:第)?[-_#]?(\d+)(?:号)?$/u.exec(cell);
  const number = digits.exec(own?.[2] ?? cell.replace(/^第|号$/g, ""))?.[1];
  if (number === undefined) return cell;
  const word = shortWord(own?.[1] ?? plain(wordCell));
  return word === "" ? number : `${word}-${number}`;
}

// 记-23(1/2) is the first sheet of the voucher, not another one.
const plain = (text: string): string =>
  toHalfWidth(text)
    .replace(/\s/g, "")
    .replace(/\(\d+\/\d+\)$/, "")
    .replaceAll("帐", "账")
    .replace(/^\d{4}[-./年]?\d{1,2}[-./月](?=\p{Script=Han})/u, "");
