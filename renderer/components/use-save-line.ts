import { type RefObject, useRef } from "react";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";
import { holdSave } from "./pending-saves.ts";

/** Keeps a record that was shown as `was` before it was changed, and gives the whole of it, with what was changed elsewhere meanwhile. */
export type SaveRecord<T> = (value: T, was: T) => Promise<Result<T, Failure>>;

/** Saves of one record, one after another, so that the last one stands. */
export interface SaveLine<T> {
  /** What is known to be stored: the next save says that it was made from it. */
  readonly stored: RefObject<T>;
  readonly send: (value: T) => void;
}

/** What hears of the saves. */
interface Heed<T> {
  /** Hears what came of the last one: a save behind another holds the whole record as well. */
  readonly onLast: (sent: T, answer: Result<T, Failure>) => void;
  readonly onDefect: (defect: unknown) => void;
}

/** The saves of a record that is stored as `initial`. */
export function useSaveLine<T>(initial: T, save: SaveRecord<T>, { onLast, onDefect }: Heed<T>): SaveLine<T> {
  const stored = useRef(initial);
  const line = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  const settle = (sent: T, answer: Result<T, Failure>): void => {
    waiting.current -= 1;
    if (answer.ok) stored.current = sent;
    if (waiting.current === 0) onLast(sent, answer);
  };
  const send = (value: T): void => {
    waiting.current += 1;
    const saved = line.current.then(() => save(value, stored.current));
    line.current = saved.then((answer) => settle(value, answer), onDefect);
    holdSave(line.current);
  };
  return { stored, send };
}
