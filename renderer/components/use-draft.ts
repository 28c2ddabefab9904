import { useEffect, useState } from "react";
import type { DraftPlace } from "../../shared/contract/drafts.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { isSameValue, type MaybeValue } from "../../shared/handover/json-value.ts";
import type { Result } from "../../shared/result.ts";
import { useAnnounce } from "./Announcer.tsx";
import { type Keeping, useKeeping } from "./use-keeping.ts";
import { useLatest } from "./use-latest.ts";
import { type SaveRecord, useSaveLine } from "./use-save-line.ts";

/** A record while it is edited: kept whenever a field is left, and taken back step by step. */
export interface Draft<T> extends Pick<Keeping<T>, "offer" | "trouble"> {
  readonly value: T;
  readonly change: (value: T) => void;
  /** Keeps what was changed since the last time; nothing when nothing was. */
  readonly commit: () => void;
  /** Brings back what was kept before the last change; null when there is none. */
  readonly undo: (() => void) | null;
  readonly state: "kept" | "changed" | "keeping" | "not-kept";
  readonly failure: string | null;
}

const same = (a: unknown, b: unknown): boolean => isSameValue(a as MaybeValue, b as MaybeValue);

/**
 * Edits a record without money in it. Saves go one after another, so that the last one stands; what is typed between them is kept under
 * the form's place. A defect is thrown while rendering.
 */
export function useDraft<T>(place: DraftPlace, initial: T, save: SaveRecord<T>): Draft<T> {
  const [value, setValue] = useState(initial);
  const [kept, setKept] = useState(initial);
  const [past, setPast] = useState<readonly T[]>([]);
  const [state, setState] = useState<Draft<T>["state"]>("kept");
  const [failure, setFailure] = useState<string | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  const announce = useAnnounce();
  if (defect !== null) throw defect;
  const latest = useLatest(value);
  const onLast = (sent: T, answer: Result<T, Failure>): void => {
    const outcome = answer.ok ? "kept" : "not-kept";
    setState((now) => (now === "changed" ? now : outcome));
    setFailure(answer.ok ? null : answer.error.message);
    if (!answer.ok) return;
    announce("已保存");
    if (!same(sent, latest.current)) return;
    keeping.saved();
    if (!same(sent, answer.value)) adopt(answer.value);
  };
  const line = useSaveLine(initial, save, { onLast, onDefect: setDefect });
  // Another window has changed something of it as well, which an undo of what was done here must not take back.
  const adopt = (whole: T): void => {
    line.stored.current = whole;
    setPast([]);
    setKept(whole);
    setValue(whole);
  };
  const keep = (next: T): void => {
    setKept(next);
    setState("keeping");
    line.send(next);
  };
  const keeping = useKeeping(place, line.stored.current, (next) => {
    setPast([...past, kept]);
    setValue(next);
    keep(next);
  });
  const last = past.at(-1);
  const undo = (): void => {
    if (last === undefined) return;
    setPast(past.slice(0, -1));
    setValue(last);
    keep(last);
  };
  const commit = (): void => {
    if (!same(value, kept)) {
      setPast([...past, kept]);
      keep(value);
    } else if (state === "not-kept")
      keep(value); // what could not be kept is tried again when the next field is left
    else setState((now) => (now === "changed" ? "kept" : now));
  };
  useCommitOnRest(value, commit);
  const change = (next: T): void => {
    setValue(next);
    setState("changed");
    keeping.typed(next);
  };
  return { ...{ value, change, commit, state, failure }, undo: last === undefined ? null : undo, ...keeping };
}

const restMilliseconds = 1500;

/** Keeps a change without a field being left: when typing rests, and when the page goes away. */
function useCommitOnRest(value: unknown, commit: () => void): void {
  const latest = useLatest(commit);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wait begins anew with every change
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value, latest]);
  useEffect(() => () => latest.current(), [latest]);
}
