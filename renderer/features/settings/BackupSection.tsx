import { Alert, Button, Input } from "antd";
import { type SubmitEvent, useCallback } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { Api } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { LongWorkProgress } from "../../components/LongWorkProgress.tsx";
import { useFocusKept } from "../../components/use-focus-kept.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { backupStepText, backupText, placeToOffer } from "./backup-view.ts";
import { type Backup, useBackup } from "./use-backup.ts";

/** 备份: one file with all that the workspace holds, for another disk or another machine. */
export function BackupSection({ api }: { readonly api: Api }) {
  const [suggested] = useLoaded(useCallback(() => api.call("backups.suggest", {}), [api]));
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">备份</h2>
      <p>
        备份是一个文件，装着全部记录、原件和改动历史，写好后会重新打开核对。工作区出了问题或换电脑时，在开始页用它恢复。
      </p>
      <WhenLoaded loaded={suggested} waiting="正在准备…">
        {({ path }) => <BackupForm api={api} suggested={path} />}
      </WhenLoaded>
    </section>
  );
}

const place: DraftPlace = { form: "backup", title: "备份的存放位置", page: "settings", target: null };

function BackupForm({ api, suggested }: { readonly api: Api; readonly suggested: string }) {
  const { state, write, stop } = useBackup(api);
  const kept = useKeptDraft(place, placeToOffer(state, suggested));
  const focusKept = useFocusKept(state.ended, "button[type=submit]");
  const path = kept.value;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    write(path, () => kept.done(path));
  };
  return (
    <div ref={focusKept}>
      <form onSubmit={submit} aria-label="备份">
        {!state.isRunning && <DraftNote draft={kept} />}
        <label htmlFor="backup-path">
          存放位置
          <Input
            id="backup-path"
            value={path}
            onChange={({ target }) => kept.change(target.value)}
            spellCheck={false}
          />
        </label>
        <p>
          <Button htmlType="submit" loading={state.isRunning} disabled={path.trim() === ""}>
            备份到这个文件
          </Button>
        </p>
        <Work state={state} stop={stop} />
      </form>
    </div>
  );
}

function Work({ state, stop }: Pick<Backup, "state" | "stop">) {
  const { isRunning, isStopping, progress, failure, outcome } = state;
  if (isRunning)
    return (
      <LongWorkProgress
        label="备份的进度"
        text={`${backupStepText(state)}：${state.about}`}
        percent={progress?.percent ?? 0}
        isStopping={isStopping}
        onStop={stop}
      />
    );
  // To have stopped as one was asked to is no error.
  if (failure?.code === "cancelled") return <Alert role="status" type="info" showIcon title={failure.message} />;
  if (failure !== null) return <Alert role="alert" type="error" showIcon title={failure.message} />;
  return outcome === null ? null : <Alert role="status" type="success" showIcon title={backupText(outcome)} />;
}
