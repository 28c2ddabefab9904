import type { Allocation } from "../model/allocation.ts";
import type { CategoryRule } from "../model/category-rule.ts";
import type { Invoice } from "../model/invoice.ts";
import type { CategoryClue } from "../policy/category-clue.ts";
import type { Pack } from "../policy/pack.ts";
import { type DecidedBefore, decisionFinder } from "./decided-before.ts";
import { clueSpeaksOf, type ReceiptWords, receiptWords, ruleSpeaksOf } from "./receipt-words.ts";

/** What speaks for a category: a person's rule, what was decided before, or a clue that ships with the policy pack. */
export type CategoryGround =
  | { readonly by: "rule"; readonly category: string; readonly rule: CategoryRule }
  | ({ readonly by: "decided" } & DecidedBefore)
  | { readonly by: "clue"; readonly category: string; readonly clue: CategoryClue };

/** What a line of cost looks like; `category` is null where the grounds contradict each other and a person has to decide. */
export interface CategorySuggestion {
  readonly category: string | null;
  readonly grounds: readonly CategoryGround[];
}

/** Says what the line of an invoice (from 1; 0 is what the total holds beyond the lines) looks like; null where nothing speaks. */
export type CategorySuggester = (invoice: Invoice, line: number) => CategorySuggestion | null;

/** What suggestions are drawn from. */
export interface SuggestionSources {
  readonly invoices: readonly Invoice[];
  readonly allocations: readonly Pick<Allocation, "invoice" | "line" | "category">[];
  readonly categoryRules: readonly CategoryRule[];
}

/** All grounds agree, or there is no category. */
function weigh(grounds: readonly CategoryGround[]): CategorySuggestion | null {
  const categories = new Set(grounds.map(({ category }) => category));
  const [category = null] = categories;
  return category === null ? null : { category: categories.size === 1 ? category : null, grounds };
}

/** What ships with the pack, category by category; of each the first clue that speaks is reason enough. */
function cluesOf({ categories }: Pick<Pack, "categories">): (words: ReceiptWords) => readonly CategoryGround[] {
  return (words) =>
    categories.flatMap(({ id, suggestedBy = [] }) => {
      const clue = suggestedBy.find((one) => clueSpeaksOf(one, words));
      return clue === undefined ? [] : [{ by: "clue" as const, category: id, clue }];
    });
}

/**
 * Builds the suggester over what is recorded. A person's rules go first; then what was decided before for the same seller and item;
 * then what was decided for the seller or the item alone, held against the pack's clues; then the clues. Grounds that contradict
 * each other suggest nothing. Rules and decisions for categories that the pack does not know are passed over.
 */
export function categorySuggester(records: SuggestionSources, pack: Pick<Pack, "categories">): CategorySuggester {
  const known = new Set(pack.categories.map(({ id }) => id));
  const isKnown = ({ category }: { readonly category: string }): boolean => known.has(category);
  const rules = records.categoryRules.filter(isKnown);
  const decidedBefore = decisionFinder(records.invoices, records.allocations.filter(isKnown));
  const cluesFor = cluesOf(pack);
  const suggest = (words: ReceiptWords): CategorySuggestion | null => {
    const stated = rules.filter((rule) => ruleSpeaksOf(rule, words));
    if (stated.length > 0) return weigh(stated.map((rule) => ({ by: "rule", category: rule.category, rule })));
    const decided = decidedBefore(words);
    const before: readonly CategoryGround[] = decided === null ? [] : [{ by: "decided", ...decided }];
    if (decided?.alike === "seller-and-item") return weigh(before);
    return weigh([...before, ...cluesFor(words)]);
  };
  const remembered = new Map<string, CategorySuggestion | null>();
  return (invoice, line) => {
    const words = receiptWords(invoice, line);
    const key = JSON.stringify(words);
    const found = remembered.get(key);
    if (found !== undefined) return found;
    const suggestion = suggest(words);
    remembered.set(key, suggestion);
    return suggestion;
  };
}
