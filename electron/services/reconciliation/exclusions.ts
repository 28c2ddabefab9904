import type { BooksDone } from "../../../shared/contract/books.ts";
import type { ExcludedInvoice, ExclusionsView, UndecidedPart } from "../../../shared/contract/exclusions.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { LedgerEntry, LedgerPart } from "../../../shared/ledger/ledger-entry.ts";
import type { Exclusion } from "../../../shared/model/exclusion.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { sumFen } from "../../../shared/money.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { refusal } from "../refusal.ts";
import { removing, saving } from "./book-edit.ts";
import { editDone } from "./edit-done.ts";
import type { FindingTerms } from "./findings.ts";
import { recordsById } from "./records-by-id.ts";
import { nameless } from "./signing.ts";

const stale = "其中有发票已经变了，没有做任何改动。请看刷新后的列表，再选一次。";
const reasonless = "请写明为什么不申报，如“与本剧无关的办公用品”。";

// Only what waits for an allocation or for a blue invoice is decided by not claiming it.
const excludable: ReadonlySet<LedgerPart["reason"]> = new Set(["unallocated", "blue-invoice-missing"]);

/** What is not decided yet, and what is not claimed. */
export function exclusionsOf({ books, reviewOf }: FindingTerms): Result<ExclusionsView, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const { records } = now.value;
  const { entries } = reviewOf(now.value).calculation.gathered.ledger;
  const { invoices } = recordsById(records);
  const byInvoice = Map.groupBy(entries, ({ invoice }) => invoice);
  return ok({
    undecided: entries.flatMap((entry) => undecidedParts(entry, invoices.get(entry.invoice))),
    excluded: records.exclusions.map((one) => excludedOf(one, byInvoice.get(one.invoice) ?? [], invoices)),
    undoable: books.undoable(),
  });
}

function itemOf(invoice: Invoice | undefined, line: number): string {
  return invoice?.lines[line - 1]?.name ?? "（各行之外的部分）";
}

function undecidedParts(entry: LedgerEntry, invoice: Invoice | undefined): readonly UndecidedPart[] {
  const open = entry.parts.filter(({ state }) => state === "undecided");
  return open.map(({ reason, amount }) => ({
    id: JSON.stringify([entry.invoice, entry.line, entry.allocation, reason]),
    ...{ invoice: entry.invoice, number: invoice?.number ?? entry.invoice, seller: invoice?.sellerName ?? "" },
    ...{ item: itemOf(invoice, entry.line), on: invoice?.issuedOn ?? null, amount, reason },
    mayBeExcluded: excludable.has(reason),
  }));
}

function excludedOf(
  { id, invoice, reason, decidedBy, decidedOn }: Exclusion,
  entries: readonly LedgerEntry[],
  invoices: ReadonlyMap<string, Invoice>,
): ExcludedInvoice {
  const known = invoices.get(invoice);
  const parts = entries.flatMap((entry) => entry.parts).filter((part) => part.reason === "not-claimed");
  return {
    ...{ id, number: known?.number ?? invoice, seller: known?.sellerName ?? "", reason, decidedBy, decidedOn },
    amount: sumFen(parts.map(({ amount }) => amount)),
  };
}

/** Says that the rest of invoices is not claimed. */
export function exclude(
  terms: FindingTerms,
  { invoices, reason }: { readonly invoices: readonly string[]; readonly reason: string },
): Result<BooksDone, Failure> {
  const { books, operator, today, newId } = terms;
  const now = books.now();
  if (!now.ok) return now;
  const by = operator();
  if (by === "") return refusal(nameless);
  if (reason.trim() === "") return refusal(reasonless);
  const excluded = new Set(now.value.records.exclusions.map((one) => one.invoice));
  const wanted = [...new Set(invoices)];
  const known = recordsById(now.value.records).invoices;
  if (wanted.some((id) => !known.has(id) || excluded.has(id))) return refusal(stale);
  const edits = wanted.map((invoice) => {
    const decided = { decidedBy: by, decidedOn: today() };
    return saving("exclusions", { id: newId(), invoice, reason: reason.trim(), ...decided });
  });
  return editDone(books, `把 ${edits.length} 张发票的其余部分列为不申报`, edits);
}

/** Claims the rest of invoices again. */
export function include({ books }: FindingTerms, ids: readonly string[]): Result<BooksDone, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const known = new Set(now.value.records.exclusions.map(({ id }) => id));
  if (!ids.every((id) => known.has(id))) return refusal(stale);
  return editDone(
    books,
    `撤销 ${ids.length} 张发票的不申报`,
    ids.map((id) => removing("exclusions", id)),
  );
}
