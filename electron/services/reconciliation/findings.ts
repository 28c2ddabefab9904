import type { BooksDone } from "../../../shared/contract/books.ts";
import type { FindingAnswer, FindingsView, FindingView, GivenAnswer } from "../../../shared/contract/findings.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Answer } from "../../../shared/model/answer.ts";
import type { Records } from "../../../shared/model/records.ts";
import { sumFen } from "../../../shared/money.ts";
import { type AnsweredConcern, concernKey, saidBy } from "../../../shared/reconciliation/answers-to.ts";
import { eligibleByInvoice, exposedByInvoice } from "../../../shared/reconciliation/risk.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { refusal } from "../refusal.ts";
import { removing, saving } from "./book-edit.ts";
import { editDone } from "./edit-done.ts";
import type { BooksNow, OpenBooks } from "./open-books.ts";
import type { Review } from "./review.ts";
import { nameless, type Signing } from "./signing.ts";

/** The books with what findings need beside them. */
export interface FindingTerms extends Signing {
  readonly books: OpenBooks;
  readonly reviewOf: (now: BooksNow) => Review;
}

const stale = "这一项已经变了，没有做任何改动。请看刷新后的列表，再答复一次。";
const noteless = "请写明说明，再记下“已说明”。审计时要看的就是这句话。";

/** All findings with their answers, and what answers can point at. */
export function findingsOf({ books, reviewOf }: FindingTerms): Result<FindingsView, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const { records } = now.value;
  const review = reviewOf(now.value);
  const eligible = eligibleByInvoice(review.calculation.gathered.ledger.entries);
  const viewOf = ({ concern, standing, answer }: AnsweredConcern): FindingView => ({
    ...{ id: concernKey(concern), code: concern.code, severity: concern.severity, standing },
    sentence: sayFinding(concern),
    exposed: sumFen(exposedByInvoice([concern], eligible).values()),
    answer: answer === null ? null : answerView(answer, records),
  });
  return ok({
    findings: review.reconciliation.answered.map(viewOf),
    settled: review.reconciliation.settledAnswers.map((answer) => answerView(answer, records)),
    evidence: records.evidence
      .filter(({ state }) => state === "on-file")
      .map(({ id, number, title }) => ({ id, title: `${number}. ${title}` })),
    undoable: books.undoable(),
  });
}

function answerView(answer: Answer, { evidence }: Records): FindingAnswer {
  const { id, verdict, note, answeredBy, answeredOn } = answer;
  const proof = evidence.find((one) => one.id === answer.evidence);
  return {
    id,
    verdict,
    note,
    answeredBy,
    answeredOn,
    ...{ evidence: proof === undefined ? "" : `${proof.number}. ${proof.title}`, evidenceId: answer.evidence },
  };
}

/** Answers findings; an answer that was given before is replaced. */
export function answerConcerns(terms: FindingTerms, given: GivenAnswer): Result<BooksDone, Failure> {
  const { books, reviewOf, operator, today, newId } = terms;
  const now = books.now();
  if (!now.ok) return now;
  if (operator() === "") return refusal(nameless);
  if (given.verdict === "explained" && given.note.trim() === "") return refusal(noteless);
  const { answered } = reviewOf(now.value).reconciliation;
  const byId = new Map(answered.map((one) => [concernKey(one.concern), one]));
  const found = given.ids.map((id) => byId.get(id)).filter((one) => one !== undefined);
  if (found.length < given.ids.length) return refusal(stale);
  const answers = found.map(
    ({ concern, answer }): Answer => ({
      ...{ id: answer?.id ?? newId(), code: concern.code, records: concern.records.toSorted(), said: saidBy(concern) },
      ...{ verdict: given.verdict, note: given.note.trim(), evidence: given.evidence },
      ...{ answeredBy: operator(), answeredOn: today() },
    }),
  );
  return editDone(
    books,
    `答复 ${answers.length} 项发现`,
    answers.map((answer) => saving("answers", answer)),
  );
}

/** Takes answers back. */
export function withdrawAnswersOf({ books }: FindingTerms, ids: readonly string[]): Result<BooksDone, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const known = new Set(now.value.records.answers.map(({ id }) => id));
  if (!ids.every((id) => known.has(id))) return refusal(stale);
  return editDone(
    books,
    `撤回 ${ids.length} 项答复`,
    ids.map((id) => removing("answers", id)),
  );
}
