import { Button } from "antd";
import { useState } from "react";
import type { StartView } from "../../../shared/contract/workspaces.ts";
import type { WorkspacesApi } from "../../api/api.ts";
import type { Connection } from "../../api/connect.ts";
import { Field } from "../../components/Field.tsx";
import { PlaceField } from "./PlaceField.tsx";
import { placeText } from "./start-view.ts";
import type { StartState } from "./use-start.ts";

interface Props {
  readonly view: StartView;
  readonly state: StartState;
  readonly api: WorkspacesApi;
  readonly chooseFolder: Connection["chooseFolder"];
}

/** Where a new workspace goes and what its folder is called. */
export function NewWorkspaceForm({ view, state, api, chooseFolder }: Props) {
  const [name, setName] = useState(view.suggested.name);
  const [parent, setParent] = useState(view.suggested.parent);
  const [pack, setPack] = useState(view.packs[0] ?? null);
  const place = placeText(parent, name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!state.busy) state.create({ parent, name, pack });
      }}
    >
      <Field label="名称" form={{ kind: "text" }} value={name} onChange={setName} />
      <PlaceField
        {...{ api, chooseFolder }}
        label="存放在"
        wants="place"
        value={parent}
        onChange={setParent}
        hint={place === "" ? "请写明名称和位置" : `将建在 ${place}`}
      />
      {view.packs.length > 0 && (
        <Field
          label="按哪一个政策测算"
          form={{ kind: "choice", options: Object.fromEntries(view.packs.map((id) => [id, id])) }}
          value={pack ?? ""}
          onChange={setPack}
        />
      )}
      <Button type="primary" htmlType="submit" disabled={state.busy || place === ""}>
        新建工作区
      </Button>
    </form>
  );
}
