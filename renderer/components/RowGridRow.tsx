import type { MouseEvent } from "react";
import { cellClass, type GridColumn } from "./grid-view.ts";

interface Props<Row, By extends string> {
  readonly id: string;
  readonly index: number;
  /** Its upper edge in pixels. */
  readonly top: number;
  /** Null while it is not known. */
  readonly row: Row | null;
  readonly active: boolean;
  readonly columns: readonly GridColumn<Row, By>[];
  readonly isChosen: (row: Row) => boolean;
  readonly isChoosable: (row: Row) => boolean;
  readonly chooseLabel: (row: Row) => string;
  readonly onChoose: (index: number) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly markOf: (row: Row) => Readonly<Record<string, string>>;
}

/** A row of a long table. */
export function RowGridRow<Row, By extends string>(props: Props<Row, By>) {
  const { id, index, top, row, active, columns } = props;
  if (row === null)
    return (
      <tr {...{ id }} aria-rowindex={index + 2} aria-busy className="row-grid-row" style={styleAt(top)}>
        <td>…</td>
      </tr>
    );
  const isChosen = props.isChosen(row);
  const names = ["row-grid-row", active ? "active" : "", isChosen ? "chosen" : ""];
  return (
    <tr
      {...{ id, ...props.markOf(row) }}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className={names.join(" ")}
      style={styleAt(top)}
      onClick={props.onClick}
    >
      <td>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={props.chooseLabel(row)}
          checked={isChosen}
          disabled={!props.isChoosable(row)}
          onClick={(event) => event.stopPropagation()}
          onChange={() => props.onChoose(index)}
        />
      </td>
      {columns.map((column) => (
        <td key={column.title} className={cellClass(column)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

const styleAt = (top: number) => ({ transform: `translateY(${top}px)` });
