import { existsSync } from "node:fs";
import type { IpcMain, IpcMainEvent } from "electron";
import { z } from "zod";
import type { Reply } from "../../shared/contract/reply.ts";
import { dragChannel } from "../call-channel.ts";
import type { CallWatch } from "../call-watch.ts";

type MakeCall = (name: string, input: unknown, watch: CallWatch, meantFor: string | null) => Promise<Reply>;

const historySchema = z.object({ history: z.array(z.object({ path: z.string() })) });

/** The packages that this tool exported, as the backend last listed them. */
export interface ExportedPackages {
  /** Makes calls as before, and keeps what is said of exported packages. */
  readonly call: MakeCall;
  readonly has: (path: string) => boolean;
  /** Forgets them: another workspace is open. */
  readonly forget: () => void;
}

/** Known at the moment of a drag, which waits for no answer. */
export function exportedPackages(call: MakeCall): ExportedPackages {
  let paths: ReadonlySet<string> = new Set();
  return {
    call: async (name, input, watch, meantFor) => {
      const answer = await call(name, input, watch, meantFor);
      const listed = name === "exports.show" && answer.ok ? historySchema.safeParse(answer.value) : null;
      if (listed?.success === true) paths = new Set(listed.data.history.map(({ path }) => path));
      return answer;
    },
    has: (path) => paths.has(path),
    forget: () => {
      paths = new Set();
    },
  };
}

/** Lets the app's own page drag a package out of the window: one of the workspace's history that still stands, and nothing else of the disk. */
export function answerDrags(
  ipc: Pick<IpcMain, "on">,
  isFromOwnFrame: (event: IpcMainEvent) => boolean,
  { exported, icon }: { readonly exported: Pick<ExportedPackages, "has">; readonly icon: string },
): void {
  ipc.on(dragChannel, (event, file: unknown) => {
    if (!isFromOwnFrame(event) || typeof file !== "string") return;
    if (exported.has(file) && existsSync(file)) event.sender.startDrag({ file, icon });
  });
}
