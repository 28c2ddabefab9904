import { useCallback, useState } from "react";
import type { BooksDone } from "../../../shared/contract/books.ts";
import type { PackComparison, PackPreview, PacksView } from "../../../shared/contract/packs.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { type PackLoadingState, usePackLoading } from "./use-pack-loading.ts";

/** What is looked at below the list: what a change would bring, or how two packs differ. */
export type PackLook =
  | { readonly kind: "preview"; readonly preview: PackPreview }
  | { readonly kind: "comparison"; readonly comparison: PackComparison };

/** The packs, what is looked at, and what a person can do with them. */
export interface PacksState {
  readonly list: BooksList<PacksView>;
  readonly isBusy: boolean;
  readonly failure: string | null;
  readonly loading: PackLoadingState;
  readonly look: PackLook | null;
  /** Looks at what a change would bring, on a day; null is today. */
  readonly preview: (name: string, asOf: LocalDate | null) => void;
  readonly compare: (before: string, after: string) => void;
  readonly choose: (name: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly close: () => void;
}

/** Loads the packs and runs what a person does with them, one step at a time. */
export function usePacks(api: Api): PacksState {
  const ask = useCallback(() => api.call("packs.list", {}), [api]);
  const [look, show] = useState<PackLook | null>(null);
  const [failure, fail] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  const list = useBooksList(ask, () => show(null));
  const loading = usePackLoading(api, () => {
    show(null);
    fail(null);
    list.reload();
  });
  const step = <T>(work: () => Promise<Result<T, Failure>>, done: (value: T) => void): void => {
    setIsBusy(true);
    work()
      .then((answer) => {
        fail(answer.ok ? null : answer.error.message);
        if (answer.ok) done(answer.value);
      }, setDefect)
      .finally(() => setIsBusy(false));
  };
  const act = async (call: () => Promise<Result<BooksDone, Failure>>): Promise<void> => {
    loading.dismiss();
    await list.act(call);
  };
  return {
    ...{ list, look, loading, failure },
    isBusy: [isBusy, list.isBusy, loading.work.isRunning].includes(true),
    preview: (name, asOf) =>
      step(
        () => api.call("packs.preview", { name, asOf }),
        (preview) => show({ kind: "preview", preview }),
      ),
    compare: (before, after) =>
      step(
        () => api.call("packs.compare", { before, after }),
        (comparison) => show({ kind: "comparison", comparison }),
      ),
    choose: (name) => act(() => api.call("packs.choose", { name })),
    remove: (name) => act(() => api.call("packs.remove", { name })),
    close: () => show(null),
  };
}
