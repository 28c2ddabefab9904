import { z } from "zod";
import { type LocalDate, parseLocalDate } from "../dates.ts";
import { type Fen, fenToYuanText, parsePlainYuan, parseSignedYuan } from "../money.ts";

const moneyField = (form: RegExp, parse: (text: string) => Fen | null, expected: string) =>
  z.codec(
    z.string().regex(form, expected),
    z.custom<Fen>((value) => typeof value === "bigint"),
    { decode: (text) => parse(text) as Fen, encode: fenToYuanText },
  );

/** Yuan with at most two decimals as text outside (`1234.50`), Fen inside; never negative. */
export const money = moneyField(/^\d{1,15}(\.\d{1,2})?$/, parsePlainYuan, "应为元，最多两位小数，如 1234.50");

/** As `money`, but may be negative (red-letter invoices, refunds): `-1234.50`. */
export const signedMoney = moneyField(
  /^-?\d{1,15}(\.\d{1,2})?$/,
  parseSignedYuan,
  "应为元，最多两位小数，可为负，如 -1234.50",
);

/** A calendar day, `YYYY-MM-DD`. */
export const date = z.custom<LocalDate>(
  (value) => typeof value === "string" && parseLocalDate(value) !== null,
  "应为存在的日期，如 2026-03-05",
);

/** A name that records point at each other by; not shown to users. */
export const id = z.string().min(1, "不能为空").max(200);

/** Free text as typed; may be empty. */
export const text = z.string();

/** The lower-case hexadecimal SHA-256 of an original's bytes. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "应为 64 位小写十六进制的 SHA-256");

/** A year such as 2026. */
export const year = z.int().min(1900).max(2999);

/** A count: a whole number from zero. */
export const count = z.int().min(0);
