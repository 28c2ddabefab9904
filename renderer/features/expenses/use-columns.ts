import { useEffect, useState } from "react";
import type { NameableTable, NameableTables, TriedColumns } from "../../../shared/contract/columns.ts";
import type { Api } from "../../api/api.ts";
import { type ColumnsDraft, columnsOf, firstDraft } from "./columns-view.ts";

/** A file of a preview whose columns are being named. */
export interface NamedFile {
  readonly tray: string;
  readonly file: number;
}

/** Reading a file takes a moment: it is tried once the person has paused. */
const pause = 350;

/** The tables of a file, what a person says of the chosen one, and what would come of it. A defect is thrown while rendering. */
export function useColumns(api: Api, { tray, file }: NamedFile) {
  const [shown, setShown] = useState<NameableTables | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const [draft, setDraft] = useState<ColumnsDraft | null>(null);
  const [tried, setTried] = useState<TriedColumns | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;

  useEffect(() => {
    api.call("columns.show", { tray, file }).then((answer) => {
      if (!answer.ok) return setTrouble(answer.error.message);
      setShown(answer.value);
      const [first] = answer.value.tables;
      setDraft(first === undefined ? null : firstDraft(first));
    }, setDefect);
  }, [api, tray, file]);

  const table = shown?.tables[place] ?? null;
  useEffect(() => {
    setTried(null);
    if (table === null || draft === null) return;
    const stop = new AbortController();
    const wanted = { tray, file, kind: draft.kind, columns: columnsOf(table, draft) };
    const timer = setTimeout(() => {
      api.call("columns.try", wanted).then((answer) => {
        if (stop.signal.aborted) return;
        if (answer.ok) setTried(answer.value);
        setTrouble(answer.ok ? null : answer.error.message);
      }, setDefect);
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, tray, file, table, draft]);

  const choose = (chosen: number): void => {
    const other: NameableTable | undefined = shown?.tables[chosen];
    setPlace(chosen);
    setDraft(other === undefined ? null : firstDraft(other));
  };
  return { shown, trouble, table, place, choose, draft, setDraft, tried };
}
