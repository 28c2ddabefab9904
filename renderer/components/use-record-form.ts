import { type SubmitEvent, useState } from "react";
import type { DraftPlace } from "../../shared/contract/drafts.ts";
import type { Result } from "../../shared/result.ts";
import { type KeptDraft, useKeptDraft } from "./use-kept-draft.ts";

/** How a record is entered. */
export interface RecordEntry<Draft, Entered> {
  readonly place: DraftPlace;
  readonly initial: Draft;
  /** The record as typed; a sentence where something of it cannot be read. */
  readonly enter: (draft: Draft) => Result<Entered, string>;
  /** Keeps it, and tells whether it was kept. */
  readonly save: (entered: Entered) => Promise<boolean>;
  /** What the form goes on with once a record is kept; it is left without this. */
  readonly next?: (draft: Draft) => Draft;
  /** Hears that the form is left, with the record kept or as it was. */
  readonly done: () => void;
}

/** A form of a record while it is filled in. */
export interface RecordState<Draft> {
  readonly kept: KeptDraft<Draft>;
  /** Why the record cannot be kept as it is entered; null when nothing is wrong. */
  readonly trouble: string | null;
  readonly submit: (event: SubmitEvent) => Promise<void>;
  readonly leave: () => void;
}

/** Enters a record: what is typed is kept until it is saved or given up, and what cannot be read is said. */
export function useRecordForm<Draft, Entered>(entry: RecordEntry<Draft, Entered>): RecordState<Draft> {
  const { place, initial, enter, save, next, done } = entry;
  const kept = useKeptDraft(place, initial);
  const [trouble, setTrouble] = useState<string | null>(null);
  const leave = (): void => {
    kept.done();
    done();
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const entered = enter(kept.value);
    setTrouble(entered.ok ? null : entered.error);
    if (!entered.ok || !(await save(entered.value))) return;
    if (next === undefined) leave();
    else kept.done(next(kept.value));
  };
  return { kept, trouble, submit, leave };
}
