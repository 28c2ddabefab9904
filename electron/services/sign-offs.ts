import { randomUUID } from "node:crypto";
import type { LocalDate } from "../../shared/dates.ts";
import type { Finding } from "../../shared/finding.ts";
import type { LedgerTotals } from "../../shared/ledger/total-ledger.ts";
import type { SignOff } from "../../shared/model/sign-off.ts";
import { type Subject, type SubjectKey, subjectKey } from "../../shared/model/subject.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import type { AnsweredConcern } from "../../shared/reconciliation/answers-to.ts";
import { type ClosingBooks, closingScope, statementOf } from "../../shared/reconciliation/closing-statement.ts";
import { reconcile } from "../../shared/reconciliation/reconcile.ts";
import { closeSubject, closingObstacles, lastSignOffs, reopeningsOf } from "../../shared/reconciliation/sign-off.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { WorkspaceProblem } from "../store/workspace-problem.ts";
import { type Calculation, calculate } from "./calculate.ts";
import { type ExplainedReopening, explainReopenings } from "./explain-reopenings.ts";
import { sha256Of } from "./sha256-of.ts";

/** How the ledger of one subject stands: open, closed, or closed and opened again by what changed since. */
export interface ClosingState {
  readonly subject: SubjectKey;
  readonly name: string;
  readonly totals: LedgerTotals;
  /** The last sign-off; null where there was none. */
  readonly signOff: SignOff | null;
  /** What is no longer as it was signed, with the changes that made it so; empty while the sign-off stands. */
  readonly reopened: readonly ExplainedReopening[];
  /** What stands in the way of closing it now. */
  readonly obstacles: readonly Finding[];
}

/** Who closes which ledger, and on which day. */
export interface ClosingWish {
  readonly subject: SubjectKey;
  readonly signedBy: string;
  readonly role: string;
  readonly note: string;
  readonly day: LocalDate;
}

/** Why a ledger was not closed. */
export type ClosingProblem =
  | WorkspaceProblem
  | { readonly kind: "unknown-subject"; readonly subject: string }
  | { readonly kind: "obstacles"; readonly findings: readonly Finding[] };

const booksOf = ({ records, gathered }: Calculation): ClosingBooks => ({ records, entries: gathered.ledger.entries });

/** What an auditor would ask of the books of a calculation, with the answers. */
type AnsweredIn = (calculation: Calculation) => readonly AnsweredConcern[];

const reconciledAnew: AnsweredIn = (calculation) => reconcile(calculation).answered;

/** How the ledger of every subject stands that has entries, or had a sign-off. */
export function closingStates(
  workspace: Workspace,
  pack: Pack,
  asOf: LocalDate,
  answeredIn: AnsweredIn = reconciledAnew,
): Result<readonly ClosingState[], WorkspaceProblem> {
  return workspace.transaction(() => {
    const calculation = calculate(workspace.snapshot(), pack, asOf);
    const answered = answeredIn(calculation);
    const books = booksOf(calculation);
    const signed = lastSignOffs(books.records.signOffs);
    const states = books.records.subjects.map((subject): ClosingState => {
      const key = subjectKey(subject);
      const scope = closingScope(key, books);
      const signOff = signed.get(key) ?? null;
      const reopened = signOff === null ? [] : reopeningsOf(signOff, statementOf(scope, books, sha256Of));
      return {
        ...{ subject: key, name: subject.name, totals: scope.totals, signOff },
        reopened: signOff === null ? [] : explainReopenings(workspace, books.records, signOff, reopened),
        obstacles: closingObstacles(scope, books.entries, answered),
      };
    });
    return ok(
      states.filter(
        ({ totals, signOff, obstacles }) => signOff !== null || totals.recorded !== 0n || isReady(obstacles),
      ),
    );
  });
}

const isReady = (obstacles: readonly Finding[]): boolean =>
  obstacles.every(({ code }) => code !== "closing-nothing-recorded");

/** The subject that a person names by key, id or name; null when none or several are so called. */
export function findSubject(subjects: readonly Subject[], word: string): Subject | null {
  const byKey = subjects.find((subject) => subjectKey(subject) === word);
  if (byKey !== undefined) return byKey;
  const called = subjects.filter(({ id, name }) => id === word || name === word);
  return called.length === 1 ? (called[0] ?? null) : null;
}

/** Closes the ledger of a subject in a person's name; what stands in the way is told, and nothing is kept. */
export function closeLedger(
  workspace: Workspace,
  pack: Pack,
  wish: ClosingWish,
  answeredIn: AnsweredIn = reconciledAnew,
): Result<SignOff, ClosingProblem> {
  return workspace.transaction<SignOff, ClosingProblem>(() => {
    const calculation = calculate(workspace.snapshot(), pack, wish.day);
    const subject = findSubject(calculation.records.subjects, wish.subject);
    if (subject === null) return err({ kind: "unknown-subject", subject: wish.subject });
    const closed = closeSubject(subjectKey(subject), booksOf(calculation), answeredIn(calculation), sha256Of);
    if (!closed.ok) return err({ kind: "obstacles", findings: closed.error });
    const { totals, entries } = closed.value;
    const { signedBy, role, note, day } = wish;
    const signOff: SignOff = {
      ...{ id: `so-${randomUUID()}`, subject: subjectKey(subject), signedBy, role, signedOn: day, note },
      ...{ recorded: totals.recorded, eligible: totals.eligible, ineligible: totals.ineligible },
      ...{ undecided: totals.undecided, entries },
    };
    workspace.signOffs.save(signOff);
    return ok(signOff);
  });
}
