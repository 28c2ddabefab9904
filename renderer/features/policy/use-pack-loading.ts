import { useEffect, useState, useSyncExternalStore } from "react";
import type { LoadedPack } from "../../../shared/contract/packs.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import type { LongWorkState } from "../../components/long-work.ts";
import { loadPackFiles, packLoadingOf } from "./load-pack-files.ts";
import { outcomeWords, type PackLoadingStep } from "./loading-view.ts";

/** The loading of a pack, which goes on while other pages are shown. */
export interface PackLoadingState {
  readonly work: LongWorkState<PackLoadingStep, LoadedPack>;
  /** What the last one came to, or why to nothing; null once it was dealt with. */
  readonly loaded: LoadedPack | null;
  readonly failure: string | null;
  readonly load: (files: readonly File[]) => void;
  readonly stop: () => void;
  /** What came of the last one need not be shown any more. */
  readonly dismiss: () => void;
}

// How many ended loadings a page has shown already: one that ended while other pages were shown is told on coming back.
const shownOf = new WeakMap<Api, number>();

/** Loads packs, one at a time; `onEnded` hears of each that ended while the page is shown. */
export function usePackLoading(api: Api, onEnded: () => void): PackLoadingState {
  const loading = packLoadingOf(api);
  const work = useSyncExternalStore(loading.subscribe, loading.now);
  const announce = useAnnounce();
  const [shown, setShown] = useState(shownOf.get(api) ?? 0);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  useEffect(() => {
    shownOf.set(api, work.ended);
  }, [api, work.ended]);
  const isNews = work.ended > shown;
  const dismiss = (): void => setShown(work.ended);
  const load = (files: readonly File[]): void => {
    dismiss();
    loading
      .run(
        (watch) => loadPackFiles(api, files, watch),
        (value) => value,
      )
      .then((answer) => {
        if (answer === null) return;
        announce(answer.ok ? outcomeWords(answer.value) : answer.error.message);
        onEnded();
      })
      .catch(setDefect);
  };
  return {
    ...{ work, load, dismiss, stop: loading.stop },
    loaded: isNews ? work.outcome : null,
    failure: isNews ? (work.failure?.message ?? null) : null,
  };
}
