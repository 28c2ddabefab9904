import { Button } from "antd";
import type { FormView } from "../../../shared/contract/forms.ts";
import { targetKey } from "../../../shared/forms/check-mapping.ts";
import type { FormField, FormTarget } from "../../../shared/model/form.ts";
import { ListTable } from "../../components/ListTable.tsx";
import type { ListColumn } from "../../components/list-columns.ts";
import { placeText, shortReading, sourceText } from "./forms-view.ts";

interface Props {
  readonly view: FormView;
  readonly select: (target: FormTarget) => void;
}

/** Every field that is mapped, with what it would read; then the places that nothing fills. */
export function FieldList({ view, select }: Props) {
  const { fields } = view.form;
  const shown = new Map(view.shown.map(({ id, text }) => [id, text]));
  const columns: readonly ListColumn<FormField>[] = [
    { title: "栏目", read: ({ label }) => label },
    { title: "位置", read: ({ target }) => placeText(target) },
    { title: "数据", read: (field) => sourceText(view, field) },
    {
      title: "会填成",
      read: ({ id }) => shown.get(id) ?? "",
      show: ({ id }) => <span className="shown">{textOr(shortReading(shown.get(id) ?? ""))}</span>,
    },
    {
      title: "修改",
      width: "5rem",
      show: ({ target, label }) => (
        <Button size="small" onClick={() => select(target)}>
          <span>
            修改<span className="unseen"> {label}</span>
          </span>
        </Button>
      ),
    },
  ];
  return (
    <>
      <section className="mapped-fields">
        <h3>已对应 {fields.length} 栏</h3>
        {fields.length === 0 ? (
          <p className="quiet">还没有对应任何一栏。在表上点一栏，或用“按名称自动对应”。</p>
        ) : (
          <ListTable label="已对应的栏目" columns={columns} rows={fields} rowKey="id" pageSize={20} />
        )}
      </section>
      <Unfilled view={view} select={select} />
    </>
  );
}

const textOr = (text: string): string => (text === "" ? "（没有数据）" : text);

function Unfilled({ view, select }: Props) {
  if (view.unfilled.length === 0) return null;
  const targets = new Map(view.blank.offered.map(({ target }) => [targetKey(target), target]));
  return (
    <section className="unfilled-places" aria-labelledby="unfilled">
      <h3 id="unfilled">表上还有 {view.unfilled.length} 处没有对应数据</h3>
      <ul className="unfilled">
        {view.unfilled.map(({ place, label }) => (
          <li key={place}>
            <button
              type="button"
              className="place-name"
              onClick={() => {
                const target = targets.get(place);
                if (target !== undefined) select(target);
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
