import type { Change } from "../../shared/model/change.ts";
import { type RecordForm, type RecordNoun, recordKey } from "../../shared/model/record-nouns.ts";

/** Takes note of records that are written, before they are: what a transaction leaves changed of them becomes changes. */
export interface Notes {
  /** A record, given in its file form. */
  readonly saving: (noun: RecordNoun, form: RecordForm, save: () => void) => void;
  /** As `saving`, of a record that is known not to be there yet. */
  readonly adding: (noun: RecordNoun, form: RecordForm, save: () => void) => void;
  readonly removing: <T>(noun: RecordNoun, key: string, remove: () => T) => T;
  /** A record that the database is about to change or remove together with another. */
  readonly following: (noun: RecordNoun, key: string) => void;
  /** Whose changes are noted meanwhile, other than the operator's. */
  readonly inTheNameOf: <T>(by: string, work: () => T) => T;
  /** What has really changed so far; `by` is null for the operator. */
  readonly changed: () => readonly NotedChange[];
  /** Whether nothing has been written so far. */
  readonly isEmpty: () => boolean;
  readonly clear: () => void;
}

/** A change before it has its place in the trail; `place` is where the record stood before. */
export type NotedChange = Pick<Change, "noun" | "key" | "before" | "after"> & {
  readonly by: string | null;
  readonly place: bigint | null;
};

/** How notes see the records, as they are at the moment. */
export interface Sight {
  readonly read: (noun: RecordNoun, key: string) => string | null;
  readonly placeOf: (noun: RecordNoun, key: string) => bigint | null;
}

interface Note {
  readonly noun: RecordNoun;
  readonly key: string;
  readonly before: string | null;
  place: bigint | null;
  after: string | null | undefined; // undefined: as the database has it in the end
  by: string | null;
}

/** Notes over the records that are seen. */
export function takeNotes({ read, placeOf }: Sight): Notes {
  const notes = new Map<string, Note>();
  let name: string | null = null;
  const touch = (noun: RecordNoun, key: string, isNew = false): Note => {
    const place = `${noun} ${key}`;
    const known = notes.get(place);
    const before = known !== undefined || isNew ? null : read(noun, key);
    const note = known ?? { noun, key, before, place: null, after: undefined, by: name };
    if (known === undefined) notes.set(place, note);
    note.after = undefined; // until the write has succeeded
    note.by = name;
    return note;
  };
  return {
    saving: (noun, form, save) => saveNoted(touch(noun, recordKey(noun, form)), form, save),
    adding: (noun, form, save) => saveNoted(touch(noun, recordKey(noun, form), true), form, save),
    removing: (noun, key, remove) => {
      const note = touch(noun, key);
      note.place ??= placeOf(noun, key);
      const removed = remove();
      note.after = null;
      return removed;
    },
    following: (noun, key) => {
      const note = touch(noun, key);
      note.place ??= placeOf(noun, key);
    },
    inTheNameOf: (by, work) => {
      const outer = name;
      name = by;
      try {
        return work();
      } finally {
        name = outer;
      }
    },
    changed: () => [...notes.values()].map((note) => settled(note, read)).filter((one) => one.before !== one.after),
    isEmpty: () => notes.size === 0,
    clear: () => notes.clear(),
  };
}

function saveNoted(note: Note, form: RecordForm, save: () => void): void {
  save();
  note.after = JSON.stringify(form);
}

const settled = ({ noun, key, before, place, after, by }: Note, read: Sight["read"]): NotedChange => ({
  ...{ noun, key, before, place, by },
  after: after === undefined ? read(noun, key) : after,
});
