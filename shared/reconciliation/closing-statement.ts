import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import { type LedgerTotals, totalLedger } from "../ledger/total-ledger.ts";
import type { ChainLink } from "../model/chain-link.ts";
import type { Invoice } from "../model/invoice.ts";
import { type RecordNoun, type RecordOf, recordForm, recordKey, recordText } from "../model/record-nouns.ts";
import type { Records } from "../model/records.ts";
import type { SignOff } from "../model/sign-off.ts";
import type { SubjectKey } from "../model/subject.ts";
import { fenToYuanText } from "../money.ts";
import { remembered } from "./remember.ts";

/** The records of a moment with the ledger of the same moment. */
export interface ClosingBooks {
  readonly records: Records;
  readonly entries: readonly LedgerEntry[];
}

/** Gives the lower-case hexadecimal SHA-256 of a text. */
export type Sha256 = (text: string) => string;

/** What the ledger of one subject consists of: its sums, its entries, and the records that they rest on. */
export interface ClosingScope {
  readonly subject: SubjectKey;
  readonly totals: LedgerTotals;
  readonly own: readonly LedgerEntry[];
  readonly kept: readonly Kept[];
  /** The ids of all records that the ledger of the subject rests on. */
  readonly restsOn: ReadonlySet<string>;
}

/** What a person signs who closes the ledger of a subject: its sums, and every entry and record that they rest on, by key and hash. */
export interface ClosingStatement extends Pick<ClosingScope, "subject" | "totals" | "restsOn"> {
  readonly entries: SignOff["entries"];
}

/** A record that a ledger rests on. */
interface Kept {
  readonly noun: RecordNoun;
  readonly id: string;
  readonly text: () => string;
}

const keep = <N extends RecordNoun>(noun: N, list: readonly RecordOf<N>[]): readonly Kept[] =>
  list.map((record) => ({ noun, id: recordKey(noun, record as object), text: () => recordText(noun, record) }));

const bySubject = remembered((entries: readonly LedgerEntry[]) => Map.groupBy(entries, ({ subject }) => subject));
const byId = remembered((invoices: Records["invoices"]) => new Map(invoices.map((invoice) => [invoice.id, invoice])));

const ends = ({ budgetLine, contract, invoice, acceptance, revenue }: ChainLink): readonly (string | null)[] => [
  ...[budgetLine, contract, invoice, acceptance, revenue],
];

/** What the ledger of a subject consists of as its books are now. */
export function closingScope(subject: SubjectKey, { records, entries }: ClosingBooks): ClosingScope {
  const own = bySubject(entries).get(subject) ?? [];
  const invoices = new Set(own.map(({ invoice }) => invoice));
  const ofSubject = <R extends { readonly subject: SubjectKey | null }>(list: readonly R[]): readonly R[] =>
    list.filter((one) => one.subject === subject);
  const [budget, revenues] = [ofSubject(records.budget), ofSubject(records.revenues)];
  const named = new Set([
    ...invoices,
    ...[...budget, ...revenues, ...ofSubject(records.contracts)].map(({ id }) => id),
  ]);
  const links = records.chainLinks.filter((link) => ends(link).some((end) => end !== null && named.has(end)));
  const linked = new Set([...named, ...links.flatMap(ends)]);
  const isLinked = ({ id }: { readonly id: string }): boolean => linked.has(id);
  const settlements = records.settlements.filter(({ invoice, revenue }) => named.has(invoice ?? revenue ?? ""));
  const paid = new Set(settlements.map(({ payment }) => payment));
  const kept = [
    ...[...keep("budget", budget), ...keep("revenues", revenues), ...keep("chainLinks", links)],
    ...keep("contracts", records.contracts.filter(isLinked)),
    ...keep("acceptances", records.acceptances.filter(isLinked)),
    ...keep("settlements", settlements),
    ...keep(
      "payments",
      records.payments.filter(({ id }) => paid.has(id)),
    ),
  ];
  const restsOn = new Set<string>([subject, ...invoices, ...kept.map(({ id }) => id)]);
  const answers = records.answers.filter((answer) => answer.records.some((id) => restsOn.has(id)));
  return { subject, totals: totalLedger(own), own, kept: [...kept, ...keep("answers", answers)], restsOn };
}

// What of an invoice an entry rests on: a later online check, another file or another line of the same invoice changes nothing in it.
const faceOf = remembered((invoice: Invoice) => {
  const form = recordForm("invoices", invoice);
  const { lines, files: _files, provenance: _provenance, verification: _verification, note: _note, ...face } = form;
  return { face: JSON.stringify(face), lines: Array.isArray(lines) ? lines : [] };
});

function faceText(invoice: Invoice | undefined, line: number): string {
  if (invoice === undefined) return "[]";
  const { face, lines } = faceOf(invoice);
  return `[${face},${JSON.stringify(lines[line - 1] ?? null)}]`;
}

function entryText(entry: LedgerEntry, invoice: Invoice | undefined): string {
  const { line, allocation, category, gross, eligible, parts } = entry;
  const shown = parts.map((part) => [part.state, part.reason, fenToYuanText(part.amount)]);
  const judged = JSON.stringify([line, allocation, category, fenToYuanText(gross), fenToYuanText(eligible), shown]);
  return `${judged.slice(0, -1)},${faceText(invoice, line)}]`;
}

/** What is signed of a scope. */
export function statementOf(
  { subject, totals, own, kept, restsOn }: ClosingScope,
  { records }: ClosingBooks,
  sha256: Sha256,
): ClosingStatement {
  const invoices = byId(records.invoices);
  const entries = [
    ...own.map((entry) => ({
      key: `allocations/${entry.allocation ?? `${entry.invoice}#${entry.line}`}`,
      sha256: sha256(entryText(entry, invoices.get(entry.invoice))),
    })),
    ...kept.map(({ noun, id, text }) => ({ key: `${noun}/${id}`, sha256: sha256(text()) })),
  ];
  return { subject, totals, entries, restsOn };
}

/** The statement of a subject as its books are now. */
export const closingStatement = (subject: SubjectKey, books: ClosingBooks, sha256: Sha256): ClosingStatement =>
  statementOf(closingScope(subject, books), books, sha256);
