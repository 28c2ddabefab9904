import "./paper-list.css";
import { memo, type ReactNode } from "react";
import type { CopiedColumn, CopiedValue } from "./copy-rows.ts";
import { paperText } from "./paper-view.ts";

interface Props<Row> {
  readonly columns: readonly CopiedColumn<Row>[];
  readonly rows: readonly Row[];
  /** How wide the columns are. See `columnShares`. */
  readonly shares: readonly number[];
}

/** Rows as they stand on paper, every one of them, the titles again on every page; the screen does not show it. */
export const PaperTable = memo(function PaperTable<Row>({ columns, rows, shares }: Props<Row>) {
  return (
    <table className="paper-table">
      <colgroup>
        {columns.map(({ title }, place) => (
          <col key={title} style={{ width: `${shares[place]}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title, read }) => (
            <th key={title} scope="col" className={rows.slice(0, 1).map((row) => classOf(read(row)))[0]}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is on paper never changes places
          <tr key={place}>
            {columns.map(({ title, read }) => {
              const value = read(row);
              return (
                <td key={title} className={classOf(value)}>
                  {paperText(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}) as <Row>(props: Props<Row>) => ReactNode;

const classOf = (value: CopiedValue): string | undefined => (typeof value === "bigint" ? "money" : undefined);
