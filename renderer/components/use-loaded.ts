import { useCallback, useEffect, useState } from "react";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";
import { savesAtRest } from "./pending-saves.ts";

/** What a page knows so far: nothing yet, why not, or what it asked for. */
export type Loaded<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "loaded"; readonly value: T };

/** Asks whenever `ask` is another function; gives what is known and a way to put a newer value in its place. A defect is thrown while rendering. */
export function useLoaded<T>(ask: () => Promise<Result<T, Failure>>): readonly [Loaded<T>, (value: T) => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: "loading" });
  const [defect, setDefect] = useState<unknown>(null);
  useEffect(() => {
    let left = false;
    const askAtRest = () => savesAtRest().then(ask);
    askAtRest().then(
      (answer) => {
        if (left) return;
        setLoaded(
          answer.ok ? { kind: "loaded", value: answer.value } : { kind: "failed", message: answer.error.message },
        );
      },
      (error: unknown) => {
        if (!left) setDefect(error);
      },
    );
    return () => {
      left = true;
    };
  }, [ask]);
  if (defect !== null) throw defect;
  const replace = useCallback((value: T) => setLoaded({ kind: "loaded", value }), []);
  return [loaded, replace];
}
