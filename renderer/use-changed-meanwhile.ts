import { useEffect, useState } from "react";
import type { Api } from "./api/api.ts";
import { savesAtRest } from "./components/pending-saves.ts";

/** How many changes were made so far, with what was entered here; null where that cannot be asked. */
async function changesNow(api: Api): Promise<number | null> {
  await savesAtRest();
  const head = await api.call("workspace.head", {});
  return head.ok ? head.value.changes : null;
}

/** Whether records were changed while this window was behind others, as in another one of the same workspace; and a way to take note of it. */
export function useChangedMeanwhile(api: Api): readonly [boolean, () => void] {
  const [isChanged, setIsChanged] = useState(false);
  useEffect(() => {
    const leave = new AbortController();
    const { signal } = leave;
    let before: Promise<number | null> = Promise.resolve(null);
    const compare = async (): Promise<void> => {
      const [then, now] = [await before, await changesNow(api)];
      if (!signal.aborted && then !== null && now !== null && then !== now) setIsChanged(true);
    };
    const remember = (): void => {
      before = changesNow(api);
      before.catch(reportError);
    };
    addEventListener("blur", remember, { signal });
    addEventListener("focus", () => void compare().catch(reportError), { signal });
    return () => leave.abort();
  }, [api]);
  return [isChanged, () => setIsChanged(false)];
}
