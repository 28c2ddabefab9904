import { isSale } from "../ledger/is-party.ts";
import type { Records } from "../model/records.ts";
import type { Chains } from "../reconciliation/chain.ts";
import type { DossierTerms } from "./dossier-terms.ts";

/** Short names of records within the books, by id: invoices of cost, platforms' settlements, and rows of the bank. */
export interface BookCodes {
  readonly invoices: ReadonlyMap<string, string>;
  readonly revenues: ReadonlyMap<string, string>;
  /** Invoices to platforms that no settlement stands for: they are listed with the settlements. */
  readonly loneSales: ReadonlyMap<string, string>;
  readonly payments: ReadonlyMap<string, string>;
}

const code = (letter: string, index: number): string => `${letter}${String(index + 1).padStart(4, "0")}`;

/** Codes in the order of a key, which is made up of days and ids, so that equal records are always called the same. */
function inOrder<T extends { readonly id: string }>(
  items: readonly T[],
  letter: string,
  keyOf: (item: T) => string,
  from = 0,
): ReadonlyMap<string, string> {
  const keyed = items.map((item) => ({ item, key: `${keyOf(item)} ${item.id}` }));
  const sorted = keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return new Map(sorted.map(({ item }, index) => [item.id, code(letter, from + index)]));
}

/** Invoices of the studio's own that no settlement stands for, by day. */
export function loneSales({ invoices, studio }: Records, { revenues }: Chains): Records["invoices"] {
  const linked = new Set(revenues.flatMap((revenue) => revenue.invoices.map(({ record }) => record)));
  return invoices.filter((invoice) => isSale(invoice, studio) && !invoice.voided && !linked.has(invoice.id));
}

/** Names every record that the books show. */
export function bookCodes({ records, gathered }: DossierTerms, chains: Chains): BookCodes {
  const recorded = new Set(gathered.ledger.entries.map(({ invoice }) => invoice));
  const places = new Map(records.subjects.map((subject, index) => [subject.id, String(index).padStart(6, "0")]));
  const placeOf = (subject: string): string => places.get(subject.split("/")[1] ?? "") ?? "";
  const statements = new Map(records.statements.map(({ id, account }) => [id, account ?? ""]));
  const byDay = ({ issuedOn }: { readonly issuedOn: string | null }): string => issuedOn ?? "9999";
  return {
    invoices: inOrder(
      records.invoices.filter(({ id }) => recorded.has(id)),
      "F",
      byDay,
    ),
    revenues: inOrder(records.revenues, "R", ({ subject, platform, from, to }) =>
      [placeOf(subject), platform, from ?? "", to ?? ""].join("\u0000"),
    ),
    loneSales: inOrder(loneSales(records, chains), "R", byDay, records.revenues.length),
    payments: inOrder(records.payments, "L", ({ statement, bookedOn, row }) =>
      [statements.get(statement ?? "") ?? "", bookedOn, String(row ?? 0).padStart(7, "0")].join("\u0000"),
    ),
  };
}
