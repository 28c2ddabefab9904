import { Alert, Button, Checkbox, Input } from "antd";
import { type SubmitEvent, useState, useSyncExternalStore } from "react";
import type { HandOverOffer } from "../../../shared/contract/handover.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { DraftNote } from "../../components/DraftNote.tsx";
import { LongWorkProgress } from "../../components/LongWorkProgress.tsx";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { handOutText } from "./handover-view.ts";
import { handOutWorkOf } from "./handover-work.ts";

const place = {
  ...{ form: "handover out", title: "交接文件的存放位置（对账“交接”）", page: "reconciliation", target: null },
} as const;

interface Props {
  readonly api: Api;
  readonly offer: HandOverOffer;
}

/** Writes what the other copy does not know yet into a file; it goes on while other pages are shown. */
export function HandOut({ api, offer }: Props) {
  const kept = useKeptDraft(place, { path: offer.suggestedPath, all: false });
  const { path, all } = kept.value;
  const work = handOutWorkOf(api);
  const { isRunning, isStopping, progress, failure, outcome } = useSyncExternalStore(work.subscribe, work.now);
  const announce = useAnnounce();
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    work
      .run(
        (watch) => api.call("handover.write", { path: path.trim(), all }, watch),
        (written) => written,
      )
      .then((answer) => {
        if (answer?.ok !== true) return;
        kept.done({ path, all });
        announce(handOutText(answer.value));
      })
      .catch(setDefect);
  };
  const isStopped = failure?.code === "cancelled";
  return (
    <section aria-labelledby="hand-out">
      <h3 id="hand-out">把改动交给对方</h3>
      <p className="quiet">
        单位和会计各用一份工作区的副本（复制整个文件夹）。这里写出对方还不知道的 {offer.changes}{" "}
        条改动，连同新增的原件，成为一个文件。
      </p>
      <form className="match-tools" aria-label="写出交接文件" onSubmit={submit}>
        <DraftNote draft={kept} />
        <Input
          className="reason"
          aria-label="交接文件的存放位置"
          value={path}
          spellCheck={false}
          onChange={({ target }) => kept.change({ path: target.value, all })}
        />
        <Checkbox checked={all} onChange={({ target }) => kept.change({ path, all: target.checked })}>
          全部改动（对方接不上时用）
        </Checkbox>
        <Button type="primary" htmlType="submit" loading={isRunning}>
          写出
        </Button>
      </form>
      {isRunning && (
        <LongWorkProgress
          label="写出的进度"
          text={isStopping ? "正在停止" : "正在写出交接文件"}
          percent={progress?.percent ?? 0}
          isStopping={isStopping}
          onStop={work.stop}
        />
      )}
      {failure !== null && (
        <Alert
          role={isStopped ? "status" : "alert"}
          type={isStopped ? "info" : "error"}
          showIcon
          title={failure.message}
        />
      )}
      {outcome !== null && <Alert role="status" type="success" showIcon title={handOutText(outcome)} />}
    </section>
  );
}
