import { Button } from "antd";
import type { Result } from "../../shared/result.ts";
import { type FieldForm, FieldInput } from "./Field.tsx";
import { PasteRows } from "./PasteRows.tsx";
import { readerOf } from "./paste-cells.ts";
import type { PasteColumn } from "./pasted-table.ts";

/** A column of a table that is filled in: what it shows of a row, and the row with another text in it. */
export interface RowColumn<Row> {
  readonly label: string;
  readonly form: FieldForm;
  readonly read: (row: Row) => string;
  readonly write: (row: Row, text: string) => Row;
  /** How a pasted cell is read where the form alone does not say it: the text, or why it is refused. */
  readonly pasted?: (cell: string) => Result<string, string>;
  /** What spreadsheets call the column as well. */
  readonly also?: readonly string[];
  /** Remarks that never block. */
  readonly remarks?: (row: Row) => readonly string[];
}

interface Props<Row> {
  readonly title: string;
  readonly columns: readonly RowColumn<Row>[];
  readonly rows: readonly Row[];
  /** A new row; null where rows are added in another way. */
  readonly blank: (() => Row) | null;
  readonly onChange: (rows: readonly Row[]) => void;
}

/** A short list of things of one kind, filled in as a table. */
export function RowsField<Row>(props: Props<Row>) {
  const { title, columns, rows, blank, onChange } = props;
  const add = (more: readonly Row[]): readonly [] => {
    onChange([...rows, ...more]);
    return [];
  };
  return (
    <fieldset className="rows">
      <legend>{title}</legend>
      {blank === null ? (
        <Rows {...props} />
      ) : (
        <PasteRows terms={{ title, blank, add, columns: pasteColumnsOf(columns), check: takeAll, isStrict: false }}>
          <Rows {...props} />
          <Button onClick={() => onChange([...rows, blank()])}>添加{title}</Button>{" "}
        </PasteRows>
      )}
    </fieldset>
  );
}

const pasteColumnsOf = <Row,>(columns: readonly RowColumn<Row>[]): readonly PasteColumn<Row>[] =>
  columns.map(({ label, form, write, pasted = readerOf(form), also = [] }) => ({
    ...{ label, also, read: pasted, write },
    ...(form.kind === "choice" && { options: form.options }),
  }));

// A draft may lack anything.
const takeAll = (): null => null;

function Rows<Row>({ title, columns, rows, onChange }: Props<Row>) {
  const replace = (index: number, row: Row): void => onChange(rows.with(index, row));
  return (
    <>
      {rows.length > 0 && (
        <div className="rows-scroll">
          <table>
            <thead>
              <tr>
                {columns.map(({ label }) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and hold no state
                <tr key={index}>
                  {columns.map((column) => (
                    <Cell
                      key={column.label}
                      {...{ column, row, name: `${title} ${index + 1} ${column.label}` }}
                      onChange={(next) => replace(index, next)}
                    />
                  ))}
                  <td>
                    <Button
                      size="small"
                      aria-label={`删去${title}第 ${index + 1} 行`}
                      onClick={() => onChange(rows.toSpliced(index, 1))}
                    >
                      删去
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

interface CellProps<Row> {
  readonly column: RowColumn<Row>;
  readonly row: Row;
  readonly name: string;
  readonly onChange: (row: Row) => void;
}

function Cell<Row>({ column, row, name, onChange }: CellProps<Row>) {
  return (
    <td>
      <FieldInput
        label={name}
        form={column.form}
        value={column.read(row)}
        onChange={(text) => onChange(column.write(row, text))}
      />
      {column.remarks?.(row).map((remark) => (
        <div key={remark} className="remark">
          {remark}
        </div>
      ))}
    </td>
  );
}
