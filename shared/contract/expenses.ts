import { z } from "zod";
import { allocationSchema } from "../model/allocation.ts";
import { date, money, signedMoney } from "../model/fields.ts";
import { subjectKeySchema } from "../model/subject.ts";
import { method } from "./method.ts";

const place = allocationSchema.shape.place;

const row = z.strictObject({
  id: z.string(),
  invoice: z.string(),
  number: z.string(),
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
  state: z.enum(["eligible", "ineligible", "undecided"]),
  /** Codes of the ledger: why a part does not count or is open. */
  reasons: z.array(z.string()).readonly(),
  /** False for what counts nowhere whatever it is spent on: voided and red-letter invoices. */
  isAssignable: z.boolean(),
});

/** What one part of an invoice line cost, what it was spent on, and whether it counts. */
export type ExpenseRow = z.infer<typeof row>;

const term = z.strictObject({ id: z.string(), title: z.string() });

const expenses = z.strictObject({
  rows: z.array(row).readonly(),
  subjects: z.array(term).readonly(),
  categories: z.array(term).readonly(),
  /** What the next undo takes back; null when there is nothing. */
  undoable: z.string().nullable(),
});

/** Every recorded cost, and the words it can be filed under. */
export type Expenses = z.infer<typeof expenses>;

/** What a change of allocations came to: what was done, and how the rows concerned are now. */
export const expenseChange = z.strictObject({
  /** What was done, for the person. */
  sentence: z.string(),
  undoable: z.string().nullable(),
  /** The invoices concerned, and all their rows as they are now. */
  invoices: z.array(z.string()).readonly(),
  rows: z.array(row).readonly(),
});

/** What a change of allocations came to. */
export type ExpenseChange = z.infer<typeof expenseChange>;

const target = z.strictObject({ invoice: z.string(), line: z.int().min(0), allocation: z.string().nullable() });

const assignment = z.strictObject({
  targets: z.array(target).min(1).readonly(),
  subject: subjectKeySchema,
  category: z.string().min(1),
  place,
  /** How much of a single line, in yuan without a sign; null is all that is left of each. */
  amount: money.nullable(),
});

/** What rows are to be spent on. */
export type Assignment = z.infer<typeof assignment>;

/** All expenses. */
export const showExpenses = method(z.strictObject({}), expenses);

/** Allocates the rest of each line, or moves what is allocated already; all rows or none. */
export const assignExpenses = method(assignment, expenseChange);

/** Takes allocations away; all or none. */
export const withdrawExpenses = method(
  z.strictObject({ allocations: z.array(z.string()).min(1).readonly() }),
  expenseChange,
);

/** Takes back the last change of allocations of this session. */
export const undoExpenses = method(z.strictObject({}), expenseChange);
