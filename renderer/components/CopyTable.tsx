import { Button } from "antd";
import { type ClipboardEvent, type ReactNode, useState } from "react";
import { useAnnounce } from "./Announcer.tsx";
import { type CopiedColumn, copyRows, takeRows } from "./copy-rows.ts";
import { PaperTables } from "./PaperTables.tsx";
import { usePrinting } from "./use-printing.ts";
import { useReachableTable } from "./use-reachable-table.ts";

interface Props<Row> {
  /** What the table is called: `预算明细`. */
  readonly label: string;
  readonly columns: readonly CopiedColumn<Row>[];
  /** All that the table shows, over its pages, in its order. */
  readonly rows: readonly Row[];
  /** The rows that are chosen in it; all are copied where none is. */
  readonly selected?: readonly Row[];
  readonly children: ReactNode;
}

/**
 * A table whose rows go into a spreadsheet by a button, and by Ctrl+C while the focus is in it and no text is marked. On paper stand
 * all its rows, whatever page of them the screen shows (paper-list.css).
 */
export function CopyTable<Row>({ label, columns, rows, selected = [], children }: Props<Row>) {
  const [said, setSaid] = useState("");
  const announce = useAnnounce();
  const isPrinting = usePrinting();
  const box = useReachableTable();
  const wanted = selected.length > 0 ? selected : rows;
  const tell = (isCopied: boolean): void => {
    const sentence = isCopied
      ? `已复制 ${wanted.length} 行，可粘贴到 Excel、WPS 表格`
      : "浏览器没有让复制。请选中表格文字后按 Ctrl+C。";
    setSaid(sentence);
    announce(sentence);
  };
  const onCopy = (event: ClipboardEvent<HTMLElement>): void => {
    if (hasMarkedText(event.target)) return;
    tell(takeRows(event, columns, wanted));
  };
  return (
    <div ref={box} className="copied-table" onCopy={onCopy}>
      {children}
      {isPrinting && <PaperTables columns={columns} rows={rows} />}
      <p className="copy-line">
        <Button
          size="small"
          disabled={rows.length === 0}
          aria-label={`复制到表格：${label}`}
          onClick={() => tell(copyRows(columns, wanted))}
        >
          复制到表格
        </Button>{" "}
        <span className="quiet">{said === "" ? wantedText(rows.length, selected.length) : said}</span>
      </p>
    </div>
  );
}

const wantedText = (all: number, chosen: number): string => (chosen > 0 ? `选中的 ${chosen} 行` : `全部 ${all} 行`);

/** Whether the person is copying words: marked on the page, or in a field. */
const hasMarkedText = (target: EventTarget): boolean =>
  (target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio") ||
  target instanceof HTMLTextAreaElement ||
  getSelection()?.isCollapsed === false;
