import { type RecordNoun, recordNouns } from "../model/record-nouns.ts";

/** What a record is to be: its text (see `recordText`), or null where there is to be none. */
export interface RecordState {
  readonly noun: RecordNoun;
  readonly key: string;
  readonly text: string | null;
}

/** What a record was and what became of it; the same record occurs once in a change set, and only if it changed. */
export interface RecordChange {
  readonly noun: RecordNoun;
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Names one record among those of every noun. */
export const placeOf = ({ noun, key }: Pick<RecordState, "noun" | "key">): string => `${noun}/${key}`;

/** The states in an order in which they can be brought about: nothing points at what is not there yet, or no longer. */
export function inOrder<S extends RecordState>(states: readonly S[]): readonly S[] {
  const rank = ({ noun }: S): number => recordNouns.indexOf(noun);
  const saved = states.filter(({ text }) => text !== null).toSorted((a, b) => rank(a) - rank(b));
  const removed = states.filter(({ text }) => text === null).toSorted((a, b) => rank(b) - rank(a));
  return [...saved, ...removed];
}
