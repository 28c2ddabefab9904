import type { BooksDone } from "../../../shared/contract/books.ts";
import type { ColumnMappings } from "../../../shared/contract/columns.ts";
import type { InputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { removing, saving } from "../reconciliation/book-edit.ts";
import { editDone } from "../reconciliation/edit-done.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import type { Signing } from "../reconciliation/signing.ts";
import { refusal } from "../refusal.ts";

const gone = "这份列名对照已经不在，没有做任何改动。请看刷新后的列表。";
const unknownTitle = "的表里没有这一列。请在它的列名里选。";

/** All names of columns that are kept. */
export function mappingsToShow(books: OpenBooks): Result<ColumnMappings, Failure> {
  const now = books.now();
  return now.ok ? ok({ mappings: now.value.records.columnMappings, undoable: books.undoable() }) : now;
}

/** Corrects what columns mean or whose table it is; from the next import on. */
export function correctMapping(
  { books, operator, today }: Signing & { readonly books: OpenBooks },
  { id, holder, columns }: InputOf<"column-mappings.correct">,
): Result<BooksDone, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const known = now.value.records.columnMappings.find((one) => one.id === id);
  if (known === undefined) return refusal(gone);
  const wrong = Object.values(columns).find((title) => !known.titles.includes(title));
  if (wrong !== undefined) return refusal(`“${wrong}”：${known.holder}${unknownTitle}`);
  const changed = { ...known, holder, columns, statedBy: operator(), statedOn: today() };
  return editDone(books, `改正“${holder}”的列名对照`, [saving("columnMappings", changed)]);
}

/** Forgets names of columns; what was imported by them stays. */
export function withdrawMapping(books: OpenBooks, id: string): Result<BooksDone, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const known = now.value.records.columnMappings.find((one) => one.id === id);
  if (known === undefined) return refusal(gone);
  return editDone(books, `取消“${known.holder}”的列名对照`, [removing("columnMappings", id)]);
}
