import { PasteCell } from "./PasteCell.tsx";
import type { PasteColumn, PastePlaces } from "./pasted-table.ts";
import type { PastedRow } from "./read-pasted.ts";

interface Props<Row> {
  readonly columns: readonly PasteColumn<Row>[];
  readonly rows: readonly PastedRow<Row>[];
  readonly places: PastePlaces;
  readonly titles: readonly string[] | null;
  readonly choose: (at: number, column: number | null) => void;
  readonly mend: (row: readonly string[], at: number, text: string) => void;
}

const shownRows = 100;

/** The pasted rows under the columns that they fill; those that need a hand are all shown, of the others the first. */
export function PasteTable<Row>({ columns, rows, places, titles, choose, mend }: Props<Row>) {
  const shown = rows.map((row, at) => ({ row, at })).filter(({ row, at }) => at < shownRows || needsHand(row));
  return (
    <>
      <div className="rows-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">行</th>
              {places.map((place, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column of the pasted table is known by its place
                <th key={at} scope="col">
                  <select
                    className="field-input"
                    aria-label={`第 ${at + 1} 列${titles?.[at] === undefined ? "" : `“${titles[at]}”`}是`}
                    value={place ?? ""}
                    onChange={({ target }) => choose(at, target.value === "" ? null : Number(target.value))}
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
            {shown.map(({ row: { cells, source, problem }, at }) => (
              <tr key={at}>
                <td className="quiet">{at + 1}</td>
                {cells.map((read, place) => (
                  <PasteCell
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
                    key={place}
                    name={`第 ${at + 1} 行第 ${place + 1} 列`}
                    read={read}
                    source={source[place] ?? ""}
                    isUsed={places[place] !== null}
                    isAmount={columns[places[place] ?? -1]?.isAmount === true}
                    change={(text) => mend(source, place, text)}
                  />
                ))}
                <td>{problem === null ? "可以" : <span className="remark">{problem}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <p className="quiet">列出了前 {shownRows} 行和所有要改的行，加入时是全部能加入的。</p>
      )}
    </>
  );
}

const needsHand = <Row,>({ problem, cells }: PastedRow<Row>): boolean =>
  problem !== null || cells.some((cell) => cell.problem !== null);
