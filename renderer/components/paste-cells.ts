import { parseDateText } from "../../shared/dates.ts";
import { toHalfWidth } from "../../shared/half-width.ts";
import { fenToYuanText, parseMoneyRounded } from "../../shared/money.ts";
import { type MoneyUnit, readInUnit } from "../../shared/money-unit.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { plainTimecode } from "../../shared/timecode.ts";
import type { FieldForm } from "./Field.tsx";

type Read = (cell: string) => Result<string, string>;

/** Any text. */
export const readText: Read = (cell) => ok(cell);

/** A day as spreadsheets write it: `2026/3/5`, `2026年3月5日`, `2026-03-05`. */
export const readDay: Read = (cell) => {
  const day = parseDateText(cell);
  return day === null ? err("不是年月日齐全的日期，应如 2026-03-05") : ok(day);
};

/** An amount as people write it (`￥1,234.50`, `12.3万元`), in the unit of its column, as plain yuan; rounded to fen. A dash is none. */
export const readYuan = (cell: string, unit: MoneyUnit | null = ""): Result<string, string> => {
  if (/^[-—–/]+$/.test(cell)) return ok("");
  if (unit === null) return err("列名写的不是人民币，请换算成元");
  const read = readInUnit(cell, unit);
  return read === null ? err(whyNoAmount(cell)) : ok(fenToYuanText(read.amount));
};

function whyNoAmount(cell: string): string {
  const read = parseMoneyRounded(cell);
  if (!read.ok && read.error === "bad-grouping") return "逗号的位置不对，应如 1,234,567.00";
  if (!read.ok && read.error === "too-large") return "数字太大，像是账号或号码，不是金额";
  return "不是金额，应如 12000.00 或 1.2万元";
}

/** A timecode as `HH:MM:SS`, with its frames where it has any. */
export const readTimecode: Read = (cell) => {
  const plain = plainTimecode(toHalfWidth(cell));
  return plain === null ? err("不是时间码，应如 00:01:00") : ok(plain);
};

const readCount: Read = (cell) => {
  const digits = toHalfWidth(cell).replace(/[,\s]/g, "").replace(/\.0+$/, "");
  return /^\d{1,9}$/.test(digits) ? ok(digits) : err("不是整数");
};

const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\s《》]/g, "")
    .toLowerCase();

/** One of the choices of a field, by its title or its own name; width, blanks and 《》 aside. */
export const readChoice =
  (options: Readonly<Record<string, string>>): Read =>
  (cell) => {
    const wanted = plainName(cell);
    const found = Object.entries(options).filter(([option, title]) => [title, option].map(plainName).includes(wanted));
    const [only] = found;
    if (only !== undefined && found.length === 1) return ok(only[0]);
    return err(found.length > 1 ? "有几个同名的，请在上面选" : "不在可选的里面，请在上面选");
  };

/** How the cells of a field of a form are read. */
export function readerOf(form: FieldForm): Read {
  if (form.kind === "date") return readDay;
  if (form.kind === "count") return readCount;
  return form.kind === "choice" ? readChoice(form.options) : readText;
}
