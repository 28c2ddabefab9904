import type { Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";

/** Names what `work` writes for the undo that all pages share; where it writes nothing, the step before it keeps its name. */
export function nameStep<T, E>(
  workspace: Workspace,
  books: OpenBooks,
  label: string | ((made: T) => string),
  work: () => Result<T, E>,
): Result<T, E> {
  const before = workspace.trail.session().length;
  const made = work();
  if (made.ok && workspace.trail.session().length > before)
    books.name(typeof label === "string" ? label : label(made.value));
  return made;
}
