import { useCallback, useEffect, useRef, useState } from "react";
import type { MatchCounts } from "../../../shared/contract/matching.ts";
import type { ReconciliationHead } from "../../../shared/contract/reconciliation.ts";
import type { Api } from "../../api/api.ts";
import { withCounts } from "./reconciliation-view.ts";

// Work from the keyboard goes on meanwhile: the head is worked out anew once it rests.
const restMilliseconds = 1500;

/** Where the books stand; `refresh` asks again soon, and shows at once what is known already. Null until the first answer; `trouble` is why there is none. */
export function useHead(api: Api) {
  const [head, setHead] = useState<ReconciliationHead | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  if (defect !== null) throw defect;
  const asked = useRef(0);
  const load = useCallback(() => {
    asked.current += 1;
    const number = asked.current;
    api.call("reconciliation.show", {}).then((shown) => {
      // What was changed meanwhile is asked for once more: this answer would show what was before it.
      if (shown.ok) setHead((known) => (known === null || number === asked.current ? shown.value : known));
      setTrouble(shown.ok ? null : shown.error.message);
    }, setDefect);
  }, [api]);
  const refresh = useCallback(
    (counts?: MatchCounts) => {
      asked.current += 1;
      if (counts !== undefined) setHead((known) => (known === null ? null : withCounts(known, counts)));
      clearTimeout(timer.current);
      timer.current = setTimeout(load, restMilliseconds);
    },
    [load],
  );
  useEffect(() => {
    load();
    return () => clearTimeout(timer.current);
  }, [load]);
  return { head, trouble, refresh };
}
