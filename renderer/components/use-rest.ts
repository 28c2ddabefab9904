import { useMemo, useRef } from "react";

/** Something that is done with the last value once no other has come for a while. */
export interface Rest<T> {
  readonly start: (value: T) => void;
  readonly stop: () => void;
  /** Does it at once, if it is being waited for. */
  readonly flush: () => void;
  readonly isWaiting: () => boolean;
}

/** Waits for rest before `work`, which must be the same function at every rendering. */
export function useRest<T>(work: (value: T) => void, milliseconds: number): Rest<T> {
  const wait = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly value: T } | null>(null);
  return useMemo(() => {
    const stop = (): void => {
      if (wait.current !== null) clearTimeout(wait.current.timer);
      wait.current = null;
    };
    const flush = (): void => {
      const waiting = wait.current;
      stop();
      if (waiting !== null) work(waiting.value);
    };
    return {
      stop,
      flush,
      isWaiting: () => wait.current !== null,
      start: (value) => {
        stop();
        wait.current = { value, timer: setTimeout(flush, milliseconds) };
      },
    };
  }, [work, milliseconds]);
}
