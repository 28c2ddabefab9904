import { z } from "zod";
import { allocationSchema } from "../model/allocation.ts";
import { categoryRuleSchema } from "../model/category-rule.ts";
import { date, signedMoney, text } from "../model/fields.ts";
import { subjectKeySchema } from "../model/subject.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const suggestion = z.strictObject({
  /** Of the row that `expenses.list` gives for the line. */
  row: z.string(),
  /** What a person calls the line: number and line, `25212000000258810599:1`. */
  id: z.string(),
  invoice: z.string(),
  line: z.int().min(0),
  date: date.nullable(),
  seller: z.string(),
  item: z.string(),
  gross: signedMoney,
  /** Null where what speaks for it contradicts itself. */
  category: z.string().nullable(),
  categoryTitle: text.nullable(),
  /** Why, in sentences that a person can check. */
  reasons: z.array(text).readonly(),
});

/** What an open line of cost looks like. */
export type SuggestionView = z.infer<typeof suggestion>;

const suggestions = z.strictObject({
  suggestions: z.array(suggestion).readonly(),
  /** How many open lines nothing speaks of. */
  silent: z.int(),
});

/** What the open lines of cost look like. */
export type CategorySuggestions = z.infer<typeof suggestions>;

const accepted = z.strictObject({
  lines: z
    .array(z.strictObject({ invoice: z.string(), line: z.int().min(0), category: z.string().min(1) }))
    .min(1)
    .readonly(),
  subject: subjectKeySchema,
  place: allocationSchema.shape.place,
});

/** Suggestions that a person takes over, and what the lines were spent on. */
export type AcceptedSuggestions = z.infer<typeof accepted>;

const rule = z.strictObject({
  rule: categoryRuleSchema,
  /** Null where the policy pack has no such category any more: the rule suggests nothing. */
  categoryTitle: text.nullable(),
  /** `项目名称含“场地租赁”`. */
  sentence: text,
  /** How many recorded lines it speaks of. */
  lines: z.int(),
});

/** What was stated once about receipts, with how many recorded lines it speaks of. */
export type CategoryRuleView = z.infer<typeof rule>;

const rules = z.strictObject({
  rules: z.array(rule).readonly(),
  categories: z.array(z.strictObject({ id: z.string(), title: z.string() })).readonly(),
  /** What ships with the policy pack, for reading: a category's title and what speaks for it. */
  builtIn: z.array(z.strictObject({ category: text, sentences: z.array(text).readonly() })).readonly(),
  undoable: z.string().nullable(),
});

/** A person's rules, the categories they may name, and the rules that ship. */
export type CategoryRules = z.infer<typeof rules>;

const { field, how } = categoryRuleSchema.shape;
const stated = z.strictObject({
  /** Of the rule that is corrected; null states a new one. */
  id: z.string().nullable(),
  field,
  how,
  text: text.trim().min(1, "不能为空").max(200),
  category: z.string().min(1),
  note: text.max(500),
});

/** A rule as it is entered. */
export type StatedRule = z.infer<typeof stated>;

/** The calls about categories: suggestions are offered, never taken by themselves. */
export const categoryMethods = {
  "categories.suggest": method(z.strictObject({}), suggestions),
  /** Allocates the rest of each line as it was suggested; all lines or none. */
  "categories.accept": method(accepted, booksDone),
  "category-rules.list": method(z.strictObject({}), rules),
  "category-rules.state": method(stated, booksDone),
  "category-rules.withdraw": method(z.strictObject({ id: z.string() }), booksDone),
} as const;
