import type { Failure } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";
import type { Api } from "./api.ts";

/** Where a file lies that was handed over, as calls name it. */
export interface HandedOverFile {
  readonly tray: string;
  readonly paths: readonly string[];
}

/** Hands one file over, gives what `use` makes of it, and lets the tray go whatever came of it. */
export async function handOverFile<T>(
  api: Pick<Api, "call" | "sendFile">,
  file: File,
  use: (handed: HandedOverFile) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const opened = await api.call("intake.open", {});
  if (!opened.ok) return opened;
  const { tray } = opened.value;
  const sent = await api.sendFile(tray, { name: file.name, file }, new AbortController().signal);
  const used = sent.ok ? await use({ tray, paths: sent.value === null ? [] : [sent.value] }) : sent;
  await api.call("intake.drop", { tray });
  return used;
}
