import { useCallback, useEffect, useState } from "react";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";

/** The second look comes this soon: what was still in the making at the first one is finished then. */
const soon = 1800;

/** Something that changes without the window's doing: as it was last seen, and a way to ask for what a call makes of it. */
export interface AskedAgain<T> {
  readonly value: T | null;
  readonly take: (asked: () => Promise<Result<T, Failure>>) => void;
}

/** Asks again and again, every so many milliseconds, while the window is seen. A defect is thrown while rendering. */
export function useAskedAgain<T>(ask: () => Promise<Result<T, Failure>>, every: number): AskedAgain<T> {
  const [value, setValue] = useState<T | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  const take = useCallback((asked: () => Promise<Result<T, Failure>>): void => {
    asked().then((answer) => {
      if (answer.ok) setValue(answer.value);
    }, setDefect);
  }, []);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState !== "hidden") take(ask);
    };
    look();
    const second = setTimeout(look, soon);
    const timer = setInterval(look, every);
    return () => {
      clearTimeout(second);
      clearInterval(timer);
    };
  }, [ask, every, take]);
  return { value, take };
}
