import { Alert, Button, Checkbox, Input } from "antd";
import { type ChangeEvent, type SubmitEvent, useCallback, useEffect, useRef, useState } from "react";
import type { HandOverOffer } from "../../../shared/contract/handover.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { DraftNote } from "../../components/DraftNote.tsx";
import { FileWorkProgress } from "../../components/FileWorkProgress.tsx";
import { useOpenedFile } from "../../components/opened-file.ts";
import { useAction } from "../../components/use-action.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { useFileWork } from "../../components/use-file-work.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
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
          <Out key={offer.suggestedPath} api={api} offer={offer} />
          <In api={api} list={list} />
        </>
      )}
    </TabFrame>
  );
}

const place = {
  ...{ form: "handover out", title: "交接文件的存放位置（对账“交接”）", page: "reconciliation", target: null },
} as const;

function Out({ api, offer }: { readonly api: Api; readonly offer: HandOverOffer }) {
  const start = { path: offer.suggestedPath, all: false };
  const kept = useKeptDraft(place, start);
  const { path, all } = kept.value;
  const [said, setSaid] = useState<string | null>(null);
  const { busy, failure, run } = useAction();
  const announce = useAnnounce();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    run(
      () => api.call("handover.write", { path: path.trim(), all }),
      ({ path: written, changes, missing }) => {
        const gone = missing === 0 ? "" : `其中 ${missing} 个原件没有内容，请对方另外导入。`;
        const sentence = `已写出 ${changes} 条改动：${written}。请把这个文件交给对方。${gone}`;
        kept.done({ path, all });
        setSaid(sentence);
        announce(sentence);
      },
    );
  };
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
        <Button type="primary" htmlType="submit" loading={busy}>
          写出
        </Button>
      </form>
      {failure !== null && <Alert role="alert" type="error" showIcon title={failure} />}
      {said !== null && failure === null && <Alert role="status" type="success" showIcon title={said} />}
    </section>
  );
}

function In({ api, list }: { readonly api: Api; readonly list: BooksList<HandOverOffer> }) {
  const { preview, open, openPath, merge, drop } = useHandOver(api);
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
      {failure !== null && <Alert role="alert" type="error" showIcon title={failure} />}
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
