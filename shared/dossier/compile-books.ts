import type { Records } from "../model/records.ts";
import { type SubjectKey, subjectKey } from "../model/subject.ts";
import { sumFen } from "../money.ts";
import type { AnsweredConcern } from "../reconciliation/answers-to.ts";
import { bookingCodes } from "../reconciliation/concern.ts";
import type { Reconciliation } from "../reconciliation/reconcile.ts";
import { eligibleByInvoice, exposedByInvoice, type RiskShare } from "../reconciliation/risk.ts";
import type { Variance } from "../reconciliation/variances.ts";
import { sayFinding } from "../wording/say-finding.ts";
import { bookCodes } from "./book-codes.ts";
import type { DossierBooks, FindingRow, RiskRow, VarianceRow } from "./books.ts";
import { compileBank } from "./compile-bank.ts";
import { compileBookings } from "./compile-bookings.ts";
import { compileClosings } from "./compile-closings.ts";
import { compileContracts, compileCostChains } from "./compile-cost-chains.ts";
import { compileRevenueChains } from "./compile-revenue-chains.ts";
import { compileSettled } from "./compile-settled.ts";
import type { DossierTerms, Reconciled } from "./dossier-terms.ts";
import { evidenceLabel } from "./evidence-label.ts";

/** The names by which the books call subjects and categories. */
function namesOf({ records, pack }: DossierTerms) {
  const subjects = new Map(records.subjects.map((subject) => [subjectKey(subject), subject.name]));
  const categories = new Map(pack.categories.map(({ id, title }) => [id, title]));
  return {
    subject: (key: SubjectKey): string => subjects.get(key) ?? "（未登记的对象）",
    category: (id: string | null): string => (id === null ? "（未归类）" : (categories.get(id) ?? "（未归类）")),
  };
}

function compileFinding({ concern, standing, answer }: AnsweredConcern, terms: FindingTerms): FindingRow {
  const { severity, records } = concern;
  return {
    ...{ severity, standing, sentence: sayFinding(concern) },
    invoices: records.flatMap((id) => terms.numbers.get(id) ?? []),
    exposed: sumFen(exposedByInvoice([concern], terms.eligible).values()),
    answer:
      answer === null
        ? null
        : {
            ...{ verdict: answer.verdict, note: answer.note },
            ...{ answeredBy: answer.answeredBy, answeredOn: answer.answeredOn },
            proof: terms.proofs.get(answer.evidence ?? "") ?? "",
          },
  };
}

interface FindingTerms {
  readonly numbers: ReadonlyMap<string, string>;
  readonly proofs: ReadonlyMap<string, string>;
  readonly eligible: ReturnType<typeof eligibleByInvoice>;
}

const findingTerms = ({ records, gathered }: DossierTerms): FindingTerms => ({
  numbers: new Map(records.invoices.map(({ id, number }) => [id, number])),
  proofs: new Map(records.evidence.map(({ id, number }) => [id, evidenceLabel(number)])),
  eligible: eligibleByInvoice(gathered.ledger.entries),
});

const severities = ["error", "warning", "info"] as const;

// The company's own books only check: what they say stands in a sheet of its own and in no paper of the application.
const ofBooks: ReadonlySet<string> = new Set(bookingCodes);

/** Findings by weight, in the order of reconciliation. */
function compileFindings(terms: DossierTerms, { answered }: Reconciliation): readonly FindingRow[] {
  const own = findingTerms(terms);
  const rows = answered.filter(({ concern }) => !ofBooks.has(concern.code)).map((each) => compileFinding(each, own));
  return severities.flatMap((severity) => rows.filter((row) => row.severity === severity));
}

function compileVariances(
  { records }: Pick<DossierTerms, "records">,
  variances: readonly Variance[],
  names: ReturnType<typeof namesOf>,
): readonly VarianceRow[] {
  const order = new Map(records.subjects.map((subject, index) => [subjectKey(subject), index]));
  const place = ({ subject }: Variance): number => order.get(subject) ?? order.size;
  return variances
    .toSorted((a, b) => place(a) - place(b))
    .map(({ subject, heads, category, budget, contracted, invoiced, paid }) => ({
      subjectName: names.subject(subject),
      heads: heads.join("、"),
      categoryTitle: names.category(category),
      ...{ budget, contracted, invoiced, paid },
    }));
}

const riskRow = (all: RiskShare, open: RiskShare): RiskRow => ({
  ...{ claimed: all.claimed, atRisk: all.atRisk, share: all.share },
  ...{ open: open.atRisk, openShare: open.share },
});

/** The books of an application as its papers show them, from one reconciliation of the same records. */
export function compileBooks(terms: DossierTerms, { reconciliation, sha256 }: Reconciled): DossierBooks {
  const { records }: { readonly records: Records } = terms;
  const { chains, risk, variances } = reconciliation;
  const codes = bookCodes(terms, chains);
  const names = namesOf(terms);
  return {
    costs: compileCostChains(terms, reconciliation, codes, names.subject),
    codes: codes.invoices,
    contracts: compileContracts(records, chains),
    settled: compileSettled(terms, reconciliation, codes),
    bank: compileBank(records, reconciliation, codes),
    revenues: compileRevenueChains(records, chains, codes, names.subject),
    findings: compileFindings(terms, reconciliation),
    bookings: compileBookings(
      records,
      reconciliation,
      codes,
      reconciliation.answered.filter(({ concern }) => ofBooks.has(concern.code)),
    ),
    variances: compileVariances(terms, variances, names),
    closings: compileClosings(terms, sha256),
    costRisk: riskRow(risk, risk.open),
    supportRisk: riskRow(risk.support, risk.support.open),
  };
}
