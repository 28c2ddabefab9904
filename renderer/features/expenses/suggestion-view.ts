import type { AcceptedSuggestions, StatedRule, SuggestionView } from "../../../shared/contract/categories.ts";
import { formatYuan } from "../../../shared/money.ts";

/** What narrows the suggestions down: a category, those whose grounds contradict each other, or none of it. */
export type SuggestionFilter = string;

const all = "all";
const open = "open";

/** The filters with their counts: all, each category that is suggested, and what a person has to decide. */
export function suggestionFilters(
  suggestions: readonly SuggestionView[],
): readonly { readonly value: SuggestionFilter; readonly label: string }[] {
  const byCategory = Map.groupBy(suggestions, ({ category }) => category);
  return [
    { value: all, label: `全部 ${suggestions.length}` },
    ...[...byCategory].flatMap(([category, own]) =>
      category === null
        ? []
        : [{ value: `c:${category}`, label: `${own[0]?.categoryTitle ?? category} ${own.length}` }],
    ),
    ...(byCategory.has(null) ? [{ value: open, label: `理由矛盾 ${byCategory.get(null)?.length ?? 0}` }] : []),
  ];
}

/** Shows all suggestions. */
export const noSuggestionFilter: SuggestionFilter = all;

/** The suggestions that a filter leaves; all of them where nothing is left of what it asks for. */
export function filterSuggestions(
  suggestions: readonly SuggestionView[],
  filter: SuggestionFilter,
): readonly SuggestionView[] {
  const left = suggestions.filter(({ category }) => {
    if (filter === open) return category === null;
    return filter === all || filter === `c:${category}`;
  });
  return left.length === 0 ? suggestions : left;
}

/** Those that can be taken over as they are. */
export const acceptable = (suggestions: readonly SuggestionView[]): AcceptedSuggestions["lines"] =>
  suggestions.flatMap(({ invoice, line, category }) => (category === null ? [] : [{ invoice, line, category }]));

/** What a line is called for screen readers. */
export const lineLabel = ({ seller, item, gross }: SuggestionView): string =>
  `${seller} ${item} ${formatYuan(gross)} 元`;

/** The rules that would make a line's filing the rule: by its seller, by its item. */
export function rulesOfLine({ seller, item, line, category }: SuggestionView): readonly StatedRule[] {
  if (category === null) return [];
  const rest = { id: null, how: "equals", category, note: "" } as const;
  return [
    ...(seller === "" ? [] : [{ ...rest, field: "sellerName" as const, text: seller }]),
    ...(line === 0 || item === "" ? [] : [{ ...rest, field: "item" as const, text: item }]),
  ];
}
