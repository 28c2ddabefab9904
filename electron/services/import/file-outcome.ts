import type { Finding } from "../../../shared/finding.ts";
import type { Reading } from "../../intake/reading.ts";
import type { InvoiceUse } from "./invoice-use.ts";

/**
 * What an import makes of a file. new: something was recorded from it; twin: another file of something already recorded;
 * duplicate: nothing in it is new; refused: nothing was taken from it, its findings say why.
 */
export type ImportResult = "new" | "twin" | "duplicate" | "refused";

/** A file of an import, what became of it, and what a person should know. */
export interface FileOutcome {
  readonly file: string;
  readonly type: Reading["type"];
  readonly result: ImportResult;
  /** Records added or changed. */
  readonly records: number;
  readonly findings: readonly Finding[];
  /** Where invoices of the file that were recorded already are used in this workspace; empty for what is new. */
  readonly usedIn: readonly InvoiceUse[];
}

/** What became of one invoice, ticket or bank voucher within a file. */
export interface VoucherOutcome extends Pick<FileOutcome, "result" | "records" | "findings"> {
  /** Codes of what reading the file left open and the records now answer. */
  readonly answered?: readonly string[];
  readonly usedIn?: InvoiceUse | null;
}

/** The outcome of a reading: its own findings come first. */
export const outcomeOf = (
  reading: Reading,
  result: ImportResult,
  records: number,
  findings: readonly Finding[] = [],
): FileOutcome => ({
  file: reading.file,
  type: reading.type,
  result,
  records,
  findings: [...reading.findings, ...findings],
  usedIn: [],
});

const bestFirst: readonly ImportResult[] = ["new", "twin", "duplicate", "refused"];

function severalOf(outcomes: readonly VoucherOutcome[]): readonly Finding[] {
  if (outcomes.length < 2) return [];
  const counts = bestFirst.map((result) => [result, String(outcomes.filter((one) => one.result === result).length)]);
  const detail = { count: String(outcomes.length), ...Object.fromEntries(counts) };
  return [{ code: "file-holds-several", severity: "info", field: null, detail }];
}

/** The outcome of a file that holds vouchers: the best of theirs, with what there is to know of each. */
export function outcomeOfVouchers(reading: Reading, outcomes: readonly VoucherOutcome[]): FileOutcome {
  const others = ("others" in reading ? reading.others : undefined) ?? [];
  const answered = new Set(outcomes.flatMap((one) => one.answered ?? []));
  const own = reading.findings.filter(({ code }) => !answered.has(code));
  const told = [
    ...others.flatMap((other) => other.findings.filter(({ code }) => !answered.has(code))),
    ...outcomes.flatMap((one) => one.findings),
  ];
  return {
    ...outcomeOf(
      { ...reading, findings: own },
      bestFirst.find((result) => outcomes.some((one) => one.result === result)) ?? "refused",
      outcomes.reduce((sum, { records }) => sum + records, 0),
      [...told, ...severalOf(outcomes)],
    ),
    usedIn: outcomes.flatMap(({ usedIn }) => usedIn ?? []),
  };
}
