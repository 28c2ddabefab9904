import { useCallback, useEffect, useRef, useState } from "react";
import type {
  MatchChange,
  MatchCounts,
  MatchingView,
  MatchList,
  SettledLine,
  SettledPart,
} from "../../../shared/contract/matching.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { holdSave, savesAtRest } from "../../components/pending-saves.ts";
import { withMatchChange } from "./matching-view.ts";

/** What an accepted settlement is to be. */
export type ChangedSettlement = Pick<SettledLine, "id" | "amount" | "on" | "note">;

/** One list of the matching, and what a person can do with its lines. Each gives whether it was done. */
export interface MatchingState {
  readonly list: MatchList | null;
  /** Why the last step came to nothing. */
  readonly trouble: string | null;
  readonly isBusy: boolean;
  readonly accept: (ids: readonly string[]) => Promise<boolean>;
  readonly refuse: (id: string) => Promise<boolean>;
  readonly settle: (parts: readonly SettledPart[]) => Promise<boolean>;
  readonly change: (settled: ChangedSettlement) => Promise<boolean>;
  readonly takeBack: (ids: readonly string[]) => Promise<boolean>;
  readonly takeBackRefusals: (ids: readonly string[]) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
}

const nothing = (): void => undefined;

/** Loads a list and keeps it as changes leave it; `onChanged` hears of every change. */
export function useMatching(api: Api, view: MatchingView, onChanged: (counts: MatchCounts) => void): MatchingState {
  const [list, setList] = useState<MatchList | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [defect, setDefect] = useState<unknown>(null);
  const announce = useAnnounce();
  // Thrown while rendering, a defect reaches the boundary.
  if (defect !== null) throw defect;
  // One step at a time: what is asked meanwhile, as by a key held down, is let go.
  const busy = useRef(false);
  const load = useCallback(async (): Promise<void> => {
    // Read while a step of another list is still being made, it would be shown as it was before.
    await savesAtRest();
    const shown = await api.call("matching.list", { view });
    if (shown.ok) setList(shown.value);
    else setTrouble(shown.error.message);
  }, [api, view]);
  useEffect(() => {
    load().catch(setDefect);
  }, [load]);

  const settled = async (ask: () => Promise<Result<MatchChange, Failure>>): Promise<boolean> => {
    const asked = ask();
    holdSave(asked.then(nothing, nothing));
    const made = await asked;
    setTrouble(made.ok ? null : made.error.message);
    if (!made.ok) return false;
    const next = list === null ? null : withMatchChange(list, made.value);
    if (next === null) await load();
    else setList(next);
    announce(made.value.sentence);
    onChanged(made.value.counts);
    return true;
  };
  const change = async (ask: () => Promise<Result<MatchChange, Failure>>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setIsBusy(true);
    try {
      return await settled(ask);
    } catch (error) {
      setDefect(error);
      return false;
    } finally {
      busy.current = false;
      setIsBusy(false);
    }
  };

  return {
    ...{ list, trouble, isBusy },
    accept: (ids) => change(() => api.call("matching.accept", { view, ids })),
    refuse: (id) => change(() => api.call("matching.refuse", { view, id, note: "" })),
    settle: (parts) => change(() => api.call("matching.settle", { view, parts })),
    change: (settled) => change(() => api.call("matching.change", { view, ...settled })),
    takeBack: (ids) => change(() => api.call("matching.take-back", { view, ids })),
    takeBackRefusals: (ids) => change(() => api.call("matching.take-back-refusals", { view, ids })),
    undo: () => change(() => api.call("matching.undo", { view })),
  };
}
