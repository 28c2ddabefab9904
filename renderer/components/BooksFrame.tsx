import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import type { BooksDone } from "../../shared/contract/books.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";
import type { BooksList } from "./use-books-list.ts";

interface Props<T> {
  readonly list: BooksList<T>;
  readonly undoable: string | null;
  /** Takes the last step back. */
  readonly undo: () => Promise<Result<BooksDone, Failure>>;
  /** What is being waited for, as a sentence. */
  readonly waiting: string;
  readonly children: (value: T) => ReactNode;
}

/** What every page of records has: why a step came to nothing, the undo, and what is shown once it is there. */
export function BooksFrame<T>({ list, undoable, undo, waiting, children }: Props<T>) {
  const { value, trouble, isBusy, act } = list;
  return (
    <>
      {trouble !== null && <Alert role="alert" type="error" showIcon title={trouble} />}
      {undoable !== null && (
        <p className="tab-undo">
          <Button disabled={isBusy} onClick={() => act(undo)}>
            撤回：{undoable}
          </Button>
        </p>
      )}
      {value === null && trouble === null && <p role="status">{waiting}</p>}
      {value !== null && children(value)}
    </>
  );
}
