import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import { type LedgerTotals, totalLedger } from "../ledger/total-ledger.ts";
import type { ChainLink } from "../model/chain-link.ts";
import type { Invoice } from "../model/invoice.ts";
import { type RecordNoun, type RecordOf, recordKey, recordText } from "../model/record-nouns.ts";
import type { Records } from "../model/records.ts";
import type { SignOff } from "../model/sign-off.ts";
import type { SubjectKey } from "../model/subject.ts";
import { fenToYuanText } from "../money.ts";

/** The records of a moment with the ledger of the same moment. */
export interface ClosingBooks {
  readonly records: Records;
  readonly entries: readonly LedgerEntry[];
}

/** Gives the lower-case hexadecimal SHA-256 of a text. */
export type Sha256 = (text: string) => string;

/** What a person signs who closes the ledger of a subject: its sums, and every entry and record that they rest on, by key and hash. */
export interface ClosingStatement {
  readonly subject: SubjectKey;
  readonly totals: LedgerTotals;
  readonly entries: SignOff["entries"];
  /** The ids of all records that the ledger of the subject rests on. */
  readonly restsOn: ReadonlySet<string>;
}

/** The entries of a subject's ledger, and what its records are. */
interface Basis {
  readonly own: readonly LedgerEntry[];
  readonly invoices: ReadonlySet<string>;
  readonly kept: readonly Kept[];
}

interface Kept {
  readonly noun: RecordNoun;
  readonly id: string;
  readonly text: string;
}

const keep = <N extends RecordNoun>(noun: N, list: readonly RecordOf<N>[]): readonly Kept[] =>
  list.map((record) => ({ noun, id: recordKey(noun, record as object), text: recordText(noun, record) }));

const ends = ({ budgetLine, contract, invoice, acceptance, revenue }: ChainLink): readonly (string | null)[] => [
  ...[budgetLine, contract, invoice, acceptance, revenue],
];

function basisOf(subject: SubjectKey, { records, entries }: ClosingBooks): Basis {
  const own = entries.filter((entry) => entry.subject === subject);
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
  return { own, invoices, kept };
}

// What of an invoice an entry rests on: a later online check, another file or another line of the same invoice changes nothing in it.
function faceOf(invoice: Invoice, line: number): readonly unknown[] {
  const form: Readonly<Record<string, unknown>> = JSON.parse(recordText("invoices", invoice));
  const { lines, files: _files, provenance: _provenance, verification: _verification, note: _note, ...face } = form;
  return [face, Array.isArray(lines) ? (lines[line - 1] ?? null) : null];
}

function entryText(entry: LedgerEntry, invoice: Invoice | undefined): string {
  const { line, allocation, category, gross, eligible, parts } = entry;
  const shown = parts.map((part) => [part.state, part.reason, fenToYuanText(part.amount)]);
  const face = invoice === undefined ? [] : faceOf(invoice, line);
  return JSON.stringify([line, allocation, category, fenToYuanText(gross), fenToYuanText(eligible), shown, face]);
}

/** The statement of a subject as its books are now. */
export function closingStatement(subject: SubjectKey, books: ClosingBooks, sha256: Sha256): ClosingStatement {
  const { own, invoices, kept } = basisOf(subject, books);
  const faces = new Map(books.records.invoices.map((invoice) => [invoice.id, invoice]));
  const restsOn = new Set<string>([subject, ...invoices, ...kept.map(({ id }) => id)]);
  const answers = books.records.answers.filter(({ records }) => records.some((id) => restsOn.has(id)));
  const entries = [
    ...own.map((entry) => ({
      key: `allocations/${entry.allocation ?? `${entry.invoice}#${entry.line}`}`,
      sha256: sha256(entryText(entry, faces.get(entry.invoice))),
    })),
    ...[...kept, ...keep("answers", answers)].map(({ noun, id, text }) => ({
      key: `${noun}/${id}`,
      sha256: sha256(text),
    })),
  ];
  return { subject, totals: totalLedger(own), entries, restsOn };
}
