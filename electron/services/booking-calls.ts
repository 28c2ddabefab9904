import type { BookingView, bookingMethods } from "../../shared/contract/bookings.ts";
import type { BooksDone } from "../../shared/contract/books.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { bookingRows } from "./bookings/booking-rows.ts";
import { importedBooks } from "./bookings/imported-books.ts";
import { isOriginalUsed } from "./is-original-used.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { writeNamed } from "./write-named.ts";

/** What answers each call about the company's own books. */
export type BookingCalls = {
  readonly [Name in keyof typeof bookingMethods]: (input: InputOf<Name>) => Result<OutputOf<Name>, Failure>;
};

const gone = "这份会计账的分录已经不在，没有做任何改动。请看刷新后的列表。";

/** Builds the use cases of the company's own books over a workspace whose books are open. */
export const bookingCalls = (workspace: Workspace, books: OpenBooks): BookingCalls => ({
  "bookings.list": () => bookingsToShow(books),
  "bookings.remove": ({ sha256 }) => removeBook(workspace, books, sha256),
});

function bookingsToShow(books: OpenBooks): Result<BookingView, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const { records } = now.value;
  return ok({
    books: importedBooks(records.journalEntries),
    rows: bookingRows(records),
    undoable: books.undoable(),
  });
}

/** Takes all lines of one file away, and the file with them unless another record is about it; import or undo brings them back. */
const removeBook = (workspace: Workspace, books: OpenBooks, sha256: string): Result<BooksDone, Failure> =>
  writeNamed(workspace, books, () => {
    const own = workspace.journalEntries.listBy("sha256", sha256);
    const [first] = own;
    if (first === undefined) return err(gone);
    for (const { id } of own) workspace.journalEntries.remove(id);
    if (!isOriginalUsed(workspace, sha256)) workspace.originals.remove(sha256);
    return ok(`移除会计账“${first.fileName}”的 ${own.length} 行分录`);
  });
