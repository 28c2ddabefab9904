import type { FormView } from "../../../shared/contract/forms.ts";
import type { BlankBlock } from "../../../shared/forms/blank.ts";
import { targetKey } from "../../../shared/forms/check-mapping.ts";
import type { FormTarget } from "../../../shared/model/form.ts";
import { shortReading } from "./forms-view.ts";

interface Props {
  readonly view: FormView;
  readonly selected: string | null;
  readonly select: (target: FormTarget) => void;
}

/** A Word form as its paragraphs and tables; the cells of tables can be chosen, placeholders and controls stand in a list above. */
export function TextBlocks({ view, selected, select }: Props) {
  const named = view.blank.offered.filter(({ target }) => target.kind === "placeholder" || target.kind === "control");
  const mapped = new Set(view.form.fields.map(({ target }) => targetKey(target)));
  return (
    <div className="text-blocks">
      {named.length > 0 && (
        <ul className="named-places" aria-label="占位符和内容控件">
          {named.map(({ target, label }) => (
            <li key={targetKey(target)}>
              <button
                type="button"
                className={`place-name${mapped.has(targetKey(target)) ? " mapped" : ""}${targetKey(target) === selected ? " selected" : ""}`}
                onClick={() => select(target)}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
      {view.blank.blocks.map((block, index) =>
        block.kind === "paragraph" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
          <p key={index}>{block.text}</p>
        ) : (
          <TableBlock key={`table ${block.table}`} {...{ block, mapped, view, selected, select }} />
        ),
      )}
    </div>
  );
}

interface TableProps extends Props {
  readonly block: Extract<BlankBlock, { readonly kind: "table" }>;
  readonly mapped: ReadonlySet<string>;
}

function TableBlock({ block, mapped, view, selected, select }: TableProps) {
  const shownAt = new Map(view.form.fields.map(({ id, target }) => [targetKey(target), id]));
  const shown = new Map(view.shown.map(({ id, text }) => [id, text]));
  return (
    <table aria-label={`表 ${block.table}`}>
      <tbody>
        {block.rows.map((cells, rowIndex) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
          <tr key={rowIndex}>
            {cells.map(({ text, span }, index) => {
              const target = { kind: "table-cell" as const, table: block.table, row: rowIndex + 1, column: index + 1 };
              const key = targetKey(target);
              const state = mapped.has(key) ? " mapped" : "";
              const filled = shown.get(shownAt.get(key) ?? "");
              const reading = filled === undefined ? text : shortReading(filled);
              return (
                <td key={key} colSpan={span} className={`${key === selected ? "selected" : ""}${state}`}>
                  <button
                    type="button"
                    aria-label={`第 ${rowIndex + 1} 行第 ${index + 1} 格 ${reading}${state === "" ? "" : "（已对应）"}`}
                    onClick={() => select(target)}
                  >
                    {reading}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
