import { Button } from "antd";
import { useState } from "react";
import type { StartView } from "../../../shared/contract/workspaces.ts";
import type { WorkspacesApi } from "../../api/api.ts";
import type { Connection } from "../../api/connect.ts";
import { Field } from "../../components/Field.tsx";
import { PlaceField } from "./PlaceField.tsx";
import { backupName, placeText } from "./start-view.ts";
import type { StartState } from "./use-start.ts";

interface Props {
  readonly view: StartView;
  readonly state: StartState;
  readonly api: WorkspacesApi;
  readonly chooseFolder: Connection["chooseFolder"];
}

/** A workspace of a backup, in a folder of its own: on another machine, or beside one that is damaged. */
export function RestoreForm({ view, state, api, chooseFolder }: Props) {
  const { parent } = view.suggested;
  const [file, setFile] = useState("");
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? backupName(file);
  const place = file.trim() === "" ? "" : placeText(parent, name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!state.busy) state.restore({ file, parent, name });
      }}
    >
      <PlaceField
        {...{ api, chooseFolder }}
        label="备份文件"
        wants="backup"
        value={file}
        onChange={setFile}
        hint={place === "" ? "在“设置”里写好的备份，以 .json 结尾" : `将恢复到 ${place}，备份文件不变`}
      />
      {file.trim() !== "" && (
        <Field label="恢复成的文件夹名" form={{ kind: "text" }} value={name} onChange={setTyped} />
      )}
      <Button htmlType="submit" disabled={state.busy || place === ""}>
        恢复并打开
      </Button>
    </form>
  );
}
