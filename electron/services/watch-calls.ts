import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { WatchedFolder, watchMethods } from "../../shared/contract/watched-folder.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { IntakeTrays } from "./intake-trays.ts";
import { refusal } from "./refusal.ts";
import { settingsFolder } from "./settings-folder.ts";
import { chooseFolder } from "./watch/choose-folder.ts";
import { type FolderWatch, folderWatch } from "./watch/folder-watch.ts";

interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** What answers each call about the watched folder; only a preview tells how far it is. */
export type WatchCalls = {
  readonly [Name in Exclude<keyof typeof watchMethods, "watch.preview">]: (
    input: InputOf<Name>,
  ) => Promise<Result<OutputOf<Name>, Failure>>;
} & {
  readonly "watch.preview": (
    input: InputOf<"watch.preview">,
    watch: Watch,
  ) => Promise<Result<OutputOf<"watch.preview">, Failure>>;
};

const onlyByCommand = "浏览器窗口不能指定文件夹。请先关闭窗口，在命令行运行 shenbao watch 工作区 文件夹，再重新打开。";
const noneOffered = "选中的文件已经不在，或已经收下。请看刷新后的列表。";

/** Builds the watching of a folder over a workspace; `uploads` is null where pages may name paths. */
export function watchOver(workspace: Workspace, settings: string = settingsFolder()): FolderWatch {
  const isKnown = (sha256: string): boolean => {
    const found = workspace.transaction(() => ok(workspace.originals.find(sha256) !== null));
    return found.ok && found.value;
  };
  return folderWatch({ dir: workspace.dir, settings, isKnown });
}

/** Builds the use cases of the watched folder; files are offered and never taken. */
export function watchCalls(
  workspace: Workspace,
  {
    watch,
    trays,
    uploads,
    settings = settingsFolder(),
  }: {
    readonly watch: FolderWatch;
    readonly trays: IntakeTrays;
    readonly uploads: string | null;
    readonly settings?: string;
  },
): WatchCalls {
  const show = async (): Promise<Result<WatchedFolder, Failure>> =>
    ok({ ...(await watch.look()), isChoosable: uploads === null });
  return {
    "watch.show": show,
    "watch.choose": async (choice) => {
      if (uploads !== null) return refusal(onlyByCommand);
      const chosen = await chooseFolder(workspace.dir, settings, choice);
      return chosen.ok ? show() : refusal(chosen.error);
    },
    "watch.stop": () => {
      watch.stop();
      return show();
    },
    "watch.ignore": async ({ files }) => {
      await watch.ignore(files);
      return show();
    },
    "watch.offer-again": () => {
      watch.offerAgain();
      return show();
    },
    "watch.preview": async ({ tray, files }, { signal, onProgress }) => {
      const paths = await watch.pathsOf(files);
      return paths.length === 0 ? refusal(noneOffered) : trays.previewStanding(tray, paths, { signal, onProgress });
    },
  };
}
