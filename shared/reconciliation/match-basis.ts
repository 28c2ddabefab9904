import type { Invoice } from "../model/invoice.ts";
import type { Payment } from "../model/payment.ts";
import type { Records } from "../model/records.ts";
import type { Studio } from "../model/studio.ts";
import { citationFinder } from "./citations.ts";
import { type InvoiceReading, readInvoice } from "./invoice-demands.ts";
import { listDemands } from "./list-demands.ts";
import { type RuleFinder, ruleFinder } from "./matching-rules.ts";
import { paymentClass } from "./payment-class.ts";
import { type PaymentReading, readPayment } from "./payment-reading.ts";
import type { Row } from "./pool.ts";
import type { Demand, SetAside } from "./proposal.ts";
import { remembered } from "./remember.ts";
import { type Known, partyFinder, type RuledRow, resolveParties } from "./resolve-parties.ts";
import { settledAmounts } from "./settled-amounts.ts";

/** What of the books does not depend on what people accepted or refused: by far the most of what matching reads. */
export interface MatchBasis {
  readonly read: (invoice: Invoice) => InvoiceReading;
  /** The bank rows that matching looks at, each with all its money, in order of ids. */
  readonly rows: readonly Row[];
  readonly setAside: readonly SetAside[];
}

/** Gives the basis of the books, the same one as long as their lists are. */
export type BasisReader = (records: Records) => MatchBasis;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
const nothing: ReadonlySet<string> = new Set();
const unknown = { parties: [], name: "unknown" } as const;

interface Sorted {
  readonly matched: readonly RuledRow[];
  readonly setAside: readonly SetAside[];
}

/** A person's rule goes before what the memo seems to say. */
function sortPayments(rows: readonly OrdinaryRow[], ruleOf: RuleFinder): Sorted {
  const [matched, setAside]: [RuledRow[], SetAside[]] = [[], []];
  for (const { row, isOrdinary } of rows) {
    const rule = ruleOf(row);
    if (rule?.effect === "set-aside") setAside.push({ payment: row.payment, rule });
    else if (rule !== null || isOrdinary) matched.push({ row, rule });
  }
  return { matched, setAside };
}

/** A bank row, and whether an invoice or a settlement is expected for it. */
interface OrdinaryRow {
  readonly row: PaymentReading;
  readonly isOrdinary: boolean;
}

/** What of single records and whole lists is read once, however often the books are. */
interface Readings {
  readonly invoice: (invoice: Invoice) => InvoiceReading;
  /** In order of ids. */
  readonly payments: (payments: readonly Payment[]) => readonly OrdinaryRow[];
  readonly row: ReturnType<typeof rowMaker>;
}

function readingsFor(studio: Studio): Readings {
  const ordinary = remembered((payment: Payment): OrdinaryRow => {
    const isOrdinary = paymentClass(payment, studio) === "ordinary";
    return { row: readPayment(payment), isOrdinary };
  });
  return {
    invoice: remembered((invoice: Invoice) => readInvoice(invoice, studio)),
    payments: remembered((payments: readonly Payment[]) => payments.toSorted(byId).map(ordinary)),
    row: rowMaker(),
  };
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

const sameCites = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a === b || (a.size === b.size && [...a].every((each) => b.has(each)));

/** Makes rows; a row of which nothing changed since the last time stays the same one. */
function rowMaker() {
  const made = new WeakMap<PaymentReading, Row>();
  return (reading: PaymentReading, { parties, name }: Pick<Row, "parties" | "name">, cites: Row["cites"]): Row => {
    const known = made.get(reading);
    if (known?.name === name && sameList(known.parties, parties) && sameCites(known.cites, cites)) return known;
    const { payment, day } = reading;
    const row: Row = { payment, amount: payment.amount, day, parties, name, refused: nothing, cites };
    made.set(reading, row);
    return row;
  };
}

/** What is asked for as long as nobody accepted anything, and whom names stand for. */
interface Asking {
  readonly demands: readonly Demand[];
  readonly known: (name: string) => Known;
}

function readAsking(records: Records, read: Readings["invoice"]): Asking {
  const { demands } = listDemands(records, { settled: settledAmounts([]), read });
  return { demands, known: partyFinder(demands) };
}

function readBasis(records: Records, readings: Readings, { demands, known: find }: Asking): MatchBasis {
  const { invoice: read, payments, row: makeRow } = readings;
  const { matched, setAside } = sortPayments(payments(records.payments), ruleFinder(records.matchingRules));
  const known = resolveParties(matched, find);
  const citedBy = citationFinder(
    matched.map(({ row }) => row),
    demands,
  );
  const rows = matched.map(({ row }, index) => makeRow(row, known[index] ?? unknown, citedBy(row)));
  return { read, rows, setAside };
}

// What is asked for beside a red letter depends on what was paid.
const askingLists = ({ studio, invoices, payments, revenues, chainLinks }: Records): readonly unknown[] => [
  ...[studio, invoices, revenues, chainLinks, invoices.some(({ red }) => red) ? payments : null],
];

const basisLists = ({ payments, matchingRules }: Records, asking: Asking): readonly unknown[] => [
  ...[asking, payments, matchingRules],
];

/** Computes anew only when one of the lists is another one; keeps the last result. */
function keptWhile<V>() {
  let last: { readonly lists: readonly unknown[]; readonly value: V } | null = null;
  return (lists: readonly unknown[], compute: () => V): V => {
    if (last === null || lists.some((list, at) => list !== last?.lists[at])) last = { lists, value: compute() };
    return last.value;
  };
}

/** Starts reading bases; it keeps the last one, and what it read of single records. */
export function startBasisReader(): BasisReader {
  const [keepReadings, keepAsking, keepBasis] = [keptWhile<Readings>(), keptWhile<Asking>(), keptWhile<MatchBasis>()];
  return (records) => {
    const readings = keepReadings([records.studio], () => readingsFor(records.studio));
    const asking = keepAsking(askingLists(records), () => readAsking(records, readings.invoice));
    return keepBasis(basisLists(records, asking), () => readBasis(records, readings, asking));
  };
}
