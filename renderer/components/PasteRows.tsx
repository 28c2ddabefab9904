import "./paste-rows.css";
import { Button } from "antd";
import { type ClipboardEvent, type ReactNode, useState } from "react";
import { useAnnounce } from "./Announcer.tsx";
import { PastePreview } from "./PastePreview.tsx";
import { isTable, type PasteTerms } from "./pasted-table.ts";

type State =
  | { readonly kind: "closed" }
  | { readonly kind: "waiting" }
  | { readonly kind: "pasted"; readonly text: string };

/** A list into which a block from a spreadsheet can be pasted: anywhere in it by Ctrl+V, or by the button. What was read is shown first. */
export function PasteRows<Row>({ children, ...terms }: PasteTerms<Row> & { readonly children: ReactNode }) {
  const [state, setState] = useState<State>({ kind: "closed" });
  const announce = useAnnounce();
  const close = (): void => setState({ kind: "closed" });
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData("text/plain");
    if (!isTable(text) && state.kind !== "waiting") return;
    event.preventDefault();
    setState({ kind: "pasted", text });
  };
  const add = async (rows: readonly Row[]): Promise<void> => {
    if (!(await terms.add(rows))) return;
    close();
    announce(`已加入 ${rows.length} 行`);
  };
  return (
    <div onPaste={onPaste}>
      {children}
      {state.kind === "closed" && (
        <Button className="paste-open" onClick={() => setState({ kind: "waiting" })}>
          从表格粘贴{terms.title}
        </Button>
      )}
      {state.kind === "waiting" && <Waiting title={terms.title} close={close} />}
      {state.kind === "pasted" && <PastePreview {...terms} text={state.text} add={add} close={close} />}
    </div>
  );
}

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
