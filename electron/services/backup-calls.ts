import { existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { BackupProgress, backupMethods, WrittenBackup } from "../../shared/contract/backups.ts";
import type { InputOf, OutputOf, ProgressOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { ThreadWatch } from "../thread/run-in-thread.ts";
import { backUpNoted } from "./back-up-noted.ts";
import { orRefusal, refusal } from "./refusal.ts";

/** What answers each call about backups. */
export type BackupCalls = {
  readonly [Name in keyof typeof backupMethods]: (
    input: InputOf<Name>,
    watch: ThreadWatch<ProgressOf<Name>>,
  ) => Result<OutputOf<Name>, Failure> | Promise<Result<OutputOf<Name>, Failure>>;
};

type Outcome = Result<WrittenBackup, Failure>;

/** Builds the use cases of backups over a workspace; they know whether one is being written, so there is one of them for as long as it is open. */
export function backupCalls(
  workspace: Workspace,
  { home, today }: { readonly home: string; readonly today: () => LocalDate },
): BackupCalls {
  let isWriting = false;
  const write = async (path: string, watch: ThreadWatch<BackupProgress>): Promise<Outcome> => {
    isWriting = true;
    try {
      return await writeBackup(workspace, path, watch);
    } finally {
      isWriting = false;
    }
  };
  return {
    "backups.suggest": () => ok({ path: freePath(home, `${basename(workspace.dir)}-备份-${today()}`) }),
    "backups.write": ({ path }, watch) => {
      const problem = isWriting ? busy : placeProblem(workspace.dir, path);
      return problem === null ? write(resolve(path), watch) : refusal(problem);
    },
  };
}

const busy = "已经有一份备份正在写，还没有写完。请等它写完，或者先停止它，再备份一次。";

function freePath(home: string, stem: string, attempt = 1): string {
  const documents = join(home, "Documents");
  const folder = existsSync(documents) ? documents : home;
  const path = join(folder, `${stem}${attempt === 1 ? "" : `-${attempt}`}.json`);
  return existsSync(path) ? freePath(home, stem, attempt + 1) : path;
}

/** Why a backup cannot go there; null where it can. */
function placeProblem(dir: string, path: string): string | null {
  if (!isAbsolute(path)) return `“${path}”不是完整的位置。请从盘符或根目录写起，如 D:\\备份\\工作区.json。`;
  if (existsSync(path)) return `“${path}”已经有了，没有覆盖它。请换一个文件名。`;
  if (!existsSync(dirname(path))) return `没有“${dirname(path)}”这个文件夹。请先建好它，或换一个位置。`;
  const within = relative(dir, resolve(path));
  const isInside = !within.startsWith("..") && !isAbsolute(within);
  return isInside ? "备份放在工作区文件夹里，会和它一起丢失。请放到别的文件夹，最好是另一块磁盘或 U 盘。" : null;
}

async function writeBackup(workspace: Workspace, path: string, watch: ThreadWatch<BackupProgress>): Promise<Outcome> {
  const end = orRefusal(await backUpNoted(workspace, path, watch));
  if (!end.ok) return end;
  if (end.value.kind === "stopped") return err(stopped);
  const { size, missing } = end.value.answer;
  return ok({ path, size, missing: missing.length });
}

const stopped: Failure = { code: "cancelled", message: "已停止，没有留下备份文件，工作区没有改动。需要时再备份一次。" };
