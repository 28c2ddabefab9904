import { useEffect, useRef, useState } from "react";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";
import { useAnnounce } from "./Announcer.tsx";
import { holdSave } from "./pending-saves.ts";

/** A record while it is edited: kept whenever a field is left, and taken back step by step. */
export interface Draft<T> {
  readonly value: T;
  readonly change: (value: T) => void;
  /** Keeps what was changed since the last time; nothing when nothing was. */
  readonly commit: () => void;
  /** Brings back what was kept before the last change; null when there is none. */
  readonly undo: (() => void) | null;
  readonly state: "kept" | "changed" | "keeping" | "not-kept";
  readonly failure: string | null;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Edits a record without money in it. Saves go one after another, so that the last one stands. A defect is thrown while rendering. */
export function useDraft<T>(initial: T, save: (value: T) => Promise<Result<T, Failure>>): Draft<T> {
  const [value, setValue] = useState(initial);
  const [kept, setKept] = useState(initial);
  const [past, setPast] = useState<readonly T[]>([]);
  const [state, setState] = useState<Draft<T>["state"]>("kept");
  const [failure, setFailure] = useState<string | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  const line = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  const announce = useAnnounce();
  if (defect !== null) throw defect;
  const settle = (answer: Result<T, Failure>): void => {
    waiting.current -= 1;
    // A save behind it holds the whole record as well: only the last one says how it stands.
    if (waiting.current > 0) return;
    const outcome = answer.ok ? "kept" : "not-kept";
    setState((now) => (now === "changed" ? now : outcome));
    setFailure(answer.ok ? null : answer.error.message);
    if (answer.ok) announce("已保存");
  };
  const keep = (next: T): void => {
    setKept(next);
    setState("keeping");
    waiting.current += 1;
    line.current = line.current.then(() => save(next)).then(settle, setDefect);
    holdSave(line.current);
  };
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
  };
  return { value, change, commit, undo: last === undefined ? null : undo, state, failure };
}

const restMilliseconds = 1500;

/** Keeps a change without a field being left: when typing rests, and when the page goes away. */
function useCommitOnRest(value: unknown, commit: () => void): void {
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wait begins anew with every change
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  useEffect(() => () => latest.current(), []);
}
