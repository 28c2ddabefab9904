import type { BooksDone } from "../../../shared/contract/books.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { ClosingView, ReopeningView, SignOffsView, SignOffWish } from "../../../shared/contract/sign-offs.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { recordNounNames } from "../../../shared/wording/record-words.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import type { Workspace } from "../../store/workspace.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import type { ExplainedReopening } from "../explain-reopenings.ts";
import { orRefusal, refusal } from "../refusal.ts";
import { type ClosingProblem, type ClosingState, closeLedger, closingStates } from "../sign-offs.ts";
import type { BooksNow, OpenBooks } from "./open-books.ts";
import type { Review } from "./review.ts";
import { changeToShow } from "./show-changes.ts";

/** What sign-offs need. */
export interface SignOffTerms {
  readonly workspace: Workspace;
  readonly pack: Pack;
  readonly books: OpenBooks;
  readonly today: () => LocalDate;
  readonly reviewOf: (now: BooksNow) => Review;
}

/** How all ledgers stand, and what opened those again that were closed. */
export function signOffsOf({ workspace, pack, books, today, reviewOf }: SignOffTerms): Result<SignOffsView, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const { answered } = reviewOf(now.value).reconciliation;
  const states = orRefusal(closingStates(workspace, pack, today(), () => answered));
  if (!states.ok) return states;
  const { records } = now.value;
  return ok({ states: states.value.map((state) => viewOf(state, records)), undoable: books.undoable() });
}

function viewOf({ subject, name, totals, signOff, reopened, obstacles }: ClosingState, records: Records): ClosingView {
  const { recorded, eligible, ineligible, undecided } = totals;
  return {
    ...{ subject, name, recorded, eligible, ineligible, undecided },
    signOff:
      signOff === null
        ? null
        : { signedBy: signOff.signedBy, role: signOff.role, signedOn: signOff.signedOn, note: signOff.note },
    reopened: reopened.map((reopening) => reopeningView(reopening, records)),
    obstacles: obstacles.map(sayFinding),
  };
}

function reopeningView({ how, noun, id, because }: ExplainedReopening, records: Records): ReopeningView {
  const last = because.at(-1);
  const change = last === undefined ? null : changeToShow(last, records);
  return { how, noun, title: change?.title ?? `${recordNounNames[noun] ?? noun} ${id}`, because: change };
}

/** Closes the ledger of a subject; what stands in the way is told. */
export function signOff(
  { workspace, pack, books, today, reviewOf }: SignOffTerms,
  wish: SignOffWish,
): Result<BooksDone, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const { answered } = reviewOf(now.value).reconciliation;
  const closed = closeLedger(workspace, pack, { ...wish, day: today() }, () => answered);
  if (!closed.ok) return refusal(problemSentence(closed.error));
  books.name(`${wish.signedBy}的签认`);
  return ok({ sentence: `已由${wish.signedBy}签认结账。`, undoable: books.undoable() });
}

function problemSentence(problem: ClosingProblem): string {
  if (problem.kind === "unknown-subject") return "这个作品或项目已经不在。请看刷新后的列表，再选一次。";
  if (problem.kind !== "obstacles") return workspaceProblemSentence(problem);
  return `还不能结账：${problem.findings.map(sayFinding).join("")}`;
}
