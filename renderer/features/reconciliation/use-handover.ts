import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { HandOverPreview } from "../../../shared/contract/handover.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import type { FileFollowing } from "../../components/use-file-work.ts";
import type { Decisions } from "./handover-view.ts";
import { handInReadingOf } from "./handover-work.ts";

/** The file of another copy as it lies in its tray. */
interface Handed {
  readonly tray: string;
  readonly paths: readonly string[];
}

const beingRead: Failure = { code: "refused", message: "前一份交接文件还在读取。请等它读完，或先停止。" };

/** Takes the file of another copy: hands it over, previews it, merges it or lets it go. The tray goes with the page. */
export function useHandOver(api: Api) {
  const handed = useRef<Handed | null>(null);
  const [preview, setPreview] = useState<HandOverPreview | null>(null);
  const work = handInReadingOf(api);
  const { isRunning, isStopping, progress, failure } = useSyncExternalStore(work.subscribe, work.now);
  const reading = {
    ...{ isRunning, isStopping, percent: progress?.percent ?? 0, stop: work.stop },
    isStopped: failure?.code === "cancelled",
  };
  const drop = async (): Promise<void> => {
    const tray = handed.current?.tray;
    handed.current = null;
    work.stop(); // nobody waits for it any more
    setPreview(null);
    if (tray !== undefined) await api.call("intake.drop", { tray });
  };
  const latest = useRef(drop);
  useEffect(() => () => void latest.current(), []);
  const read = async (from: Handed): Promise<Result<HandOverPreview, Failure>> => {
    handed.current = from;
    const answer = await work.run(
      (watch) => api.call("handover.read", { file: from }, watch),
      (value) => value,
    );
    if (answer === null) return { ok: false, error: beingRead };
    if (answer.ok) setPreview(answer.value);
    else await drop();
    return answer;
  };
  const open = async (file: File): Promise<Result<HandOverPreview, Failure>> => {
    await drop();
    const opened = await api.call("intake.open", {});
    if (!opened.ok) return opened;
    const { tray } = opened.value;
    const sent = await api.sendFile(tray, { name: file.name, file }, new AbortController().signal);
    return sent.ok ? read({ tray, paths: sent.value === null ? [] : [sent.value] }) : sent;
  };
  /** Only in the desktop, where pages name paths. */
  const openPath = async (path: string): Promise<Result<HandOverPreview, Failure>> => {
    await drop();
    const opened = await api.call("intake.open", {});
    return opened.ok ? read({ tray: opened.value.tray, paths: [path] }) : opened;
  };
  const merge = async (decisions: Decisions, { onSent, onProgress }: FileFollowing) => {
    if (handed.current === null) throw new Error("nothing was handed over");
    onSent(handed.current.tray);
    // It is stopped by its tray: the answer then says whether that came in time.
    const watch = { signal: new AbortController().signal, onProgress };
    const merged = await api.call("handover.merge", { file: handed.current, decisions }, watch);
    if (merged.ok) await drop();
    return merged;
  };
  return { preview, reading, open, openPath, merge, drop };
}
