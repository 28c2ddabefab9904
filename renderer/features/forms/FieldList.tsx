import { Button, Table } from "antd";
import type { FormView } from "../../../shared/contract/forms.ts";
import { targetKey } from "../../../shared/forms/check-mapping.ts";
import type { FormField, FormTarget } from "../../../shared/model/form.ts";
import { placeText, sourceText } from "./forms-view.ts";

interface Props {
  readonly view: FormView;
  readonly select: (target: FormTarget) => void;
}

/** Every field that is mapped, with what it would read; then the places that nothing fills. */
export function FieldList({ view, select }: Props) {
  const shown = new Map(view.shown.map(({ id, text }) => [id, text]));
  return (
    <>
      <Table<FormField>
        size="small"
        className="mapped-fields"
        title={() => `已对应 ${view.form.fields.length} 栏`}
        rowKey="id"
        dataSource={view.form.fields}
        locale={{ emptyText: "还没有对应任何一栏。在表上点一栏，或用“按名称自动对应”。" }}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: "栏目", dataIndex: "label" },
          { title: "位置", render: (_, { target }) => placeText(target) },
          { title: "数据", render: (_, field) => sourceText(view, field) },
          { title: "会填成", className: "shown", render: (_, { id }) => textOr(shown.get(id)) },
          {
            title: "修改",
            width: "5rem",
            render: (_, { target, label }) => (
              <Button size="small" onClick={() => select(target)}>
                <span>
                  修改<span className="unseen"> {label}</span>
                </span>
              </Button>
            ),
          },
        ]}
      />
      <Unfilled view={view} select={select} />
    </>
  );
}

const textOr = (text = ""): string => (text === "" ? "（没有数据）" : text);

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
