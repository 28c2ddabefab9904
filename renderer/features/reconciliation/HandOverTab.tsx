import { Alert, Button } from "antd";
import { type ChangeEvent, useCallback, useEffect, useRef } from "react";
import type { HandOverOffer } from "../../../shared/contract/handover.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { FileWorkProgress } from "../../components/FileWorkProgress.tsx";
import { LongWorkProgress } from "../../components/LongWorkProgress.tsx";
import { useOpenedFile } from "../../components/opened-file.ts";
import { useAction } from "../../components/use-action.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { useFileWork } from "../../components/use-file-work.ts";
import { HandOut } from "./HandOut.tsx";
import { HandOverPreviewView } from "./HandOverPreviewView.tsx";
import { TabFrame } from "./TabFrame.tsx";
import { useHandOver } from "./use-handover.ts";

interface Props {
  readonly api: Api;
  readonly onChanged: () => void;
}

/** 交接: the studio and its accountant work on copies, and bring them together by files of changes. */
export function HandOverTab({ api, onChanged }: Props) {
  const list = useBooksList(
    useCallback(() => api.call("handover.show", {}), [api]),
    onChanged,
  );
  return (
    <TabFrame api={api} list={list} undoable={list.value?.undoable ?? null} waiting="正在看有哪些改动…">
      {(offer) => (
        <>
          <HandOut key={offer.suggestedPath} api={api} offer={offer} />
          <In api={api} list={list} />
        </>
      )}
    </TabFrame>
  );
}

function In({ api, list }: { readonly api: Api; readonly list: BooksList<HandOverOffer> }) {
  const { preview, reading, open, openPath, merge, drop } = useHandOver(api);
  const work = useFileWork((tray) => api.call("intake.stop-saving", { tray }));
  const { busy, failure, run } = useAction();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const readDone = (): void => announce("交接文件已读，还没有并入");
  const opened = useOpenedFile();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file that was opened is read once
  useEffect(() => {
    if (opened === null) return;
    opened.take();
    run(() => openPath(opened.path), readDone);
  }, [opened]);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    target.value = "";
    if (file !== undefined) run(() => open(file), readDone);
  };
  return (
    <section aria-labelledby="hand-in">
      <h3 id="hand-in">并入对方的改动</h3>
      <p className="quiet">先逐项预览，双方都改过的地方由您决定，确认后才写入；没有采用的一方也留在变更记录里。</p>
      <input
        ref={input}
        type="file"
        accept=".shenbao,.json"
        hidden
        aria-label="选择对方的交接文件"
        onChange={onChange}
      />
      <Button loading={busy} onClick={() => input.current?.click()}>
        打开对方的交接文件
      </Button>
      {reading.isRunning && (
        <LongWorkProgress
          label="读取的进度"
          text={reading.isStopping ? "正在停止" : "正在读取交接文件"}
          percent={reading.percent}
          isStopping={reading.isStopping}
          onStop={reading.stop}
        />
      )}
      {failure !== null && <ReadFailure failure={failure} isStopped={reading.isStopped} />}
      {preview !== null && (
        <HandOverPreviewView
          key={preview.writtenAt}
          preview={preview}
          isBusy={list.isBusy}
          merge={(decisions) => list.act(() => work.run((following) => merge(decisions, following)))}
          drop={drop}
        />
      )}
      <FileWorkProgress work={work} />
    </section>
  );
}

/** To have stopped as one was asked to is no error. */
const ReadFailure = ({ failure, isStopped }: { readonly failure: string; readonly isStopped: boolean }) => (
  <Alert role={isStopped ? "status" : "alert"} type={isStopped ? "info" : "error"} showIcon title={failure} />
);
