import type { LedgerEntry, LedgerPart } from "../ledger/ledger-entry.ts";
import type { Invoice } from "../model/invoice.ts";
import { subjectKey } from "../model/subject.ts";
import { formatYuan } from "../money.ts";
import { ledgerReasons } from "../wording/ledger-reasons.ts";
import type { OriginalItem, ScheduleRow } from "./dossier.ts";
import type { DossierTerms } from "./dossier-terms.ts";

const partNote = ({ reason, amount }: LedgerPart): string => `${ledgerReasons[reason].why} ${formatYuan(amount)}`;

const itemOf = ({ lines }: Invoice, line: number): string =>
  line === 0 ? "价税合计中各行之外的部分" : (lines[line - 1]?.name ?? `第 ${line} 行`);

/** The expense schedule: every ledger entry with its invoice, by subject as recorded, then by date and number. */
export function compileSchedule(
  { records, pack, gathered }: DossierTerms,
  originals: readonly OriginalItem[],
): readonly ScheduleRow[] {
  const invoices = new Map(records.invoices.map((invoice) => [invoice.id, invoice]));
  const subjects = new Map(
    records.subjects.map((subject, index) => [subjectKey(subject), { name: subject.name, index }]),
  );
  const categories = new Map(pack.categories.map(({ id, title }) => [id, title]));
  const originalBySha = new Map(originals.map(({ sha256, number }) => [sha256, number]));
  const rowOf = (entry: LedgerEntry): ScheduleRow => {
    const invoice = invoices.get(entry.invoice);
    if (invoice === undefined) throw new Error(`ledger entry without its invoice ${entry.invoice}`);
    return {
      entry,
      subjectName: subjects.get(entry.subject ?? "")?.name ?? "（未分配）",
      categoryTitle: categories.get(entry.category ?? "") ?? "（未归类）",
      invoiceNumber: invoice.number,
      issuedOn: invoice.issuedOn,
      seller: invoice.sellerName ?? "",
      item: itemOf(invoice, entry.line),
      note: entry.parts.map(partNote).join("；"),
      original:
        invoice.files.map(({ sha256 }) => originalBySha.get(sha256) ?? null).find((number) => number !== null) ?? null,
    };
  };
  const rank = ({ entry, issuedOn, invoiceNumber }: ScheduleRow): string => {
    const subject = subjects.get(entry.subject ?? "")?.index ?? subjects.size;
    return [
      String(subject).padStart(6, "0"),
      issuedOn ?? "",
      invoiceNumber,
      String(entry.line).padStart(5, "0"),
      entry.allocation ?? "~",
    ].join(" ");
  };
  return gathered.ledger.entries
    .map(rowOf)
    .map((row) => ({ row, key: rank(row) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}
