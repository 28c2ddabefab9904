import { useEffect } from "react";
import type { Api } from "../../api/api.ts";
import { useDropped } from "../../components/dropped-here.ts";
import type { useIntake } from "./use-intake.ts";

/** Begins to read what was dropped on another page, once no other import is under way; gives how many files still wait for that. */
export function useDroppedIntake(api: Api, { intake, start }: ReturnType<typeof useIntake>): number {
  const dropped = useDropped();
  const isIdle = intake.kind === "idle";
  // biome-ignore lint/correctness/useExhaustiveDependencies: another way to begin is no reason to begin
  useEffect(() => {
    if (dropped === null || !isIdle) return;
    let isLeft = false;
    // An import that was left and not come back to yet goes first.
    api.call("intake.current", {}).then((answer) => {
      if (isLeft || !answer.ok || answer.value.current !== null) return;
      dropped.take();
      start(dropped.files);
    }, reportError);
    return () => {
      isLeft = true;
    };
  }, [api, dropped, isIdle]);
  return dropped === null || isIdle ? 0 : dropped.files.length;
}
