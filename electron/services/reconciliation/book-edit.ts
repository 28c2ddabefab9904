import type { BookLists } from "../../../shared/model/records.ts";
import type { RecordTable } from "../../store/record-table.ts";
import type { Workspace } from "../../store/workspace.ts";

/** A list of the books, named as in `Records`. */
export type BookNoun = keyof BookLists;

type EditOf<N extends BookNoun> = {
  readonly noun: N;
  readonly key: string;
  /** What is there when the edit is done; null to remove. */
  readonly after: BookLists[N][number] | null;
};

/** One record of the books to be added, changed or removed. */
export type BookEdit = { readonly [N in BookNoun]: EditOf<N> }[BookNoun];

/** Adds a record or replaces the one of its id. */
export const saving = <N extends BookNoun>(noun: N, record: BookLists[N][number]): EditOf<N> => ({
  ...{ noun, key: record.id, after: record },
});

/** Removes a record. */
export const removing = <N extends BookNoun>(noun: N, key: string): EditOf<N> => ({ noun, key, after: null });

type AnyRecord = BookLists[BookNoun][number];

// Noun and record belong together in every edit, which a union of tables cannot say.
const tableOf = (workspace: Workspace, noun: BookNoun): RecordTable<AnyRecord> =>
  workspace[noun] as unknown as RecordTable<AnyRecord>;

/** Writes edits in their order; within a transaction only. */
export function writeEdits(workspace: Workspace, edits: readonly BookEdit[]): void {
  for (const { noun, key, after } of edits) {
    const table = tableOf(workspace, noun);
    if (after === null) table.remove(key);
    else table.save(after);
  }
}
