import { useCallback, useEffect, useRef, useState } from "react";
import type { BooksDone } from "../../shared/contract/books.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";
import { useAnnounce } from "./Announcer.tsx";

/** Something of the books as it is, and a way to change it; after a change it is asked for anew. */
export interface BooksList<T> {
  readonly value: T | null;
  /** Why the last step came to nothing. */
  readonly trouble: string | null;
  readonly isBusy: boolean;
  /** Carries out a change and tells whether it was done; one at a time: what is asked meanwhile, as by a second click, is let go. */
  readonly act: (work: () => Promise<Result<BooksDone, Failure>>) => Promise<boolean>;
  /** Asks anew, after something that was no step of the books. */
  readonly reload: () => void;
}

/** Loads it whenever `ask` is another function; `onChanged` hears of every change. A defect is thrown while rendering. */
export function useBooksList<T>(ask: () => Promise<Result<T, Failure>>, onChanged: () => void): BooksList<T> {
  const [value, setValue] = useState<T | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [defect, setDefect] = useState<unknown>(null);
  const busy = useRef(false);
  const announce = useAnnounce();
  if (defect !== null) throw defect;
  const load = useCallback(async (): Promise<void> => {
    const shown = await ask();
    if (shown.ok) setValue(shown.value);
    else setTrouble(shown.error.message);
  }, [ask]);
  useEffect(() => {
    load().catch(setDefect);
  }, [load]);
  const change = async (work: () => Promise<Result<BooksDone, Failure>>): Promise<boolean> => {
    const done = await work();
    setTrouble(null);
    // A refusal may come of what another window has done meanwhile: then the list is another one as well.
    await load();
    if (!done.ok) {
      // What a person has stopped is no trouble; it is said where it was stopped.
      if (done.error.code !== "cancelled") setTrouble(done.error.message);
      return false;
    }
    announce(done.value.sentence);
    onChanged();
    return true;
  };
  const act: BooksList<T>["act"] = async (work) => {
    if (busy.current) return false;
    busy.current = true;
    setIsBusy(true);
    try {
      return await change(work);
    } catch (error) {
      setDefect(error);
      return false;
    } finally {
      busy.current = false;
      setIsBusy(false);
    }
  };
  return { value, trouble, isBusy, act, reload: () => void load().catch(setDefect) };
}
