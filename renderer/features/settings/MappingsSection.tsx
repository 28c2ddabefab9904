import { Alert, Button } from "antd";
import { useCallback, useState } from "react";
import type { ColumnMapping } from "../../../shared/model/column-mapping.ts";
import { tableKindNames } from "../../../shared/wording/column-roles.ts";
import type { Api } from "../../api/api.ts";
import { useBooksList } from "../../components/use-books-list.ts";
import { MappingEditor } from "./MappingEditor.tsx";
import { namedColumns, statedNote } from "./settings-view.ts";

interface Props {
  readonly api: Api;
  /** Another number whenever something was changed or taken back. */
  readonly version: number;
  readonly onChanged: () => void;
}

/** 列名对照: what columns of banks' and platforms' tables mean, as was said once; corrected and withdrawn here. */
export function MappingsSection({ api, version, onChanged }: Props) {
  const state = useBooksList(
    // biome-ignore lint/correctness/useExhaustiveDependencies: what was changed elsewhere is asked for anew
    useCallback(() => api.call("column-mappings.list", {}), [api, version]),
    onChanged,
  );
  const [edited, setEdited] = useState<ColumnMapping | null>(null);
  const save = (changed: Pick<ColumnMapping, "id" | "holder" | "columns">): Promise<boolean> =>
    state.act(() => api.call("column-mappings.correct", changed));
  return (
    <section aria-labelledby="column-mappings">
      <h2 id="column-mappings">列名对照</h2>
      {state.trouble !== null && <Alert role="alert" type="error" showIcon title={state.trouble} />}
      {state.value !== null && (
        <MappingList
          mappings={state.value.mappings}
          isBusy={state.isBusy}
          edit={setEdited}
          withdraw={(id) => void state.act(() => api.call("column-mappings.withdraw", { id }))}
        />
      )}
      {edited !== null && (
        <MappingEditor
          key={edited.id}
          mapping={edited}
          isBusy={state.isBusy}
          save={save}
          leave={() => setEdited(null)}
        />
      )}
    </section>
  );
}

interface ListProps {
  readonly mappings: readonly ColumnMapping[];
  readonly isBusy: boolean;
  readonly edit: (mapping: ColumnMapping) => void;
  readonly withdraw: (id: string) => void;
}

function MappingList({ mappings, isBusy, edit, withdraw }: ListProps) {
  if (mappings.length === 0)
    return <p>还没有记住的列名对照。导入认不出的流水或结算单时，在预览里点“指明各列”，就会记在这里。</p>;
  return (
    <ul className="settings-list" aria-label="记住的列名对照">
      {mappings.map((mapping) => (
        <li key={mapping.id}>
          <span>
            <strong>{mapping.holder}</strong>（{tableKindNames[mapping.kind]}）{" "}
            <span className="quiet">{statedNote(mapping, "")}</span>
            <br />
            <span className="quiet">{namedColumns(mapping)}</span>
          </span>
          <Button
            size="small"
            disabled={isBusy}
            aria-label={`改正列名对照 ${mapping.holder}`}
            onClick={() => edit(mapping)}
          >
            改正
          </Button>
          <Button
            size="small"
            disabled={isBusy}
            aria-label={`取消列名对照 ${mapping.holder}`}
            onClick={() => withdraw(mapping.id)}
          >
            取消
          </Button>
        </li>
      ))}
    </ul>
  );
}
