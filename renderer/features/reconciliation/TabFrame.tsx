import type { ReactNode } from "react";
import type { Api } from "../../api/api.ts";
import { BooksFrame } from "../../components/BooksFrame.tsx";
import type { BooksList } from "../../components/use-books-list.ts";

interface Props<T> {
  readonly api: Api;
  readonly list: BooksList<T>;
  readonly undoable: string | null;
  /** What is being waited for, as a sentence. */
  readonly waiting: string;
  readonly children: (value: T) => ReactNode;
}

/** The frame of every tab of the books. */
export function TabFrame<T>({ api, list, undoable, waiting, children }: Props<T>) {
  return (
    <BooksFrame {...{ list, undoable, waiting }} undo={() => api.call("books.undo", {})}>
      {children}
    </BooksFrame>
  );
}
