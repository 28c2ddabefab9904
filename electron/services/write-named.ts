import type { BooksDone } from "../../shared/contract/books.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { nameStep } from "./name-step.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { orRefusal, refusal } from "./refusal.ts";

/**
 * Writes records in one transaction and names the step for the undo that all pages share. `work` gives what was done, as in
 * “删去收益”, or the sentence that refuses it all.
 */
export function writeNamed(
  workspace: Workspace,
  books: OpenBooks,
  work: () => Result<string, string>,
): Result<BooksDone, Failure> {
  const written = nameStep(
    workspace,
    books,
    (label) => label,
    () => workspace.transaction(work),
  );
  if (!written.ok) {
    const { error } = written;
    return typeof error === "string" ? refusal(error) : orRefusal({ ok: false, error });
  }
  return ok({ sentence: `已${written.value}。`, undoable: books.undoable() });
}
