import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { mostRowsAtOnce } from "../../shared/contract/books.ts";
import { PasteNames } from "./PasteNames.tsx";
import { PasteTable } from "./PasteTable.tsx";
import { type PasteBlock, placesOf, withCell, withName, withPlace, withRows } from "./paste-block.ts";
import type { PasteTerms } from "./paste-terms.ts";
import { pastedTable } from "./pasted-table.ts";
import { readPasted, statedUnits, unknownNames } from "./read-pasted.ts";

interface Props<Row> {
  readonly terms: PasteTerms<Row>;
  readonly block: PasteBlock;
  readonly change: (block: PasteBlock) => void;
  /** Hears what is left of the block once rows of it are taken. */
  readonly rest: (left: PasteBlock, taken: number) => void;
  readonly close: () => void;
}

/** How a pasted table is read, cell by cell, with what is refused and why; what can be taken is added, the rest stays to be mended. */
export function PastePreview<Row>({ terms, block, change, rest, close }: Props<Row>) {
  const { title, columns, isStrict } = terms;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [busy, setBusy] = useState<boolean>(false);
  // By the row itself: a row that was mended since is another one.
  const [refusals, setRefusals] = useState<ReadonlyMap<readonly string[], string>>(new Map());
  const table = pastedTable(block.cells, columns);
  const places = placesOf(block, table, columns);
  const rows = readPasted(table, places, terms).map((row) => ({
    ...row,
    problem: row.problem ?? refusals.get(row.source) ?? null,
  }));
  const units = statedUnits(table, places, columns);
  const ready = rows.filter(({ problem }) => problem === null).slice(0, mostRowsAtOnce);
  const take = async (): Promise<void> => {
    setBusy(true);
    const refused = await Promise.resolve(terms.add(ready.map(({ row }) => row))).finally(() => setBusy(false));
    if (refused === null) return;
    const why = new Map(refused.flatMap((one) => (ready[one.row] ? [[ready[one.row]?.source ?? [], one.why]] : [])));
    const gone = new Set(ready.map(({ source }) => source).filter((source) => !why.has(source)));
    const left = rows.filter(({ source, isSum }) => !isSum && !gone.has(source)).map(({ source }) => source);
    setRefusals(new Map([...refusals, ...why]));
    rest(withRows(block, table, left), gone.size);
  };
  return (
    <section className="paste-panel" aria-label={`粘贴的${title}`}>
      <h3 ref={heading} tabIndex={-1}>
        粘贴的{title}：{rows.length} 行
      </h3>
      <p>
        {table.titles === null ? "没有认出列名，按位置对应；" : "按列名对应；"}
        不对的话在表头改选。
        {units.length > 0 && `表上写明以${units.join("、")}为单位，金额已换算成元。`}
        {waitingText(rows, isStrict)}
      </p>
      {terms.more?.(rows.map(({ row }) => row))}
      <PasteNames
        names={unknownNames(rows, places, columns)}
        choose={({ place, name }, text) => change(withName(block, place, name, text))}
      />
      <PasteTable
        {...{ columns, rows, places, titles: table.titles }}
        choose={(at, column) => change(withPlace(block, places, at, column))}
        mend={(row, at, text) => change(withCell(block, row, at, text))}
      />
      <p>
        <Button type="primary" disabled={busy || ready.length === 0} onClick={take}>
          加入 {ready.length} 行
        </Button>{" "}
        <Button onClick={close}>不要</Button>
      </p>
    </section>
  );
}

type Rows = readonly { readonly problem: string | null; readonly cells: readonly { problem: string | null }[] }[];

function waitingText(rows: Rows, isStrict: boolean): string {
  const cells = rows.flatMap((row) => row.cells).filter(({ problem }) => problem !== null).length;
  const held = rows.filter(({ problem }) => problem !== null).length;
  const open = rows.length - held - mostRowsAtOnce;
  return [
    cells > 0 && !isStrict && `有 ${cells} 格读不出来，不改正就空着加入。`,
    held > 0 && `有 ${held} 行还不能加入，原因写在行末；先加入其余的，它们留在这里。`,
    open > 0 && `一次加入 ${mostRowsAtOnce} 行，其余 ${open} 行留在这里再加。`,
  ]
    .filter((sentence) => sentence !== false)
    .join("");
}
