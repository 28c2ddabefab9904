import { randomUUID } from "node:crypto";
import type { categoryMethods } from "../../shared/contract/categories.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { rulesToShow, stateRule, withdrawRule } from "./categories/category-rules.ts";
import { suggestionsToShow } from "./categories/show-suggestions.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";

type Name = Exclude<keyof typeof categoryMethods, "categories.accept">;

/** What answers each call about categories, but for accepting: that is an assignment, with the undo of 支出. */
export type CategoryCalls = {
  readonly [Called in Name]: (input: InputOf<Called>) => Result<OutputOf<Called>, Failure>;
};

/** Builds the use cases of suggestions and rules over a workspace whose books are open. */
export function categoryCalls(
  workspace: Workspace,
  pack: Pack,
  { books, today }: { readonly books: OpenBooks; readonly today: () => LocalDate },
): CategoryCalls {
  const desk = { books, pack, today, operator: () => workspace.operator.get(), newId: () => `cr-${randomUUID()}` };
  return {
    "categories.suggest": () => {
      const now = books.now();
      return now.ok ? ok(suggestionsToShow(now.value.records, pack)) : now;
    },
    "category-rules.list": () => rulesToShow(desk),
    "category-rules.state": (stated) => stateRule(desk, stated),
    "category-rules.withdraw": ({ id }) => withdrawRule(desk, id),
  };
}
