import type { Allocation } from "../model/allocation.ts";
import type { Invoice } from "../model/invoice.ts";
import type { Records } from "../model/records.ts";
import { subjectKey } from "../model/subject.ts";
import { absoluteFen, type Fen, maxFen, minFen, subtractFen, sumFen, zeroFen } from "../money.ts";
import type { Pack } from "../policy/pack.ts";
import { recordedOf } from "./invoice-lines.ts";
import { isSale } from "./is-party.ts";
import { judgeSlice, type LedgerTerms } from "./judge-slice.ts";
import { judgedOnce } from "./kept-entries.ts";
import type { IneligibleReason, LedgerEntry, LedgerPart } from "./ledger-entry.ts";
import { type Slice, sliceInvoice } from "./slice-invoice.ts";

/** Every fen of recorded cost once; see `totalLedger` for its sums. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
}

const entryOf = (invoice: Invoice, { line, gross, allocation }: Slice, parts: readonly LedgerPart[]): LedgerEntry => ({
  invoice: invoice.id,
  line,
  allocation: allocation?.id ?? null,
  subject: allocation?.subject ?? null,
  category: allocation?.category ?? null,
  gross,
  eligible: subtractFen(gross, sumFen(parts.map(({ amount }) => amount))),
  parts,
});

/** The blue invoices that red-letter ones name, by number; two of one number (old invoices differ in code) name none. */
function bluesByNumber(invoices: readonly Invoice[]): ReadonlyMap<string, Invoice> {
  const byNumber = Map.groupBy(
    invoices.filter(({ red, voided }) => !red && !voided),
    ({ number }) => number,
  );
  return new Map(
    [...byNumber].flatMap(([number, found]) => (found.length === 1 && found[0] ? [[number, found[0]] as const] : [])),
  );
}

/** How much red-letter invoices take back of each blue one, never more than it holds. Some files write red amounts without their sign. */
function takenBack(invoices: readonly Invoice[], blues: ReadonlyMap<string, Invoice>): ReadonlyMap<string, Fen> {
  const reds = invoices.filter(({ red, voided }) => red && !voided);
  const byBlue = Map.groupBy(reds, ({ redOf }) => blues.get(redOf ?? ""));
  return new Map(
    [...byBlue].flatMap(([blue, theirs]) => {
      if (blue === undefined) return [];
      const sum = sumFen(theirs.map((red) => absoluteFen(recordedOf(red))));
      return [[blue.id, maxFen(minFen(sum, recordedOf(blue)), zeroFen)] as const];
    }),
  );
}

/** How an invoice stands to others, and whether a person set it aside. */
interface Standing {
  readonly hasBlue: boolean;
  readonly isExcluded: boolean;
  /** What red letters took back of it. */
  readonly takenBack: Fen;
}

/** A red-letter invoice counts nowhere: it is netted against its blue one, or waits for it unless a person sets it aside. */
function redEntries(
  red: Invoice,
  allocations: readonly Allocation[],
  { hasBlue, isExcluded }: Standing,
): readonly LedgerEntry[] {
  return sliceInvoice(red, allocations, zeroFen).map((slice) => {
    const amount = slice.gross;
    const closed = (reason: IneligibleReason): LedgerPart => ({ state: "ineligible", reason, amount });
    const open: LedgerPart = { state: "undecided", reason: "blue-invoice-missing", amount };
    const known = red.voided ? closed("voided") : closed("red-letter");
    const lone = isExcluded ? closed("not-claimed") : open;
    return entryOf(red, slice, amount === 0n ? [] : [hasBlue || red.voided ? known : lone]);
  });
}

/**
 * Judges every fen of every cost invoice: eligible, ineligible with a reason, or undecided; the three add up to what was recorded.
 * Invoices that the applicant issued are no cost and stand here only where somebody allocated one, so that the slip is seen.
 */
export function buildLedger(records: Records, pack: Pack, choices: ReadonlyMap<string, string>): Ledger {
  const terms: LedgerTerms = {
    pack,
    choices,
    studio: records.studio,
    subjects: new Map(records.subjects.map((subject) => [subjectKey(subject), subject])),
    excluded: new Set(records.exclusions.map(({ invoice }) => invoice)),
  };
  const allocationsByInvoice = Map.groupBy(records.allocations, ({ invoice }) => invoice);
  const blues = bluesByNumber(records.invoices);
  const taken = takenBack(records.invoices, blues);
  const ofAll = [pack, records.studio, records.subjects, ...readingsOf(pack, choices)];
  const entries = records.invoices.flatMap((invoice) => {
    const allocations = allocationsByInvoice.get(invoice.id) ?? [];
    const standing: Standing = {
      ...{ hasBlue: blues.has(invoice.redOf ?? ""), isExcluded: terms.excluded.has(invoice.id) },
      takenBack: taken.get(invoice.id) ?? zeroFen,
    };
    const rest = [...ofAll, standing.hasBlue, standing.isExcluded, standing.takenBack];
    return judgedOnce(invoice, { allocations, rest }, () => entriesOf(invoice, allocations, { standing, terms }));
  });
  return { entries };
}

/** What of the choices a slice is judged by. */
const readingsOf = ({ gathering }: Pack, choices: ReadonlyMap<string, string>): readonly (string | undefined)[] =>
  [gathering.withoutInputTax, gathering.withinProvince].map((held) => choices.get(held?.choice ?? ""));

function entriesOf(
  invoice: Invoice,
  allocations: readonly Allocation[],
  { standing, terms }: { readonly standing: Standing; readonly terms: LedgerTerms },
): readonly LedgerEntry[] {
  if (allocations.length === 0 && isSale(invoice, terms.studio)) return [];
  if (invoice.red) return redEntries(invoice, allocations, standing);
  const slices = sliceInvoice(invoice, allocations, standing.takenBack);
  return slices.map((slice) => entryOf(invoice, slice, judgeSlice(invoice, slice, terms)));
}
