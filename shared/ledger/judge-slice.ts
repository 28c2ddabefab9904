import { toPlainCode } from "../half-width.ts";
import { largestRemainder } from "../largest-remainder.ts";
import type { Allocation } from "../model/allocation.ts";
import type { Invoice } from "../model/invoice.ts";
import type { Studio } from "../model/studio.ts";
import type { Subject } from "../model/subject.ts";
import { absoluteFen, type Fen, subtractFen, zeroFen } from "../money.ts";
import type { Pack } from "../policy/pack.ts";
import { hasDeductibleTax } from "./invoice-lines.ts";
import { isBuyer } from "./is-party.ts";
import type { IneligibleReason, LedgerPart, UndecidedReason } from "./ledger-entry.ts";
import type { Slice } from "./slice-invoice.ts";
import { isUnconfirmed } from "./unconfirmed.ts";

/** What slices are judged under. `choices`: choice id → option id; `subjects`: by key. */
export interface LedgerTerms {
  readonly pack: Pack;
  readonly choices: ReadonlyMap<string, string>;
  readonly studio: Studio;
  readonly subjects: ReadonlyMap<string, Subject>;
  /** Ids of the invoices of which nothing beyond the allocations is claimed. */
  readonly excluded: ReadonlySet<string>;
}

type Verdict =
  | { readonly state: "ineligible"; readonly reason: IneligibleReason }
  | { readonly state: "undecided"; readonly reason: UndecidedReason; readonly choice?: string };

const ineligible = (reason: IneligibleReason): Verdict => ({ state: "ineligible", reason });
const undecided = (reason: UndecidedReason): Verdict => ({ state: "undecided", reason });
const needsChoice = (choice: string): Verdict => ({ state: "undecided", reason: "choice-needed", choice });

/** What was made out of the buyer of an invoice under a studio's name. */
interface BuyerJudged {
  readonly studio: Studio;
  readonly verdict: Verdict | null;
}

// Every slice of an invoice has the same buyer.
const buyers = new WeakMap<Invoice, BuyerJudged>();

function judgeBuyer(invoice: Invoice, studio: Studio): Verdict | null {
  const known = buyers.get(invoice);
  if (known?.studio === studio) return known.verdict;
  const verdict = judgeBuyerAnew(invoice, studio);
  buyers.set(invoice, { studio, verdict });
  return verdict;
}

function judgeBuyerAnew(invoice: Invoice, studio: Studio): Verdict | null {
  const isApplicant = isBuyer(invoice, studio);
  if (isApplicant === true) return null;
  if (isApplicant === false) return ineligible("buyer-not-applicant");
  return undecided(toPlainCode(studio.creditCode + studio.name) === "" ? "applicant-unknown" : "buyer-unknown");
}

function judgeDate({ issuedOn }: Invoice, { costFrom, costTo }: Subject): Verdict | null {
  if (costFrom === null && costTo === null) return null;
  if (issuedOn === null) return undecided("date-unknown");
  const isOutside = (costFrom !== null && issuedOn < costFrom) || (costTo !== null && issuedOn > costTo);
  return isOutside ? ineligible("outside-cost-period") : null;
}

function judgePlace({ category, place }: Allocation, { pack, choices }: LedgerTerms): Verdict | null {
  const held = pack.gathering.withinProvince;
  if (held === null || !held.categories.includes(category) || place === "in") return null;
  const taken = choices.get(held.choice);
  if (taken === undefined) return needsChoice(held.choice);
  if (taken !== held.option) return null;
  return place === "out" ? ineligible("outside-province") : undecided("place-unknown");
}

/** What rules out the whole of an allocation, or keeps it open; null when nothing does. What rules out goes first. */
function judgeAllocation(invoice: Invoice, allocation: Allocation, terms: LedgerTerms): Verdict | null {
  const subject = terms.subjects.get(allocation.subject);
  const verdicts = [
    subject === undefined ? undecided("subject-unknown") : judgeDate(invoice, subject),
    terms.pack.categories.some(({ id }) => id === allocation.category) ? null : undecided("category-unknown"),
    judgeBuyer(invoice, terms.studio),
    judgePlace(allocation, terms),
  ].filter((verdict) => verdict !== null);
  return verdicts.find(({ state }) => state === "ineligible") ?? verdicts[0] ?? null;
}

function judgeTax(invoice: Invoice, { pack, choices }: LedgerTerms): Verdict | null {
  const deducted = pack.gathering.withoutInputTax;
  if (deducted === null || !hasDeductibleTax(invoice)) return null;
  const taken = choices.get(deducted.choice);
  if (taken === undefined) return needsChoice(deducted.choice);
  return taken === deducted.option ? ineligible("input-tax") : null;
}

const part = (verdict: Verdict, amount: Fen): readonly LedgerPart[] => (amount === 0n ? [] : [{ ...verdict, amount }]);

/** Of a partly netted slice only the tax of what is left is taken off; null while the tax is unknown. */
function taxLeft({ tax, gross, netted }: Slice): Fen | null {
  if (tax === null) return null;
  const shares = largestRemainder(tax, [absoluteFen(subtractFen(gross, netted)), absoluteFen(netted)]);
  return shares?.[0] ?? zeroFen;
}

/** Takes the deductible tax off; where nobody knows how much it is, the whole stays undecided. */
function judgeRestTax(invoice: Invoice, slice: Slice, rest: Fen, terms: LedgerTerms): readonly LedgerPart[] {
  const verdict = judgeTax(invoice, terms);
  if (verdict === null) return [];
  const tax = taxLeft(slice);
  if (tax !== null) return part(verdict, tax);
  return part(verdict.state === "undecided" ? verdict : undecided("tax-unknown"), rest);
}

function judgeRest(invoice: Invoice, slice: Slice, terms: LedgerTerms): readonly LedgerPart[] {
  const rest = subtractFen(slice.gross, slice.netted);
  if (slice.allocation === null) {
    const isClaimed = !terms.excluded.has(invoice.id);
    return part(isClaimed ? undecided("unallocated") : ineligible("not-claimed"), rest);
  }
  const whole = judgeAllocation(invoice, slice.allocation, terms);
  return whole === null ? judgeRestTax(invoice, slice, rest, terms) : part(whole, rest);
}

/** The parts of a slice that do not count, with why; what they leave of its gross is eligible. */
export function judgeSlice(invoice: Invoice, slice: Slice, terms: LedgerTerms): readonly LedgerPart[] {
  if (invoice.voided) return part(ineligible("voided"), slice.gross);
  // A misread digit must not enter a claim: a person compares it with the paper first.
  if (isUnconfirmed(invoice)) return part(undecided("ocr-unconfirmed"), slice.gross);
  if (slice.isOverAllocated) return part(undecided("over-allocated"), slice.gross);
  return [...part(ineligible("netted-by-red-letter"), slice.netted), ...judgeRest(invoice, slice, terms)];
}
