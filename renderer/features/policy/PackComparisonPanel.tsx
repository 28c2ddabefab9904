import { Button, Tag } from "antd";
import type { PackChangeView, PackComparison, PackItem } from "../../../shared/contract/packs.ts";
import { Field } from "../../components/Field.tsx";
import { changeNames, packLabel } from "./packs-view.ts";
import type { PacksState } from "./use-packs.ts";

interface Props {
  readonly comparison: PackComparison;
  readonly packs: readonly PackItem[];
  readonly state: PacksState;
}

/** What one pack says otherwise than another, thing by thing. */
export function PackComparisonPanel({ comparison: { before, after, sections }, packs, state }: Props) {
  const options = Object.fromEntries(
    packs.filter(({ trouble }) => trouble === null).map((pack) => [pack.name, packLabel(pack)]),
  );
  const changes = sections.reduce((sum, section) => sum + section.changes.length, 0);
  return (
    <section className="pack-look" aria-labelledby="pack-comparison">
      <h2 id="pack-comparison">两份政策包的差别</h2>
      <div className="pack-choice">
        <Field
          label="原来"
          form={{ kind: "choice", options }}
          value={before.name}
          onChange={(name) => state.compare(name, after.name)}
        />
        <Field
          label="后来"
          form={{ kind: "choice", options }}
          value={after.name}
          onChange={(name) => state.compare(before.name, name)}
        />
        <Button onClick={state.close}>收起</Button>
      </div>
      <p role="status">{changes === 0 ? "两份说的完全一样。" : `共 ${changes} 处不同。`}</p>
      {sections
        .filter((section) => section.changes.length > 0)
        .map((section) => (
          <div key={section.title}>
            <h3>
              {section.title}（{section.changes.length} 处不同，{section.same} 项不变）
            </h3>
            {section.changes.map((change) => (
              <Change key={change.id} change={change} />
            ))}
          </div>
        ))}
    </section>
  );
}

const colours = { added: "success", removed: "error", changed: "processing" } as const;

function Change({ change: { title, article, kind, aspects } }: { readonly change: PackChangeView }) {
  return (
    <details className="pack-change" open={kind === "changed"}>
      <summary>
        <Tag color={colours[kind]} variant="outlined">
          {changeNames[kind]}
        </Tag>
        <strong>{title}</strong>
        {article !== null && <span className="quiet">　第{article}条</span>}
      </summary>
      <dl>
        {aspects.map(({ aspect, before, after }) => (
          <div key={aspect}>
            <dt>{aspect}</dt>
            {before !== null && (
              <dd>
                <span className="quiet">原来：</span>
                <del>{before}</del>
              </dd>
            )}
            {after !== null && (
              <dd>
                <span className="quiet">后来：</span>
                <ins>{after}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}
