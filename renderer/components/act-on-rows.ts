import type { RefusedRow, RowsDone } from "../../shared/contract/books.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";
import type { BooksList } from "./use-books-list.ts";

/** Carries out a step over several rows; gives those that were refused, null where nothing came of the step. */
export async function actOnRows(
  list: Pick<BooksList<unknown>, "act">,
  work: () => Promise<Result<RowsDone, Failure>>,
): Promise<readonly RefusedRow[] | null> {
  let refused: readonly RefusedRow[] = [];
  const isDone = await list.act(async () => {
    const answer = await work();
    if (answer.ok) refused = answer.value.refused;
    return answer;
  });
  return isDone ? refused : null;
}
