import type { Finding } from "../finding.ts";
import type { LedgerEntry, UndecidedReason } from "../ledger/ledger-entry.ts";
import type { SignOff } from "../model/sign-off.ts";
import type { SubjectKey } from "../model/subject.ts";
import { formatYuan, sumFen } from "../money.ts";
import { err, ok, type Result } from "../result.ts";
import type { AnsweredConcern } from "./answers-to.ts";
import {
  type ClosingBooks,
  type ClosingScope,
  type ClosingStatement,
  closingScope,
  type Sha256,
  statementOf,
} from "./closing-statement.ts";

/** What stands in the way of closing: findings about what is undecided, and the errors that nobody answered. */
export type ClosingObstacles = readonly Finding[];

/**
 * The statement that closes the ledger of a subject. Refused while a fen of it, or of the rest of an invoice that it shares, is
 * undecided; while a finding of severity error about it has no answer, or only the promise to mend it; and where nothing is recorded.
 */
export function closeSubject(
  subject: SubjectKey,
  books: ClosingBooks,
  answered: readonly AnsweredConcern[],
  sha256: Sha256,
): Result<ClosingStatement, ClosingObstacles> {
  const scope = closingScope(subject, books);
  const obstacles = closingObstacles(scope, books.entries, answered);
  return obstacles.length > 0 ? err(obstacles) : ok(statementOf(scope, books, sha256));
}

/** What stands in the way of closing a ledger; nothing where it can be closed. */
export const closingObstacles = (
  scope: ClosingScope,
  entries: readonly LedgerEntry[],
  answered: readonly AnsweredConcern[],
): ClosingObstacles => [...nothingRecorded(scope), ...undecidedIn(scope, entries), ...unanswered(scope, answered)];

const obstacle = (code: string, detail: Readonly<Record<string, string>>): Finding => ({
  ...{ code, severity: "error", field: null, detail },
});

const nothingRecorded = ({ subject, own, kept }: ClosingScope): readonly Finding[] =>
  own.length + kept.length === 0 ? [obstacle("closing-nothing-recorded", { subject })] : [];

function undecidedIn({ subject, restsOn }: ClosingScope, entries: readonly LedgerEntry[]): readonly Finding[] {
  const concerned = entries.filter(
    (entry) => entry.subject === subject || (entry.subject === null && restsOn.has(entry.invoice)),
  );
  const open = concerned.flatMap(({ invoice, parts }) =>
    parts.flatMap((part) => (part.state === "undecided" ? [{ invoice, ...part }] : [])),
  );
  const byReason = Map.groupBy(open, ({ reason }): UndecidedReason => reason);
  return [...byReason].map(([reason, parts]) => {
    const amount = formatYuan(sumFen(parts.map((part) => part.amount)));
    const invoices = [...new Set(parts.map(({ invoice }) => invoice))];
    return obstacle("closing-undecided", { reason, amount, count: String(parts.length), invoices: invoices.join(" ") });
  });
}

const isUnanswered = ({ standing, answer }: AnsweredConcern): boolean =>
  standing !== "answered" || answer === null || answer.verdict === "will-mend";

// A finding that names no record is about the books as a whole.
const unanswered = ({ restsOn }: ClosingScope, answered: readonly AnsweredConcern[]): readonly Finding[] =>
  answered
    .filter(({ concern }) => concern.severity === "error")
    .filter(({ concern: { records } }) => records.length === 0 || records.some((id) => restsOn.has(id)))
    .filter(isUnanswered)
    .map(({ concern }) => concern);

/** An entry or record that is not what was signed, named as in the statement. */
export interface Reopening {
  readonly key: string;
  readonly how: "added" | "removed" | "changed";
}

/** What of a signed statement is no longer so; nothing while the sign-off stands. A change that is taken back exactly closes it again. */
export function reopeningsOf(
  signed: Pick<SignOff, "entries">,
  now: Pick<ClosingStatement, "entries">,
): readonly Reopening[] {
  const [then, today] = [signed, now].map(({ entries }) => new Map(entries.map(({ key, sha256 }) => [key, sha256])));
  if (then === undefined || today === undefined) return [];
  const keys = [...new Set([...then.keys(), ...today.keys()])];
  return keys.flatMap((key): readonly Reopening[] => {
    if (!then.has(key)) return [{ key, how: "added" }];
    if (!today.has(key)) return [{ key, how: "removed" }];
    return then.get(key) === today.get(key) ? [] : [{ key, how: "changed" }];
  });
}

/** The last sign-off of each subject: an earlier one no longer counts. */
export const lastSignOffs = (signOffs: readonly SignOff[]): ReadonlyMap<SubjectKey, SignOff> =>
  new Map(signOffs.map((signOff) => [signOff.subject, signOff]));
