import "./start.css";
import { Alert, Button } from "antd";
import { useState } from "react";
import type { StartView } from "../../../shared/contract/workspaces.ts";
import type { WorkspacesApi } from "../../api/api.ts";
import type { Connection } from "../../api/connect.ts";
import { GoingOn } from "./GoingOn.tsx";
import { NewWorkspaceForm } from "./NewWorkspaceForm.tsx";
import { PlaceField } from "./PlaceField.tsx";
import { RecentList } from "./RecentList.tsx";
import { RestoreForm } from "./RestoreForm.tsx";
import { stoppedText } from "./start-view.ts";
import { useEarlyDrop } from "./use-early-drop.ts";
import { type StartState, useStart } from "./use-start.ts";

interface Props {
  readonly view: StartView;
  /** Why what was chosen in the window's menu is not done now, as a sentence; null where nothing was turned down. */
  readonly turnedDown: string | null;
  /** A file of changes that was opened from outside and waits for a workspace; null where none does. */
  readonly openedFile: string | null;
  readonly api: WorkspacesApi;
  readonly chooseFolder: Connection["chooseFolder"];
  readonly onOpened: () => void;
  readonly onForgotten: (view: StartView) => void;
}

/** What a person begins with: a workspace that was open before, another one, a new one, or the sample. */
export function StartPage({ view, turnedDown, openedFile, api, chooseFolder, onOpened, onForgotten }: Props) {
  const state = useStart(api, onOpened, onForgotten);
  const wasDropped = useEarlyDrop();
  const trouble = turnedDown ?? state.failure ?? (state.busy ? null : view.refusal);
  return (
    <main id="main" className="start" tabIndex={-1}>
      <h1>申报匣</h1>
      <p className="quiet">每个单位一个工作区：一个文件夹，装着发票、流水、材料和测算，全部留在这台电脑上。</p>
      <div className="start-now">
        {trouble !== null && <Alert role="alert" type="warning" showIcon title={trouble} />}
        {state.going !== null && <GoingOn going={state.going} onStop={state.stop} />}
        {state.stopped !== null && <Alert role="status" type="info" showIcon title={stoppedText(state.stopped)} />}
      </div>
      {wasDropped && (
        <Alert role="status" type="info" showIcon title="文件还没有收下：请先打开或新建工作区，再拖进来一次。" />
      )}
      {openedFile !== null && (
        <Alert type="info" showIcon title={`要并入交接文件“${openedFile}”，请先打开它所属单位的工作区。`} />
      )}
      <div className="start-ways">
        <section aria-labelledby="start-recent">
          <h2 id="start-recent">最近用过</h2>
          <RecentList recent={view.recent} state={state} />
        </section>
        <div>
          <section className="line" aria-labelledby="start-new">
            <h2 id="start-new">新建工作区</h2>
            <NewWorkspaceForm key={view.suggested.name} {...{ view, state, api, chooseFolder }} />
          </section>
          <section className="line" aria-labelledby="start-open">
            <h2 id="start-open">打开已有的工作区</h2>
            <OpenForm key={view.refused ?? ""} refused={view.refused} {...{ state, api, chooseFolder }} />
          </section>
          <section className="line" aria-labelledby="start-restore">
            <h2 id="start-restore">由备份恢复</h2>
            <RestoreForm key={view.suggested.parent} {...{ view, state, api, chooseFolder }} />
          </section>
          <section className="line" aria-labelledby="start-sample">
            <h2 id="start-sample">看看示例</h2>
            <p>一家虚构单位的完整资料，可以随意改动。存放在 {view.samplePath}。</p>
            <Button disabled={state.busy} onClick={state.openSample}>
              打开示例
            </Button>
          </section>
        </div>
      </div>
    </main>
  );
}

interface OpenFormProps extends Pick<Props, "api" | "chooseFolder"> {
  readonly state: StartState;
  /** The folder that could not be opened, to be tried again; null where none was refused. */
  readonly refused: string | null;
}

function OpenForm({ state, refused, api, chooseFolder }: OpenFormProps) {
  const [path, setPath] = useState(refused ?? "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!state.busy && path.trim() !== "") state.open(path);
      }}
    >
      <PlaceField
        {...{ api, chooseFolder }}
        label="工作区所在的文件夹"
        wants="workspace"
        value={path}
        onChange={setPath}
        onPicked={state.open}
      />
      <Button htmlType="submit" disabled={state.busy || path.trim() === ""}>
        打开
      </Button>
    </form>
  );
}
