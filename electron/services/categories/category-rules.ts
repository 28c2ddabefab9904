import type { BooksDone } from "../../../shared/contract/books.ts";
import type { CategoryRules, StatedRule } from "../../../shared/contract/categories.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { receiptWords, ruleSpeaksOf, ruleText } from "../../../shared/ledger/receipt-words.ts";
import type { CategoryRule } from "../../../shared/model/category-rule.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { sayClue, sayCondition } from "../../../shared/wording/suggestion-words.ts";
import { removing, saving } from "../reconciliation/book-edit.ts";
import { editDone } from "../reconciliation/edit-done.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import type { Signing } from "../reconciliation/signing.ts";
import { refusal } from "../refusal.ts";

/** What the use cases of rules work on. */
export interface RuleDesk extends Signing {
  readonly books: OpenBooks;
  readonly pack: Pack;
}

const gone = "这条规则已经不在，没有做任何改动。请看刷新后的列表。";
const categoryUnknown = "政策包里没有这个类别。请在列表里选一个类别。";

/** All rules, each with how many recorded lines it speaks of, and those that ship with the pack. */
export function rulesToShow({ books, pack }: Pick<RuleDesk, "books" | "pack">): Result<CategoryRules, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const { records } = now.value;
  const titles = new Map(pack.categories.map(({ id, title }) => [id, title]));
  const words = records.invoices.flatMap((invoice) =>
    (invoice.lines.length === 0 ? [0] : invoice.lines.map((_, index) => index + 1)).map((line) =>
      receiptWords(invoice, line),
    ),
  );
  return ok({
    rules: records.categoryRules.map((rule) => ({
      rule,
      categoryTitle: titles.get(rule.category) ?? null,
      sentence: sayCondition(rule),
      lines: words.filter((each) => ruleSpeaksOf(rule, each)).length,
    })),
    categories: pack.categories.map(({ id, title }) => ({ id, title })),
    builtIn: pack.categories.flatMap(({ title, suggestedBy }) =>
      suggestedBy === undefined ? [] : [{ category: title, sentences: suggestedBy.map(sayClue) }],
    ),
    undoable: books.undoable(),
  });
}

/** The rule that already speaks of exactly the same receipts. */
const twinOf = (rules: Records["categoryRules"], { id, field, how, text }: StatedRule): CategoryRule | undefined =>
  rules.find(
    (rule) => rule.id !== id && rule.field === field && rule.how === how && ruleText(rule.text) === ruleText(text),
  );

/** States a rule, or corrects one; refused where another one says the same of the same receipts. */
export function stateRule(desk: RuleDesk, stated: StatedRule): Result<BooksDone, Failure> {
  const { books, pack, newId, operator, today } = desk;
  const now = books.now();
  if (!now.ok) return now;
  const rules = now.value.records.categoryRules;
  if (stated.id !== null && !rules.some(({ id }) => id === stated.id)) return refusal(gone);
  const category = pack.categories.find(({ id }) => id === stated.category);
  if (category === undefined) return refusal(categoryUnknown);
  const sentence = sayCondition(stated);
  if (twinOf(rules, stated) !== undefined) return refusal(`已有“${sentence}”的规则。请改那一条，不必另定。`);
  const rule: CategoryRule = { ...stated, id: stated.id ?? newId(), statedBy: operator(), statedOn: today() };
  return editDone(books, `${stated.id === null ? "定下" : "改正"}规则：${sentence}，归到 ${category.title}`, [
    saving("categoryRules", rule),
  ]);
}

/** Withdraws a rule; what was filed by it stays filed. */
export function withdrawRule({ books }: Pick<RuleDesk, "books">, id: string): Result<BooksDone, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const rule = now.value.records.categoryRules.find((one) => one.id === id);
  if (rule === undefined) return refusal(gone);
  return editDone(books, `取消规则：${sayCondition(rule)}`, [removing("categoryRules", id)]);
}
