import { fenOf, yuan } from "../../oracle/amounts.ts";
import { engineAssess } from "../../oracle/engine.ts";
import type { FactsFile, SubjectEntry } from "../../oracle/file-types.ts";
import type { Group } from "../../oracle/groups.ts";
import type { Line } from "../../oracle/line.ts";
import type { Totals } from "../../oracle/totals.ts";

/** The parts of an assessment that properties speak of. */
export interface Assessed {
  readonly lines: readonly Line[];
  readonly groups: readonly Group[];
  readonly totals: Totals;
  readonly findings: readonly unknown[];
}

/** The engine's assessment of a file that it must accept. */
export function assessed(file: FactsFile): Assessed {
  const answer = engineAssess(file);
  if (!answer.ok) throw new Error(`refused: ${answer.path}: ${answer.message}`);
  return answer.assessment as Assessed;
}

/** Yuan text as fen; a line without an amount counts 0. */
export function inFen(text: string | null): bigint {
  return fenOf(text) ?? 0n;
}

/** The file with one of its subjects changed, counted round; unchanged when it has none. */
export function changed(file: FactsFile, at: number, change: (subject: SubjectEntry) => SubjectEntry): FactsFile {
  const which = file.subjects.length === 0 ? 0 : at % file.subjects.length;
  return { ...file, subjects: file.subjects.map((subject, place) => (place === which ? change(subject) : subject)) };
}

/** The subject with so many fen more in a category; as it is when nothing is known of its spend. */
export function spendMore(subject: SubjectEntry, category: string, fen: bigint): SubjectEntry {
  if (subject.spend === undefined) return subject;
  const before = inFen(subject.spend[category] ?? "0");
  return { ...subject, spend: { ...subject.spend, [category]: yuan(before + fen) } };
}

const RANK = ["unmet", "unknown", "met"];

/** What is lower after than before: amounts and statuses of lines, groups, totals. */
export function loweredBy(before: Assessed, after: Assessed): readonly unknown[] {
  const lines = before.lines.filter((line, at) => {
    const now = after.lines[at];
    if (now === undefined) return true;
    return inFen(now.amount) < inFen(line.amount) || RANK.indexOf(now.status) < RANK.indexOf(line.status);
  });
  const groups = before.groups.filter((group, at) => {
    const now = after.groups[at];
    if (now === undefined) return true;
    return inFen(now.certain) < inFen(group.certain) || inFen(now.possible) < inFen(group.possible);
  });
  const names = ["certain", "provenCeiling", "possible"] as const;
  const totals = names.filter((name) => inFen(after.totals[name]) < inFen(before.totals[name]));
  return [...lines, ...groups, ...totals];
}
