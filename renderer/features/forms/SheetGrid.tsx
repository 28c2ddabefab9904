import { Tabs } from "antd";
import { useState } from "react";
import type { FormView } from "../../../shared/contract/forms.ts";
import type { GridSheet } from "../../../shared/forms/blank.ts";
import { targetKey } from "../../../shared/forms/check-mapping.ts";
import type { FormTarget } from "../../../shared/model/form.ts";
import { sheetToFill, shortReading } from "./forms-view.ts";
import { columnName, gridRows } from "./grid-view.ts";

interface Props {
  readonly view: FormView;
  readonly selected: string | null;
  readonly select: (target: FormTarget) => void;
}

/** The sheets of a workbook as grids whose cells can be chosen; the sheet of the chosen cell is shown, or the one with the most to fill. */
export function SheetGrid({ view, selected, select }: Props) {
  const [shown, show] = useState(() => sheetToFill(view));
  const [last, remember] = useState(selected);
  if (selected !== last) {
    // A cell that was chosen in the list below may stand on another sheet.
    remember(selected);
    show(view.blank.sheets.find(({ name }) => selected?.startsWith(`cell ${name} `))?.name ?? shown);
  }
  return (
    <Tabs
      activeKey={shown}
      onChange={show}
      items={view.blank.sheets.map((sheet) => ({
        key: sheet.name,
        label: sheet.name,
        children: <Sheet {...{ sheet, view, selected, select }} />,
      }))}
    />
  );
}

function Sheet({ sheet, view, selected, select }: Props & { readonly sheet: GridSheet }) {
  const ids = new Map(view.form.fields.map((field) => [targetKey(field.target), field.id]));
  const texts = new Map(view.shown.map(({ id, text }) => [id, text]));
  return (
    <div className="sheet">
      {sheet.isCut && <p className="quiet">这张表很大，只显示前面的行和列。</p>}
      <table aria-label={sheet.name}>
        <thead>
          <tr>
            <td />
            {Array.from({ length: sheet.columns }, (_, index) => (
              <th key={columnName(index + 1)} scope="col">
                {columnName(index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gridRows(sheet).map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {cells.map((cell) => {
                const target = { kind: "cell" as const, sheet: sheet.name, cell: cell.cell, rows: null };
                const key = targetKey(target);
                const id = ids.get(key);
                const fill = id === undefined ? null : shortReading(texts.get(id) ?? "");
                return (
                  <Cell key={key} {...{ cell, fill, isSelected: key === selected }} choose={() => select(target)} />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: GridSheet["cells"][number];
  /** What it is filled with; null where nothing is mapped to it. */
  readonly fill: string | null;
  readonly isSelected: boolean;
  readonly choose: () => void;
}

function Cell({ cell: { cell, text, rows, columns, isFormula }, fill, isSelected, choose }: CellProps) {
  const shown = fill ?? (isFormula ? "（公式）" : text);
  const names = [...(isSelected ? ["selected"] : []), ...(fill === null ? [] : ["mapped"])];
  return (
    <td rowSpan={rows} colSpan={columns} className={names.join(" ")}>
      <button
        type="button"
        disabled={isFormula}
        aria-label={`${cell} ${shown}${fill === null ? "" : "（已对应）"}`}
        onClick={choose}
      >
        {shown}
      </button>
    </td>
  );
}
