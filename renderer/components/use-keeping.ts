import { useCallback, useContext, useEffect, useRef, useState } from "react";
import type { DraftPlace } from "../../shared/contract/drafts.ts";
import { afterOthers, DraftContext } from "./draft-store.ts";
import { keptValue } from "./draft-view.ts";
import { useLatest } from "./use-latest.ts";
import { type Rest, useRest } from "./use-rest.ts";

/** What was typed the last time and never saved: when, and what becomes of it. */
export interface DraftOffer {
  readonly savedAt: string;
  readonly take: () => void;
  readonly refuse: () => void;
}

/** What a form whose value is kept gives and gets. */
export interface Keeping<T> {
  /** What waits from before; null when nothing does. */
  readonly offer: DraftOffer | null;
  /** Why what is typed cannot be kept at the moment; null as long as it can. */
  readonly trouble: string | null;
  /** To be called with every change. */
  readonly typed: (value: T) => void;
  /** To be called when what was typed was saved while the form goes on; what waits from before stays offered. */
  readonly saved: () => void;
  /** To be called when the form was saved or is given up: nothing of it waits any longer. */
  readonly done: () => void;
}

const restMilliseconds = 300;
// What could not be kept, as while the backend comes back, is tried again without another key being pressed.
const retryMilliseconds = 3000;
const mostTries = 20;

/** Keeps what is typed into a form that holds its value itself; `take` puts a kept value into it. A defect is thrown while rendering. */
export function useKeeping<T>(place: DraftPlace, initial: T, take: (value: T) => void): Keeping<T> {
  const store = useContext(DraftContext);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  const latest = useLatest({ place, initial });
  const retry = useRef<Rest<T> | null>(null);
  const tries = useRef(0);
  const keep = useCallback(
    (value: T): void => {
      const at = latest.current;
      const text = JSON.stringify(value);
      const isBlank = text === JSON.stringify(at.initial);
      afterOthers(() => (isBlank ? store.drop(at.place.form) : store.keep(at.place, text))).then((kept) => {
        setTrouble(kept.ok ? null : kept.error.message);
        tries.current = kept.ok ? 0 : tries.current + 1;
        if (!kept.ok && tries.current < mostTries) retry.current?.start(value);
      }, setDefect);
    },
    [store, latest],
  );
  const rest = useRest(keep, restMilliseconds);
  retry.current = useRest(keep, retryMilliseconds);
  const stop = (): void => {
    rest.stop();
    retry.current?.stop();
  };
  useEffect(() => rest.flush, [rest]);
  const [found, setFound] = useFound(place.form, initial, setDefect);
  const drop = (): void => void afterOthers(() => store.drop(place.form)).catch(setDefect);
  return {
    trouble,
    typed: (value) => {
      stop();
      rest.start(value);
    },
    saved: () => {
      stop();
      setTrouble(null);
      drop();
    },
    done: () => {
      stop();
      setTrouble(null);
      setFound(null);
      drop();
    },
    offer: found && {
      savedAt: found.savedAt,
      take: () => {
        stop();
        setFound(null);
        take(found.value);
        keep(found.value);
      },
      refuse: () => {
        setFound(null);
        // What was typed meanwhile has taken its place, or is about to.
        if (!rest.isWaiting()) drop();
      },
    },
  };
}

interface Found<T> {
  readonly savedAt: string;
  readonly value: T;
}

/** What is kept of a form when it is opened; null when nothing that fits it is. */
function useFound<T>(form: string, initial: T, onDefect: (error: unknown) => void) {
  const store = useContext(DraftContext);
  const [found, setFound] = useState<Found<T> | null>(null);
  const latest = useLatest({ initial, onDefect });
  useEffect(() => {
    let isLeft = false;
    afterOthers(() => store.find(form)).then(
      (answer) => {
        if (isLeft || !answer.ok || answer.value === null) return;
        const { initial: start } = latest.current;
        const value = keptValue(start, answer.value.value);
        // What has come to be saved after all needs no offer.
        if (value !== null && JSON.stringify(value) !== JSON.stringify(start))
          setFound({ savedAt: answer.value.savedAt, value });
      },
      (error: unknown) => latest.current.onDefect(error),
    );
    return () => {
      isLeft = true;
    };
  }, [store, form, latest]);
  return [found, setFound] as const;
}
