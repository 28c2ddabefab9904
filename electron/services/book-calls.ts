import { randomUUID } from "node:crypto";
import type { bookMethods } from "../../shared/contract/book-methods.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import type { Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { StoringWatch } from "./bring-files.ts";
import { type DeskCalls, deskCalls } from "./desk-calls.ts";
import type { IntakeTrays } from "./intake-trays.ts";
import { operatorNow, saveOperatorName } from "./operator.ts";
import { chainCalls } from "./reconciliation/chain-calls.ts";
import {
  acceptProposals,
  changeSettled,
  refuseProposal,
  settleParts,
  takeRefusalsBack,
  takeSettlementsBack,
  undoInMatching,
} from "./reconciliation/decide-matching.ts";
import { undoDone } from "./reconciliation/edit-done.ts";
import { exclude, exclusionsOf, include } from "./reconciliation/exclusions.ts";
import { answerConcerns, findingsOf, withdrawAnswersOf } from "./reconciliation/findings.ts";
import {
  type HandOverWatch,
  handOverOffer,
  mergeIncoming,
  previewIncoming,
  writeOut,
} from "./reconciliation/handovers.ts";
import type { MatchSource } from "./reconciliation/match-items.ts";
import { matchSources } from "./reconciliation/match-source.ts";
import { listOf, placeOfPayment, sidesOf } from "./reconciliation/matching.ts";
import { matchingRulesOf } from "./reconciliation/matching-rules.ts";
import type { BooksNow, OpenBooks } from "./reconciliation/open-books.ts";
import { type Reviews, reviewsUnder } from "./reconciliation/review.ts";
import { carriedLines } from "./reconciliation/show-carries.ts";
import { changesPage } from "./reconciliation/show-changes.ts";
import { reconciliationHead } from "./reconciliation/show-reconciliation.ts";
import { signOff, signOffsOf } from "./reconciliation/show-sign-offs.ts";
import { varianceRows } from "./reconciliation/show-variances.ts";
import { type SearchCalls, searchCalls } from "./search/search-calls.ts";

type Answer<Name extends keyof typeof bookMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call of closing the books. */
export type BookCalls = {
  readonly [Name in keyof typeof bookMethods]: (input: InputOf<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

/** What closing the books needs beside the records: day and moment, where the user's files are, and where a host collects files. */
export interface BookSurroundings {
  readonly today: () => LocalDate;
  readonly now: () => string;
  readonly home: string;
  readonly uploads: string | null;
  readonly books: OpenBooks;
  /** Where files lie that are being imported. */
  readonly trays: IntakeTrays;
}

/** How the books are matched and reviewed. */
export interface Reviewing {
  readonly sourceOf: (now: BooksNow) => MatchSource;
  readonly reviews: Reviews;
}

/** Matches and reviews under a policy; what did not change is not worked out again. */
export function reviewingOf(pack: Pack, today: () => LocalDate): Reviewing {
  const sourceOf = matchSources();
  return { sourceOf, reviews: reviewsUnder({ pack, today, sourceOf }) };
}

/** Builds the use cases of closing the books over a workspace, and those of categories, proofs and revenue, which share their undo. */
export function bookCalls(
  workspace: Workspace,
  pack: Pack,
  { today, now, home, uploads, books, trays }: BookSurroundings,
  { sourceOf, reviews }: Reviewing = reviewingOf(pack, today),
): BookCalls & DeskCalls & SearchCalls {
  const signing = { operator: () => workspace.operator.get(), today, newId: () => randomUUID() };
  const matching = { books, ...signing, sourceOf };
  const rules = matchingRulesOf(books, signing);
  const reviewOf = reviews.of;
  const findings = { books, ...signing, reviewOf };
  const signOffs = { workspace, pack, books, today, reviewOf };
  const handovers = { workspace, books, today, now, home, uploads, trays };
  const chains = { ...findings, sourceOf, keeping: { workspace, trays, uploads } };
  return {
    "operator.show": () => operatorNow(workspace),
    "operator.save": ({ name }) => saveOperatorName(workspace, name),
    "reconciliation.show": () => reconciliationHead(books, { pack, sourceOf, reviewOf }),
    "matching.list": ({ view }) => listOf(matching, view),
    "matching.show": ({ ids }) => sidesOf(matching, ids),
    "matching.find": ({ payment }) => placeOfPayment(matching, payment),
    "matching.accept": (wanted) => acceptProposals(matching, wanted),
    "matching.refuse": (wanted) => refuseProposal(matching, wanted),
    "matching.settle": (wanted) => settleParts(matching, wanted),
    "matching.change": (wanted) => changeSettled(matching, wanted),
    "matching.take-back": (wanted) => takeSettlementsBack(matching, wanted),
    "matching.take-back-refusals": (wanted) => takeRefusalsBack(matching, wanted),
    "matching.undo": ({ view }) => undoInMatching(matching, view),
    "matching-rules.list": () => rules.list(),
    "matching-rules.state": (entered) => rules.state(entered),
    "matching-rules.withdraw": ({ id }) => rules.withdraw(id),
    "findings.list": () => findingsOf(findings),
    "findings.answer": (given) => answerConcerns(findings, given),
    "findings.withdraw": ({ ids }) => withdrawAnswersOf(findings, ids),
    "exclusions.list": () => exclusionsOf(findings),
    "exclusions.exclude": (wanted) => exclude(findings, wanted),
    "exclusions.include": ({ ids }) => include(findings, ids),
    ...chainCalls(chains),
    "variances.list": () => varianceRows(books, pack, reviewOf),
    "carries.list": () => carriedLines(books, reviewOf),
    "sign-offs.list": () => signOffsOf(signOffs),
    "sign-offs.sign": (wish) => signOff(signOffs, wish),
    "changes.list": (asked) => changesPage(workspace, books, asked),
    "handover.show": () => handOverOffer(handovers),
    "handover.write": (wanted, watch?: HandOverWatch) => writeOut(handovers, wanted, watch),
    "handover.read": ({ file }, watch?: HandOverWatch) => previewIncoming(handovers, file, watch),
    "handover.merge": ({ file, decisions }, watch?: StoringWatch) => mergeIncoming(handovers, file, decisions, watch),
    "books.undo": () => undoDone(books),
    ...searchCalls(pack, { books, reviewOf, today }),
    ...deskCalls(workspace, pack, { books, today, trays, uploads }),
  };
}
