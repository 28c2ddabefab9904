import { type Fen, fenToYuanText } from "../../shared/money.ts";
import type { Reading } from "./reading.ts";

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Money becomes yuan text, everything else stays. Every bigint of a record is Fen. */
function toJson(value: unknown): Json {
  if (typeof value === "bigint") return fenToYuanText(value as Fen);
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toJson(part)]));
  }
  return value as string | number | boolean;
}

/** The reading as `read --json` prints it: money as yuan text with two decimals, dates as `YYYY-MM-DD`, null for what is not there. */
export function readingToJson(reading: Reading): Json {
  const { file, sha256, type, source, record, provenance, findings } = reading;
  const told = findings.map(({ code, severity, field }) => ({ code, severity, field }));
  return toJson({ file, sha256, type, source, record, provenance, findings: told });
}
