import { z } from "zod";
import { budgetLineSchema } from "../model/budget.ts";
import { money, text } from "../model/fields.ts";
import { subjectKeySchema } from "../model/subject.ts";
import { booksDone, mostRowsAtOnce, rowsDone } from "./books.ts";
import { method } from "./method.ts";

const line = budgetLineSchema.extend({ subjectName: text, categoryTitle: text });

/** A planned cost with the names of what it points at. */
export type BudgetItem = z.infer<typeof line>;

const sum = z.strictObject({ subject: subjectKeySchema, subjectName: text, amount: money });

const term = z.strictObject({ id: z.string(), title: text });

const view = z.strictObject({
  lines: z.array(line).readonly(),
  /** What each subject's lines come to. */
  sums: z.array(sum).readonly(),
  subjects: z.array(z.strictObject({ key: subjectKeySchema, name: text })).readonly(),
  categories: z.array(term).readonly(),
  undoable: z.string().nullable(),
});

/** All planned costs, and what each subject's come to. */
export type BudgetView = z.infer<typeof view>;

const entered = budgetLineSchema.omit({ id: true });

/** A planned cost as a person enters it. */
export type EnteredBudgetLine = z.infer<typeof entered>;

/** All planned costs, and what each subject's come to. */
export const listBudget = method(z.strictObject({}), view);

/** Adds a planned cost (`id` null) or changes one, of which the form had shown `was`; refused where it is another one by now. */
export const saveBudgetLine = method(
  z.strictObject({ id: z.string().nullable(), was: entered.nullable(), entered }),
  booksDone,
);

/** Adds planned costs by one step; a row that cannot be taken is named and hinders no other. */
export const saveBudgetLines = method(
  z.strictObject({ rows: z.array(entered).min(1).max(mostRowsAtOnce).readonly() }),
  rowsDone,
);

/** Removes a planned cost. */
export const removeBudgetLine = method(z.strictObject({ id: z.string() }), booksDone);

/** The calls about planned costs. */
export const budgetMethods = {
  "budget.list": listBudget,
  "budget.save": saveBudgetLine,
  "budget.save-many": saveBudgetLines,
  "budget.remove": removeBudgetLine,
} as const;
