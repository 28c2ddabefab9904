import type { Failure } from "../../shared/contract/reply.ts";
import type { StoringProgress } from "../../shared/contract/storing.ts";
import type { Result } from "../../shared/result.ts";
import type { Api, CallWatch } from "./api.ts";

/** Where a file lies that was handed over, as calls name it. */
export interface HandedOverFile {
  readonly tray: string;
  readonly paths: readonly string[];
}

/** How a file that is being handed over is followed and stopped. */
export interface HandingOver {
  /** Ends the sending of its bytes. */
  readonly signal: AbortSignal;
  /** Hears that all was sent, and under which tray what uses it can be stopped. */
  readonly onSent: (tray: string) => void;
}

const unfollowed: HandingOver = { signal: new AbortController().signal, onSent: () => undefined };

/** That a file was let go before anything was made of it. */
const stopped: Failure = { code: "cancelled", message: "已停止，没有保存任何内容。" };

/** Hands one file over, gives what `use` makes of it, and lets the tray go whatever came of it. */
export async function handOverFile<T>(
  api: Pick<Api, "call" | "sendFile">,
  file: File,
  use: (handed: HandedOverFile) => Promise<Result<T, Failure>>,
  { signal, onSent }: HandingOver = unfollowed,
): Promise<Result<T, Failure>> {
  const opened = await api.call("intake.open", {});
  if (!opened.ok) return opened;
  const { tray } = opened.value;
  const sent = await api.sendFile(tray, { name: file.name, file }, signal);
  const made = async (): Promise<Result<T, Failure>> => {
    if (signal.aborted) return { ok: false, error: stopped };
    if (!sent.ok) return sent;
    onSent(tray);
    return use({ tray, paths: sent.value === null ? [] : [sent.value] });
  };
  const used = await made();
  await api.call("intake.drop", { tray });
  return used;
}

/** Hands a file over to the call that keeps it and tells how far it is. Sent, it is stopped by its tray, and the answer says whether that came in time. */
export const keepFile = <T>(
  api: Pick<Api, "call" | "sendFile">,
  file: File,
  call: (handed: HandedOverFile, watch: CallWatch<StoringProgress>) => Promise<Result<T, Failure>>,
  { signal, onSent, onProgress }: HandingOver & Pick<CallWatch<StoringProgress>, "onProgress">,
): Promise<Result<T, Failure>> => {
  const watch = { signal: new AbortController().signal, onProgress };
  return handOverFile(api, file, (handed) => call(handed, watch), { signal, onSent });
};
