import { randomUUID } from "node:crypto";
import type { categoryMethods } from "../../shared/contract/categories.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import type { Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { rulesToShow, stateRule, withdrawRule } from "./categories/category-rules.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";

type Name = Exclude<keyof typeof categoryMethods, "categories.suggest" | "categories.accept">;

/** What answers each call about rules of categories; what they suggest for open expenses is told with the expenses. */
export type CategoryCalls = {
  readonly [Called in Name]: (input: InputOf<Called>) => Result<OutputOf<Called>, Failure>;
};

/** Builds the use cases of rules over a workspace whose books are open. */
export function categoryCalls(
  workspace: Workspace,
  pack: Pack,
  { books, today }: { readonly books: OpenBooks; readonly today: () => LocalDate },
): CategoryCalls {
  const desk = { books, pack, today, operator: () => workspace.operator.get(), newId: () => `cr-${randomUUID()}` };
  return {
    "category-rules.list": () => rulesToShow(desk),
    "category-rules.state": (stated) => stateRule(desk, stated),
    "category-rules.withdraw": ({ id }) => withdrawRule(desk, id),
  };
}
