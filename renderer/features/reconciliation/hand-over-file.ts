import type { NewPaper } from "../../../shared/contract/chain.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";

/** Hands a file over, saves what speaks of it, and lets the tray go whatever came of it; without a file it just saves. */
export async function handOver<T>(
  api: Api,
  file: File | null,
  save: (handed: NewPaper["file"]) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  if (file === null) return save(null);
  const opened = await api.call("intake.open", {});
  if (!opened.ok) return opened;
  const { tray } = opened.value;
  const sent = await api.sendFile(tray, { name: file.name, file }, new AbortController().signal);
  const saved = sent.ok ? await save({ tray, paths: sent.value === null ? [] : [sent.value] }) : sent;
  await api.call("intake.drop", { tray });
  return saved;
}
