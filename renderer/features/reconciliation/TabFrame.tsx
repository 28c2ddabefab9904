import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import type { Api } from "../../api/api.ts";
import type { BooksList } from "../../components/use-books-list.ts";

interface Props<T> {
  readonly api: Api;
  readonly list: BooksList<T>;
  readonly undoable: string | null;
  /** What is being waited for, as a sentence. */
  readonly waiting: string;
  readonly children: (value: T) => ReactNode;
}

/** What every tab of the books has: why a step came to nothing, the undo, and what is shown once it is there. */
export function TabFrame<T>({ api, list, undoable, waiting, children }: Props<T>) {
  const { value, trouble, isBusy, act } = list;
  return (
    <>
      {trouble !== null && <Alert role="alert" type="error" showIcon title={trouble} />}
      {undoable !== null && (
        <p className="tab-undo">
          <Button disabled={isBusy} onClick={() => act(() => api.call("books.undo", {}))}>
            撤回：{undoable}
          </Button>
        </p>
      )}
      {value === null && trouble === null && <p role="status">{waiting}</p>}
      {value !== null && children(value)}
    </>
  );
}
