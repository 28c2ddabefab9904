import type { LoadedPack, PackLoading } from "../../../shared/contract/packs.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Api, CallWatch } from "../../api/api.ts";
import { longWorkFor } from "../../components/long-work.ts";
import type { PackLoadingStep } from "./loading-view.ts";

/** The loading of a pack into the workspace that these calls reach. */
export const packLoadingOf = longWorkFor<PackLoadingStep, LoadedPack>();

type Watch = CallWatch<PackLoadingStep>;

/** Hands the chosen files over, a ZIP or all of a folder, and has them checked. What was handed over is let go of, however it ends. */
export async function loadPackFiles(
  api: Api,
  files: readonly File[],
  { signal, onProgress }: Watch,
): Promise<Result<LoadedPack, Failure>> {
  const opened = await api.call("intake.open", {});
  if (!opened.ok) return opened;
  const { tray } = opened.value;
  const before = await keptNames(api);
  const heard = { signal, onProgress: (progress: PackLoading): void => onProgress(progress) };
  const paths = await sendAll(api, tray, files, { signal, onProgress });
  const answer = paths.ok ? await api.call("packs.load", { tray, paths: paths.value }, heard) : paths;
  await api.call("intake.drop", { tray });
  return answer.ok || !signal.aborted ? answer : afterStop(await keptNames(api), before);
}

async function keptNames(api: Api): Promise<readonly string[]> {
  const listed = await api.call("packs.list", {});
  return listed.ok ? listed.value.packs.map(({ name }) => name) : [];
}

/** What a stop came to: it may have come when the pack was just kept. */
function afterStop(now: readonly string[], before: readonly string[]): Result<LoadedPack, Failure> {
  const name = now.find((one) => !before.includes(one));
  return name === undefined ? err(stoppedLoading) : ok({ kind: "loaded", name, sentence: keptAlready });
}

const keptAlready = "停止之前它已通过检查，放进了工作区。现在用的政策包没有变；不需要它，请在下面移除，或按“撤回”。";

const stoppedLoading: Failure = {
  code: "cancelled",
  message: "已停止检查，没有载入任何内容，工作区没有变化。需要时再选一次政策包。",
};

async function sendAll(
  api: Api,
  tray: string,
  files: readonly File[],
  { signal, onProgress }: Watch,
): Promise<Result<readonly string[], Failure>> {
  const paths: string[] = [];
  for (const [index, file] of files.entries()) {
    onProgress({ step: "sending", done: index, total: files.length });
    const name = file.webkitRelativePath === "" ? file.name : file.webkitRelativePath;
    const sent = await api.sendFile(tray, { name, file }, signal);
    if (!sent.ok) return sent;
    if (sent.value !== null) paths.push(sent.value);
  }
  return ok(paths);
}
