import type { NameableTable } from "../../../shared/contract/columns.ts";
import { type ColumnsDraft, columnRows, roleChoices, withRole } from "./columns-view.ts";

interface Props {
  readonly table: NameableTable;
  readonly draft: ColumnsDraft;
  readonly setDraft: (draft: ColumnsDraft) => void;
}

/** The columns one below the other, each with its first cells and what it means. */
export function ColumnsTable({ table, draft, setDraft }: Props) {
  const choices = roleChoices(table, draft.kind);
  return (
    <div className="rows rows-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">列名</th>
            <th scope="col">前几行的内容</th>
            <th scope="col">含义</th>
          </tr>
        </thead>
        <tbody>
          {columnRows(table).map(({ key, title, sample }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              <td className="quiet">{sample === "" ? "（空）" : sample}</td>
              <td>
                <select
                  className="field-input"
                  aria-label={`“${title}”的含义`}
                  value={draft.roles[key] ?? ""}
                  onChange={({ target }) => setDraft(withRole(draft, key, target.value))}
                >
                  {choices.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
