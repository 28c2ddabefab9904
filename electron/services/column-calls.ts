import { randomUUID } from "node:crypto";
import type { columnMethods } from "../../shared/contract/columns.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { correctMapping, mappingsToShow, withdrawMapping } from "./columns/kept-mappings.ts";
import { type ColumnDesk, nameColumns, tablesToName, tryColumns } from "./columns/name-columns.ts";

type Answer<Name extends keyof typeof columnMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call about columns. */
export type ColumnCalls = {
  readonly [Name in keyof typeof columnMethods]: (input: InputOf<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

/** Builds the use cases of naming columns over a workspace and its trays. */
export function columnCalls(
  workspace: Workspace,
  { trays, books, today }: Pick<ColumnDesk, "trays" | "books" | "today">,
): ColumnCalls {
  const desk = { trays, books, today, operator: () => workspace.operator.get(), newId: () => `cm-${randomUUID()}` };
  return {
    "columns.show": (at) => tablesToName(desk, at),
    "columns.try": (named) => tryColumns(desk, named),
    "columns.name": (named) => nameColumns(desk, named),
    "column-mappings.list": () => mappingsToShow(books),
    "column-mappings.correct": (corrected) => correctMapping(desk, corrected),
    "column-mappings.withdraw": ({ id }) => withdrawMapping(books, id),
  };
}
