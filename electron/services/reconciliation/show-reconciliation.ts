import type { ReconciliationHead, LedgerShare as ShareView } from "../../../shared/contract/reconciliation.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { LedgerShare, LedgerView } from "../../../shared/ledger/break-down-ledger.ts";
import type { LedgerTotals } from "../../../shared/ledger/total-ledger.ts";
import type { Records } from "../../../shared/model/records.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { addFen } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import type { AnsweredConcern } from "../../../shared/reconciliation/answers-to.ts";
import { closingStatement } from "../../../shared/reconciliation/closing-statement.ts";
import { percentText } from "../../../shared/reconciliation/risk.ts";
import { lastSignOffs, reopeningsOf } from "../../../shared/reconciliation/sign-off.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Calculation } from "../calculate.ts";
import { sha256Of } from "../sha256-of.ts";
import type { MatchSource } from "./match-items.ts";
import type { BooksNow, OpenBooks } from "./open-books.ts";
import type { Review } from "./review.ts";

/** What the head of the page needs beside the books. */
export interface HeadTerms {
  readonly pack: Pack;
  readonly sourceOf: (now: BooksNow) => MatchSource;
  readonly reviewOf: (now: BooksNow) => Review;
}

/** Where the books stand: the ledger's three parts and its shares, what is open, and what is at risk. */
export function reconciliationHead(books: OpenBooks, terms: HeadTerms): Result<ReconciliationHead, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const { records } = now.value;
  const { matching } = terms.sourceOf(now.value);
  const { calculation, reconciliation } = terms.reviewOf(now.value);
  const shares = (view: LedgerView): readonly ShareView[] => {
    const titleOf = titles(view, records, terms.pack);
    return reconciliation.shares[view].map((share) => shareOf(share, titleOf));
  };
  return ok({
    ledger: balanced(reconciliation.ledger),
    shares: {
      ...{ subject: shares("subject"), category: shares("category") },
      ...{ month: shares("month"), supplier: shares("supplier") },
    },
    ...{ proposals: matching.proposals.length, questions: matching.ambiguities.length },
    findings: countStandings(reconciliation.answered),
    risk: riskOf(reconciliation.risk),
    signOffs: countSignOffs(calculation),
  });
}

/** The totals as they are; that every fen is in one of the three parts is checked before it is claimed. */
function balanced<T extends LedgerTotals>(totals: T): T {
  const parts = addFen(addFen(totals.eligible, totals.ineligible), totals.undecided);
  if (parts !== totals.recorded) throw new Error("the parts of the ledger do not add up to what is recorded");
  return totals;
}

const nothing: Readonly<Record<LedgerView, string>> = {
  ...{ subject: "尚未分配", category: "尚未分配", month: "没有开票日期", supplier: "没有销售方" },
};

type TitleOf = (key: string | null) => string;

function titles(view: LedgerView, records: Records, pack: Pack): TitleOf {
  const known = new Map<string, string>([
    ...records.subjects.map((subject) => [subjectKey(subject), subject.name] as const),
    ...pack.categories.map(({ id, title }) => [id, title] as const),
  ]);
  return (key) => (key === null ? nothing[view] : (known.get(key) ?? key));
}

function shareOf(share: LedgerShare, titleOf: TitleOf): ShareView {
  const { key, recorded, eligible, ineligible, undecided } = balanced(share);
  return { id: key ?? "", title: titleOf(key), recorded, eligible, ineligible, undecided };
}

function countStandings(answered: readonly AnsweredConcern[]): ReconciliationHead["findings"] {
  const of = (standing: AnsweredConcern["standing"]): number =>
    answered.filter((one) => one.standing === standing).length;
  return { open: of("open"), answered: of("answered"), outdated: of("answer-outdated") };
}

const percentOf = (share: number | null): string | null => (share === null ? null : percentText(share));

const riskOf = ({ claimed, atRisk, share, isOverLine, open }: Review["reconciliation"]["risk"]) => ({
  ...{ claimed, atRisk, isOverLine, percent: percentOf(share), openPercent: percentOf(open.share) },
});

function countSignOffs({ records, gathered }: Calculation): ReconciliationHead["signOffs"] {
  const { entries } = gathered.ledger;
  const signed = lastSignOffs(records.signOffs);
  const withCost = new Set(entries.map(({ subject }) => subject).filter((subject) => subject !== null));
  const reopened = [...signed].filter(
    ([subject, signOff]) => reopeningsOf(signOff, closingStatement(subject, { records, entries }, sha256Of)).length > 0,
  );
  return {
    ledgers: new Set([...withCost, ...signed.keys()]).size,
    ...{ closed: signed.size - reopened.length, reopened: reopened.length },
  };
}
