import { parseDateText } from "../../shared/dates.ts";
import { toHalfWidth } from "../../shared/half-width.ts";
import { fenToYuanText, parseMoney } from "../../shared/money.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { timecodeSeconds } from "../../shared/timecode.ts";
import type { FieldForm } from "./Field.tsx";

type Read = (cell: string) => Result<string, string>;

/** Any text. */
export const readText: Read = (cell) => ok(cell);

/** A day as spreadsheets write it: `2026/3/5`, `2026年3月5日`, `2026-03-05`. */
export const readDay: Read = (cell) => {
  const day = parseDateText(cell);
  return day === null ? err("不是年月日齐全的日期，应如 2026-03-05") : ok(day);
};

/** An amount with or without separators, as plain yuan. */
export const readYuan: Read = (cell) => {
  const amount = parseMoney(cell);
  return amount.ok ? ok(fenToYuanText(amount.value)) : err("不是金额，应如 12000.00，最多两位小数");
};

/** A timecode as `HH:MM:SS`. */
export const readTimecode: Read = (cell) => {
  const seconds = timecodeSeconds(toHalfWidth(cell));
  if (seconds === null) return err("不是时间码，应如 00:01:00");
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return ok(parts.map((part) => String(part).padStart(2, "0")).join(":"));
};

const readCount: Read = (cell) => {
  const digits = toHalfWidth(cell).replace(/[,\s]/g, "").replace(/\.0+$/, "");
  return /^\d{1,9}$/.test(digits) ? ok(digits) : err("不是整数");
};

/** One of the choices of a field, by its title or its own name. */
export const readChoice =
  (options: Readonly<Record<string, string>>): Read =>
  (cell) => {
    const found = Object.entries(options).find(([option, title]) => title === cell || option === cell);
    const titles = Object.values(options).filter((title) => title !== "");
    return found === undefined
      ? err(`不在可选的里面：${titles.slice(0, 8).join("、")}${titles.length > 8 ? "等" : ""}`)
      : ok(found[0]);
  };

/** How the cells of a field of a form are read. */
export function readerOf(form: FieldForm): Read {
  if (form.kind === "date") return readDay;
  if (form.kind === "count") return readCount;
  return form.kind === "choice" ? readChoice(form.options) : readText;
}
