import type { LocalDate } from "../dates.ts";
import type { Invoice } from "../model/invoice.ts";
import { type SubjectKey, subjectKey, type WorkSubject } from "../model/subject.ts";
import { formatYuan, sumFen } from "../money.ts";
import { allExposed, type Concern, concernOf, listNames, nothingExposed } from "./concern.ts";
import { type FindTerms, isClaimed } from "./find-terms.ts";

/** The first day on which a work was filed (备案立项); null while no day is known. */
function filedOn({ work }: WorkSubject): LocalDate | null {
  const days = work.filings
    .filter(({ kind }) => kind === "planning" || kind === "platform" || kind === "other")
    .flatMap(({ issuedOn }) => issuedOn ?? []);
  return days.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? null;
}

/** Invoices of which something is claimed for a subject. */
function claimedFor({ gathered, invoices }: FindTerms, subject: SubjectKey): readonly Invoice[] {
  const own = gathered.ledger.entries.filter((entry) => entry.subject === subject && entry.eligible > 0n);
  return [...new Set(own.map(({ invoice }) => invoice))].flatMap((id) => invoices.get(id) ?? []);
}

const detailOf = (terms: FindTerms, found: readonly Invoice[]): Readonly<Record<string, string>> => ({
  count: String(found.length),
  number: listNames(found.map(({ number }) => number)),
  amount: formatYuan(sumFen(found.map(({ id }) => terms.eligibleOf(id)))),
});

/** Cost of a work that was spent before it was filed: whether that counts the policy does not say. */
function beforeFiling(terms: FindTerms): readonly Concern[] {
  return terms.records.subjects.flatMap((subject) => {
    const day = subject.kind === "work" ? filedOn(subject) : null;
    if (day === null) return [];
    const key = subjectKey(subject);
    const early = claimedFor(terms, key).filter(({ issuedOn }) => issuedOn !== null && issuedOn < day);
    if (early.length === 0) return [];
    const records = [key, ...early.map(({ id }) => id)];
    const detail = { ...detailOf(terms, early), subject: subject.name, days: day };
    const told = { code: "invoice-before-filing", severity: "warning", rule: "filed-first" } as const;
    return [concernOf({ ...told, records, exposed: nothingExposed, detail })];
  });
}

/** A cost period without an end runs to the day of the claim; what is dated later is outside of it. */
function afterClaim(terms: FindTerms): readonly Concern[] {
  const { asOf } = terms.gathered.facts;
  const late = terms.records.invoices.filter(
    ({ id, issuedOn }) => issuedOn !== null && issuedOn > asOf && isClaimed(terms, id),
  );
  if (late.length === 0) return [];
  const records = late.map(({ id }) => id);
  const detail = { ...detailOf(terms, late), days: asOf };
  const told = { code: "invoice-after-claim", severity: "warning", rule: "in-period" } as const;
  return [concernOf({ ...told, records, exposed: allExposed(records), detail })];
}

/** What the days of invoices show against the work's filing and the day of the claim. */
export const findDayConcerns = (terms: FindTerms): readonly Concern[] => [...beforeFiling(terms), ...afterClaim(terms)];
