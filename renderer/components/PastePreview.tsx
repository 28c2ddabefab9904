import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { type PastedRow, type PasteTerms, pastedTable, pastePlaces, readPasted } from "./pasted-table.ts";

interface Props<Row> extends Omit<PasteTerms<Row>, "add"> {
  readonly text: string;
  readonly add: (rows: readonly Row[]) => Promise<void>;
  readonly close: () => void;
}

const shownRows = 100;

/** How a pasted table is read, cell by cell, with what is refused and why; then it is added, or not. */
export function PastePreview<Row>({ title, text, columns, blank, check, add, close }: Props<Row>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [busy, setBusy] = useState<boolean>(false);
  const table = pastedTable(text, columns);
  const [places, setPlaces] = useState(() => pastePlaces(table, columns));
  const rows = readPasted(table, places, { columns, blank, check });
  const taken = rows.filter(({ problem }) => problem === null);
  const refused = rows.flatMap(({ cells }) => cells).filter(({ problem }) => problem !== null).length;
  const take = async (): Promise<void> => {
    setBusy(true);
    await add(taken.map(({ row }) => row)).finally(() => setBusy(false));
  };
  return (
    <section className="paste-panel" aria-label={`粘贴的${title}`}>
      <h3 ref={heading} tabIndex={-1}>
        粘贴的{title}：{rows.length} 行
      </h3>
      <p>
        {table.titles === null ? "没有认出列名，按位置对应；" : "按列名对应；"}
        不对的话在表头改选。
        {refused > 0 && `有 ${refused} 格读不出来，加入后空着。`}
        {taken.length < rows.length && `有 ${rows.length - taken.length} 行不能加入，原因写在行末。`}
      </p>
      <div className="rows-scroll">
        <table>
          <thead>
            <tr>
              {places.map((place, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column of the pasted table is known by its place
                <th key={at} scope="col">
                  <select
                    className="field-input"
                    aria-label={`第 ${at + 1} 列${table.titles?.[at] === undefined ? "" : `“${table.titles[at]}”`}是`}
                    value={place ?? ""}
                    onChange={({ target }) =>
                      setPlaces(places.with(at, target.value === "" ? null : Number(target.value)))
                    }
                  >
                    <option value="">（不用）</option>
                    {columns.map(({ label }, column) => (
                      <option key={label} value={column}>
                        {label}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
              <th scope="col">能否加入</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
              <PreviewRow key={at} row={row} isUsed={(column) => places[column] !== null} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shownRows && <p className="quiet">只列出前 {shownRows} 行，加入时是全部。</p>}
      <p>
        <Button type="primary" disabled={busy || taken.length === 0} onClick={take}>
          加入 {taken.length} 行
        </Button>{" "}
        <Button onClick={close}>不要</Button>
      </p>
    </section>
  );
}

interface RowProps<Row> {
  readonly row: PastedRow<Row>;
  readonly isUsed: (column: number) => boolean;
}

function PreviewRow<Row>({ row: { cells, problem }, isUsed }: RowProps<Row>) {
  return (
    <tr>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
        <td key={at} className={isUsed(at) ? "" : "quiet"}>
          {cell.problem === null ? cell.cell : <s>{cell.cell}</s>}
          {cell.problem !== null && <div className="remark">{cell.problem}</div>}
        </td>
      ))}
      <td>{problem === null ? "可以" : <span className="remark">{problem}</span>}</td>
    </tr>
  );
}
