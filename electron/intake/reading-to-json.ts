import { type Fen, fenToYuanText } from "../../shared/money.ts";
import type { Reading, VoucherReading } from "./reading.ts";

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

// What the tool keeps for itself; programs that read the output rely on its keys, and nobody's name is among them.
const notPrinted: ReadonlySet<string> = new Set(["classificationCode", "personalDetails"]);

/** Money becomes yuan text, everything else stays. Every bigint of a record is Fen. */
function toJson(value: unknown): Json {
  if (typeof value === "bigint") return fenToYuanText(value as Fen);
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === "object") {
    const entries = Object.entries(value).filter(([key]) => !notPrinted.has(key));
    return Object.fromEntries(entries.map(([key, part]) => [key, toJson(part)]));
  }
  return value as string | number | boolean;
}

const told = ({ findings }: Pick<Reading, "findings">) =>
  findings.map(({ code, severity, field }) => ({ code, severity, field }));

const otherToJson = (other: VoucherReading): Json => {
  const { type, source, record, provenance } = other;
  return toJson({ type, source, record, provenance, findings: told(other) });
};

/**
 * The reading as `read --json` prints it: money as yuan text with two decimals, dates as `YYYY-MM-DD`, null for what is not there.
 * `others` occurs only where a file holds more vouchers than the first.
 */
export function readingToJson(reading: Reading): Json {
  const { file, sha256, type, source, record, provenance } = reading;
  const others = ("others" in reading ? reading.others : undefined) ?? [];
  const first = toJson({ file, sha256, type, source, record, provenance, findings: told(reading) });
  return others.length === 0
    ? first
    : { ...(first as Readonly<Record<string, Json>>), others: others.map(otherToJson) };
}
