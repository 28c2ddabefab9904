import { useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import type { CopiedColumn } from "./copy-rows.ts";
import { PaperTables } from "./PaperTables.tsx";
import { paperPortions } from "./paper-view.ts";

interface Props<Row> {
  readonly title: string;
  /** What is said above the table: how it was narrowed down, what it adds up to. */
  readonly notes: readonly string[];
  readonly columns: readonly CopiedColumn<Row>[];
  readonly rows: readonly Row[];
  /** All of it is on the paper: it can be printed. */
  readonly onReady: () => void;
}

/** A list that is printed in the place of the window, with all its rows. It is drawn portion by portion, so that the window goes on. */
export function PaperList<Row>({ title, notes, columns, rows, onReady }: Props<Row>) {
  const portions = useMemo(() => paperPortions(rows).length, [rows]);
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => (drawn < portions ? setDrawn(drawn + 1) : onReady()));
    return () => clearTimeout(timer);
  }, [drawn, portions, onReady]);
  return createPortal(
    <article className="paper-list" lang="zh-CN">
      <h1>{title}</h1>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <PaperTables {...{ columns, rows }} most={drawn} />
    </article>,
    document.body,
  );
}
