import { useState } from "react";
import { parseMoney } from "../../shared/money.ts";
import type { PastedCell } from "./read-pasted.ts";

interface Props {
  readonly name: string;
  readonly read: PastedCell;
  readonly source: string;
  readonly isUsed: boolean;
  readonly isAmount: boolean;
  readonly change: (text: string) => void;
}

/** A pasted cell: what it is taken as, with what stood there where that differs; one that was refused can be mended in place. */
export function PasteCell({ name, read: { cell, problem }, source, isUsed, isAmount, change }: Props) {
  if (problem !== null)
    return (
      <td>
        <Mended key={source} name={name} text={source} change={change} />
        <div className="remark">{problem}</div>
      </td>
    );
  return (
    <td className={`${isUsed ? "" : "quiet"} ${isAmount ? "money amount" : ""}`.trim()}>
      {cell}
      {isUsed && cell !== source && !isSameAmount(cell, source) && <div className="quiet">原文 {source}</div>}
    </td>
  );
}

// 300 beside 300.00 tells nobody anything; 12.5 beside 125000.00 does.
function isSameAmount(a: string, b: string): boolean {
  const [one, other] = [parseMoney(a), parseMoney(b)];
  return one.ok && other.ok && one.value === other.value;
}

/** The text while it is typed; it is taken when the cell is left, so that nothing jumps before. */
function Mended({ name, text, change }: { readonly name: string; readonly text: string } & Pick<Props, "change">) {
  const [typed, setTyped] = useState(text);
  const take = (): void => {
    if (typed !== text) change(typed);
  };
  return (
    <input
      className="field-input"
      aria-label={name}
      aria-invalid
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === "Enter" && take()}
    />
  );
}
