import { describe, expect, it } from "vitest";
import {
  acceptable,
  filterSuggestions,
  rulesOfLine,
  suggestionFilters,
} from "../../../../renderer/features/expenses/suggestion-view.ts";
import type { SuggestionView } from "../../../../shared/contract/categories.ts";
import { fen } from "../../../../shared/money.ts";

const one = (id: string, category: string | null, change: Partial<SuggestionView> = {}): SuggestionView => ({
  ...{ row: id, id, invoice: `-${id}`, line: 1, date: null, seller: "甲公司", item: "*服务*置景", gross: fen(100) },
  ...{ category, categoryTitle: category === null ? null : "场景搭建", reasons: [] },
  ...change,
});
const suggestions = [one("a", "set"), one("b", null), one("c", "set")];

describe("suggested categories in the window", () => {
  it("are narrowed down by category, and to those that only a person can decide", () => {
    expect(suggestionFilters(suggestions).map(({ label }) => label)).toEqual(["全部 3", "场景搭建 2", "理由矛盾 1"]);
    expect(filterSuggestions(suggestions, "c:set").map(({ id }) => id)).toEqual(["a", "c"]);
    expect(filterSuggestions(suggestions, "open").map(({ id }) => id)).toEqual(["b"]);
  });

  it("are all shown again once nothing of the chosen kind is left", () => {
    expect(filterSuggestions(suggestions, "c:venue")).toHaveLength(3);
  });

  it("are taken over only where they name a category", () => {
    expect(acceptable(suggestions).map(({ invoice }) => invoice)).toEqual(["-a", "-c"]);
  });

  it("become rules about the seller or the item, where the receipt names them", () => {
    expect(rulesOfLine(one("a", "set")).map(({ field, how, text }) => [field, how, text])).toEqual([
      ["sellerName", "equals", "甲公司"],
      ["item", "equals", "*服务*置景"],
    ]);
    expect(rulesOfLine(one("a", "set", { line: 0 })).map(({ field }) => field)).toEqual(["sellerName"]);
    expect(rulesOfLine(one("a", null))).toEqual([]);
  });
});
