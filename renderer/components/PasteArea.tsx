import "./paste-rows.css";
import { Button } from "antd";
import { type ClipboardEvent, type ReactNode, useEffect, useState } from "react";
import { useAnnounce } from "./Announcer.tsx";
import { PastePreview } from "./PastePreview.tsx";
import { noBlock, type PasteBlock, withMore } from "./paste-block.ts";
import type { PasteTerms } from "./paste-terms.ts";
import { isTable, parseCells, pastedTable } from "./pasted-table.ts";
import { useLatest } from "./use-latest.ts";

interface Props<Row> {
  readonly terms: PasteTerms<Row>;
  readonly block: PasteBlock;
  readonly change: (block: PasteBlock) => void;
  /** Whether what is pasted anywhere on the page outside its fields belongs here. */
  readonly isWide: boolean;
  readonly children: (paste: ReactNode) => ReactNode;
}

/** A list into which a block from a spreadsheet can be pasted: by Ctrl+V, or by the button. What was read is shown first. */
export function PasteArea<Row>({ terms, block, change, isWide, children }: Props<Row>) {
  const [isWaiting, setIsWaiting] = useState<boolean>(false);
  const announce = useAnnounce();
  const take = (text: string): boolean => {
    if (!isTable(text) && !isWaiting) return false;
    setIsWaiting(false);
    const { head } = pastedTable(block.cells, terms.columns);
    change(withMore(block, head, parseCells(text)));
    return true;
  };
  usePastedOnPage(isWide, take);
  const onPaste = (event: ClipboardEvent): void => {
    if (take(event.clipboardData.getData("text/plain"))) event.preventDefault();
  };
  const rest = (left: PasteBlock, taken: number): void => {
    change(left);
    if (taken > 0) announce(`已加入 ${taken} 行`);
  };
  const close = (): void => change(noBlock);
  const isOpen = block.cells.length > 0;
  const paste = (
    <>
      {!isOpen && !isWaiting && (
        <Button className="paste-open" onClick={() => setIsWaiting(true)}>
          从表格粘贴{terms.title}
        </Button>
      )}
      {!isOpen && isWaiting && <Waiting title={terms.title} close={() => setIsWaiting(false)} />}
      {isOpen && <PastePreview {...{ terms, block, change, rest, close }} />}
    </>
  );
  return <div onPaste={onPaste}>{children(paste)}</div>;
}

/** Hears what is pasted elsewhere on the page: a click on a row leaves the focus with the heading, and a field of one line holds no table. */
function usePastedOnPage(isWide: boolean, take: (text: string) => boolean): void {
  const latest = useLatest(take);
  useEffect(() => {
    const onPaste = (event: globalThis.ClipboardEvent): void => {
      if (event.defaultPrevented || holdsLines(event.target)) return;
      if (latest.current(event.clipboardData?.getData("text/plain") ?? "")) event.preventDefault();
    };
    if (isWide) document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [isWide, latest]);
}

const holdsLines = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("textarea, [contenteditable], dialog, [role=dialog]") !== null;

function Waiting({ title, close }: { readonly title: string; readonly close: () => void }) {
  return (
    <section className="paste-panel" aria-label={`从表格粘贴${title}`}>
      <p>在 Excel、WPS 里选中几行复制，再在这里按 Ctrl+V。第一行可以是列名；先看预览，再加入。</p>
      <textarea
        className="field-input"
        aria-label="在这里粘贴"
        rows={2}
        value=""
        readOnly
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
      />
      <p>
        <Button onClick={close}>不粘贴了</Button>
      </p>
    </section>
  );
}
