import { z } from "zod";
import { allocationSchema } from "../model/allocation.ts";
import { date, money, sha256, signedMoney, text } from "../model/fields.ts";
import { invoiceKindSchema } from "../model/invoice.ts";
import { subjectKeySchema } from "../model/subject.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const place = allocationSchema.shape.place;
const state = z.enum(["eligible", "ineligible", "undecided"]);

const row = z.strictObject({
  /** See `rowId`. */
  id: z.string(),
  invoice: z.string(),
  number: z.string(),
  kind: invoiceKindSchema,
  /** From 1; 0 is what the total holds beyond the lines. */
  line: z.int(),
  /** Null for what is not allocated. */
  allocation: z.string().nullable(),
  date: date.nullable(),
  seller: z.string(),
  item: z.string(),
  gross: signedMoney,
  subject: z.string().nullable(),
  category: z.string().nullable(),
  place: place.nullable(),
  eligible: signedMoney,
  ineligible: signedMoney,
  undecided: signedMoney,
  state,
  /** Codes of the ledger: why a part does not count or is open. */
  reasons: z.array(z.string()).readonly(),
  /** False for what counts nowhere whatever it is spent on: voided and red-letter invoices. */
  isAssignable: z.boolean(),
});

/** What one part of an invoice line cost, what it was spent on, and whether it counts. */
export type ExpenseRow = z.infer<typeof row>;

/** What a row stands for: a line of an invoice (0 beyond the lines), and its allocation if it has one. */
export type RowParts = Pick<ExpenseRow, "invoice" | "line" | "allocation">;

/** The name of a row, from which `rowParts` reads what it stands for. */
export const rowId = ({ invoice, line, allocation }: RowParts): string => JSON.stringify([invoice, line, allocation]);

const parts = z.tuple([z.string(), z.int().min(0), z.string().nullable()]);

/** What a row of that name stands for; null for a text that names none. */
export function rowParts(id: string): RowParts | null {
  const read = parts.safeParse(parseJson(id));
  return read.success ? { invoice: read.data[0], line: read.data[1], allocation: read.data[2] } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const sortedBy = z.enum(["date", "seller", "item", "gross", "subject", "category", "place", "state"]);

/** By what rows can be put in order. */
export type ExpenseOrder = z.infer<typeof sortedBy>;

const query = z.strictObject({
  /** Found in the seller, the item, the number or the amount in yuan; "" finds all. */
  text: z.string().max(200),
  /** A subject's key; "none" is what is filed under none; null is all. */
  subject: z.string().nullable(),
  category: z.string().nullable(),
  state: state.nullable(),
  place: place.nullable(),
  kind: invoiceKindSchema.nullable(),
  /** As 2026-03; "none" is what has no day. */
  month: z.string().nullable(),
  /** Null leaves the rows in the order of the records. */
  sort: z.strictObject({ by: sortedBy, isDescending: z.boolean() }).nullable(),
});

/** Which rows are listed, and in what order; null leaves it wide. */
export type ExpenseQuery = z.infer<typeof query>;

const sums = z.strictObject({
  recorded: signedMoney,
  eligible: signedMoney,
  ineligible: signedMoney,
  undecided: signedMoney,
});

/** The sums of rows: eligible, ineligible and undecided add up to recorded. */
export type ExpenseSums = z.infer<typeof sums>;

const selection = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rows"), ids: z.array(z.string()).min(1).readonly() }),
  /** All that a query lists but for some rows. */
  z.strictObject({ kind: z.literal("listed"), query, except: z.array(z.string()).readonly() }),
]);

/** Rows that are chosen: one by one, or all that are listed. */
export type RowSelection = z.infer<typeof selection>;

const assignment = z.strictObject({
  rows: selection,
  subject: subjectKeySchema,
  category: z.string().min(1),
  place,
  /** How much of a single line, in yuan without a sign; null is all that is left of each. */
  amount: money.nullable(),
});

/** What rows are to be spent on. */
export type Assignment = z.infer<typeof assignment>;

const term = z.strictObject({ id: z.string(), title: z.string() });

const terms = z.strictObject({
  subjects: z.array(term).readonly(),
  categories: z.array(term).readonly(),
  /** The months in which something was spent, the latest first. */
  months: z.array(z.string()).readonly(),
  kinds: z.array(term).readonly(),
  /** How many rows there are in all. */
  count: z.int(),
  /** What the next undo takes back; null when there is nothing. */
  undoable: z.string().nullable(),
});

/** What expenses can be filed under and narrowed down by. */
export type ExpenseTerms = z.infer<typeof terms>;

const window = z.strictObject({
  /** Grows with every change of whatever record: rows of two revisions do not belong together. */
  revision: z.int(),
  /** How many rows the query lists. */
  matching: z.int(),
  sums,
  /** The first of these rows, counted from 0. */
  from: z.int(),
  rows: z.array(row).readonly(),
});

/** Some of the rows that a query lists, with the sums of them all. */
export type ExpenseWindow = z.infer<typeof window>;

const paper = z.strictObject({
  title: text,
  /** What the invoice says, each with its name. */
  facts: z.array(z.strictObject({ name: text, value: text })).readonly(),
  files: z.array(z.strictObject({ sha256, fileName: text })).readonly(),
});

/** The invoice behind a row, with the files that it is known from. */
export type ExpensePaper = z.infer<typeof paper>;

/** As many rows as are given at once. */
export const mostRows = 500;

const from = z.int().min(0);

/** The calls about expenses. */
export const expenseMethods = {
  "expenses.show": method(z.strictObject({}), terms),
  "expenses.list": method(z.strictObject({ query, from, count: z.int().min(1).max(mostRows) }), window),
  /** The names of the rows from one to another that can be assigned, to choose them all. */
  "expenses.range": method(
    z.strictObject({ query, from, to: from }),
    z.strictObject({ ids: z.array(z.string()).readonly() }),
  ),
  /** Those of some rows that a query lists. */
  "expenses.among": method(
    z.strictObject({ query, ids: z.array(z.string()).readonly() }),
    z.strictObject({ ids: z.array(z.string()).readonly() }),
  ),
  /** Where the first row of an invoice stands in a list, counted from 0; null where it is not listed. */
  "expenses.find": method(z.strictObject({ query, invoice: z.string() }), z.strictObject({ at: from.nullable() })),
  "expenses.paper": method(z.strictObject({ invoice: z.string() }), paper),
  /** All chosen rows at once, to be copied; those that are there no longer are left out. */
  "expenses.rows": method(z.strictObject({ chosen: selection }), z.strictObject({ rows: z.array(row).readonly() })),
  /** Allocates the rest of each line, or moves what is allocated already; all rows or none. */
  "expenses.assign": method(assignment, booksDone),
  /** Takes the allocations of rows away; all or none. */
  "expenses.withdraw": method(z.strictObject({ rows: selection }), booksDone),
} as const;
