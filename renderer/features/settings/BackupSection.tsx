import { Alert, Button, Input } from "antd";
import { type SubmitEvent, useCallback, useState } from "react";
import type { WrittenBackup } from "../../../shared/contract/backups.ts";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { DraftNote } from "../../components/DraftNote.tsx";
import { useAction } from "../../components/use-action.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { backupText } from "./backup-view.ts";

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
  const announce = useAnnounce();
  const { busy, failure, run } = useAction();
  const kept = useKeptDraft(place, suggested);
  const path = kept.value;
  const [written, setWritten] = useState<WrittenBackup | null>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setWritten(null);
    run(
      () => api.call("backups.write", { path }),
      (done) => {
        setWritten(done);
        kept.done(path);
        announce("备份已写好。");
      },
    );
  };
  return (
    <form onSubmit={submit} aria-label="备份">
      <DraftNote draft={kept} />
      <label htmlFor="backup-path">
        存放位置
        <Input id="backup-path" value={path} onChange={({ target }) => kept.change(target.value)} spellCheck={false} />
      </label>
      <p>
        <Button htmlType="submit" loading={busy} disabled={path.trim() === ""}>
          备份到这个文件
        </Button>
      </p>
      {failure !== null && <Alert role="alert" type="error" showIcon title={failure} />}
      {written !== null && <Alert role="status" type="success" showIcon title={backupText(written)} />}
    </form>
  );
}
