import { Alert, Button, Progress } from "antd";
import { type ChangeEvent, type DragEvent, useEffect, useRef, useState } from "react";
import type { Api } from "../../api/api.ts";
import type { HandedFile } from "../../api/send-file.ts";
import type { Navigate } from "../../components/page.ts";
import { chosenFiles, droppedFiles } from "./dropped-files.ts";
import { type NewsPage, newsPageNames } from "./intake-view.ts";
import { PreviewList } from "./PreviewList.tsx";
import { SavingProgress } from "./SavingProgress.tsx";
import type { useIntake } from "./use-intake.ts";

type Props = ReturnType<typeof useIntake> & { readonly api: Api; readonly navigate: Navigate };

const steps = { sending: "正在收取文件", reading: "正在读取" } as const;

/** Where files are dropped or chosen, looked at, and saved or let go. */
export function IntakePanel(props: Props) {
  const { api, intake, start, stop, save, abandon, nameColumns } = props;
  return (
    <section className={intake.kind === "idle" ? "screen-only" : ""} aria-labelledby="intake">
      <h2 id="intake">导入</h2>
      {intake.kind === "idle" && <DropZone start={start} />}
      {intake.kind === "idle" && intake.sentence !== null && (
        <Alert
          role={intake.isTrouble ? "alert" : "status"}
          type={intake.isTrouble ? "error" : "info"}
          showIcon
          title={intake.sentence}
          action={<News pages={intake.news ?? []} navigate={props.navigate} />}
        />
      )}
      {intake.kind === "saving" && <SavingProgress saving={intake} stop={() => props.stopSaving(intake.tray)} />}
      {intake.kind === "working" && <Working intake={intake} stop={stop} />}
      {intake.kind === "preview" && (
        <PreviewList
          // Shown anew where the files were read anew: the first button has the focus again.
          key={intake.sentence ?? ""}
          isWarning={intake.isWarning}
          isResumed={intake.isResumed === true}
          isStopped={intake.isStopped === true}
          preview={intake.preview}
          sentence={intake.sentence}
          save={() => save(intake.tray, intake.preview)}
          abandon={() => abandon(intake.tray)}
          areTravellersKept={props.areTravellersKept}
          keepTravellers={(areKept) => props.keepTravellers({ tray: intake.tray, areKept })}
          columns={{ api, tray: intake.tray, name: nameColumns }}
        />
      )}
    </section>
  );
}

function News({ pages, navigate }: { readonly pages: readonly NewsPage[] } & Pick<Props, "navigate">) {
  return pages.map((page) => (
    <Button key={page} type="link" size="small" onClick={() => navigate(page)}>
      {newsPageNames[page]}
    </Button>
  ));
}

interface WorkingProps {
  readonly intake: Extract<Props["intake"], { readonly kind: "working" }>;
  readonly stop: () => void;
}

function Working({ intake: { step, done, total }, stop }: WorkingProps) {
  const percent = total === 0 ? 0 : Math.floor((done * 100) / total);
  return (
    <div className="intake-working">
      <p role="status">
        {steps[step]} {done} / {total}
      </p>
      <Progress percent={percent} showInfo={false} aria-label={steps[step]} />
      <Button onClick={stop}>停止</Button>
    </div>
  );
}

function DropZone({ start }: Pick<Props, "start">) {
  const [isOver, setIsOver] = useState<boolean>(false);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    droppedFiles(event.dataTransfer).then(start, setDefect);
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the two buttons do the same from the keyboard
    <div
      className={isOver ? "drop-zone over" : "drop-zone"}
      onDrop={onDrop}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
    >
      <p>把发票、银行流水、结算单、会计账、填报表、证明材料的文件或文件夹拖到这里。先预览，核对后才保存。</p>
      <Chooser label="选择文件" isFolder={false} start={start} />
      <Chooser label="选择文件夹" isFolder start={start} />
    </div>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly isFolder: boolean;
  readonly start: (files: readonly HandedFile[]) => void;
}

function Chooser({ label, isFolder, start }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null) input.current.webkitdirectory = isFolder;
  }, [isFolder]);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = chosenFiles(target.files);
    // The same files can be chosen again.
    target.value = "";
    start(files);
  };
  return (
    <>
      <input ref={input} type="file" multiple hidden aria-label={label} onChange={onChange} />
      <Button onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}
