import type { RefusedRow, RowsDone } from "../../shared/contract/books.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { writeNamed } from "./write-named.ts";

/** How rows of a noun are taken together. */
export interface RowTaking<Row> {
  /** Stores a row, or gives the sentence that refuses it and stores nothing. */
  readonly save: (row: Row) => Result<unknown, string>;
  /** What is there already: the same rows sent again are refused by `there`, two equal ones within one table are two. */
  readonly known: () => readonly Row[];
  /** Equal for rows that say the same. */
  readonly keyOf: (row: Row) => string;
  readonly there: string;
  /** What was done with so many rows, for the undo: `登记预算 12 行`. */
  readonly label: (count: number) => string;
}

const noneTaken = "一行也没有登记，原因写在各行。";

/** Stores rows as one step of the undo. A row that is refused is named and hinders no other; where all are, nothing is done. */
export function saveRows<Row>(
  workspace: Workspace,
  books: OpenBooks,
  rows: readonly Row[],
  { save, known, keyOf, there, label }: RowTaking<Row>,
): Result<RowsDone, Failure> {
  const refused: RefusedRow[] = [];
  const written = writeNamed(workspace, books, () => {
    const keys = new Set(known().map(keyOf));
    for (const [row, entered] of rows.entries()) {
      const saved = keys.has(keyOf(entered)) ? err(there) : save(entered);
      if (!saved.ok) refused.push({ row, why: saved.error });
    }
    return refused.length === rows.length ? err(noneTaken) : ok(label(rows.length - refused.length));
  });
  if (written.ok) return ok({ ...written.value, refused });
  if (refused.length < rows.length) return written;
  return ok({ sentence: noneTaken, undoable: books.undoable(), refused });
}
