import type { Finding } from "../../../shared/finding.ts";
import type { Reading } from "../../intake/reading.ts";

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
});
