import { useCallback, useState } from "react";
import type { BooksDone } from "../../../shared/contract/books.ts";
import type { LoadedPack, PackComparison, PackPreview, PacksView } from "../../../shared/contract/packs.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";

/** What is looked at below the list: what a change would bring, or how two packs differ. */
export type PackLook =
  | { readonly kind: "preview"; readonly preview: PackPreview }
  | { readonly kind: "comparison"; readonly comparison: PackComparison };

/** The packs, what is looked at, and what a person can do with them. */
export interface PacksState {
  readonly list: BooksList<PacksView>;
  readonly isBusy: boolean;
  readonly failure: string | null;
  readonly loaded: LoadedPack | null;
  readonly look: PackLook | null;
  readonly load: (files: readonly File[]) => void;
  /** Looks at what a change would bring, on a day; null is today. */
  readonly preview: (name: string, asOf: LocalDate | null) => void;
  readonly compare: (before: string, after: string) => void;
  readonly choose: (name: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly close: () => void;
}

/** Hands the chosen files over, a ZIP or all of a folder, and has them checked. */
async function loadFiles(api: Api, files: readonly File[]): Promise<Result<LoadedPack, Failure>> {
  const opened = await api.call("intake.open", {});
  if (!opened.ok) return opened;
  const { tray } = opened.value;
  const paths = await sendAll(api, tray, files);
  const answer = paths.ok ? await api.call("packs.load", { tray, paths: paths.value }) : paths;
  await api.call("intake.drop", { tray });
  return answer;
}

async function sendAll(api: Api, tray: string, files: readonly File[]): Promise<Result<readonly string[], Failure>> {
  const paths: string[] = [];
  for (const file of files) {
    const name = file.webkitRelativePath === "" ? file.name : file.webkitRelativePath;
    const sent = await api.sendFile(tray, { name, file }, new AbortController().signal);
    if (!sent.ok) return sent;
    if (sent.value !== null) paths.push(sent.value);
  }
  return ok(paths);
}

/** Loads the packs and runs what a person does with them, one step at a time. */
export function usePacks(api: Api): PacksState {
  const announce = useAnnounce();
  const ask = useCallback(() => api.call("packs.list", {}), [api]);
  const [look, show] = useState<PackLook | null>(null);
  const [loaded, tell] = useState<LoadedPack | null>(null);
  const [failure, fail] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  const list = useBooksList(ask, () => show(null));
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
    tell(null);
    await list.act(call);
  };
  return {
    ...{ list, look, loaded, failure },
    isBusy: [isBusy, list.isBusy].includes(true),
    load: (files) =>
      step(
        () => loadFiles(api, files),
        (value) => {
          tell(value);
          show(null);
          announce(value.kind === "loaded" ? value.sentence : `没有载入：有 ${value.problems.length} 处问题。`);
          list.reload();
        },
      ),
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
