import type { Transport } from "./api.ts";

/** What a folder is picked for; the system's dialog is titled by it. */
export type FolderPurpose = "watch" | "open" | "create";

/** What the desktop's preload script offers the page, and nothing else. */
export interface DesktopBridge {
  readonly call: (
    name: string,
    input: unknown,
    id: number,
    onProgress: (progress: unknown) => void,
    workspace: string | null,
  ) => Promise<unknown>;
  readonly cancel: (id: number) => void;
  /** Lets the person pick a folder in the system's dialog; null when none is picked. */
  readonly chooseFolder: (purpose: FolderPurpose) => Promise<string | null>;
  /** Lets the person drag an exported package out of the window, as its file; only from within a drag. */
  readonly dragOut: (path: string) => void;
  /** Hears what the person chose in the window's menu or opened from outside. */
  readonly onCommand: (listener: (command: unknown) => void) => void;
  /** Where a dropped or chosen file stands on the disk; empty when it stands nowhere. */
  readonly pathOf: (file: File) => string;
}

/** Calls over the desktop's bridge; each has a number, by which it is stopped. */
export function desktopTransport(bridge: DesktopBridge): (workspace: string | null) => Transport {
  let lastId = 0;
  return (workspace) =>
    async (name, input, { signal, onProgress }) => {
      lastId += 1;
      const id = lastId;
      const cancel = (): void => bridge.cancel(id);
      signal.addEventListener("abort", cancel);
      try {
        return await bridge.call(name, input, id, onProgress, workspace);
      } finally {
        signal.removeEventListener("abort", cancel);
      }
    };
}
