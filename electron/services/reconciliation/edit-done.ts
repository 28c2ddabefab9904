import type { BooksDone } from "../../../shared/contract/books.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { HandedOver } from "../handed-file.ts";
import type { BookEdit } from "./book-edit.ts";
import type { OpenBooks } from "./open-books.ts";

/** Carries out edits that answer with nothing but what was done; `label` names them: `答复 3 项发现`. */
export function editDone(
  books: OpenBooks,
  label: string,
  edits: readonly BookEdit[],
  files: readonly HandedOver[] = [],
): Result<BooksDone, Failure> {
  const made = books.edit(label, edits, files);
  return made.ok ? ok({ sentence: `已${label}。`, undoable: books.undoable() }) : made;
}

/** Takes the last edits back. */
export function undoDone(books: OpenBooks): Result<BooksDone, Failure> {
  const undone = books.undo();
  return undone.ok ? ok({ sentence: `已撤回：${undone.value.label}。`, undoable: books.undoable() }) : undone;
}
