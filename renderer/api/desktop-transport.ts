import type { Transport } from "./api.ts";

/** What the desktop's preload script offers the page, and nothing else. */
export interface DesktopBridge {
  readonly call: (
    name: string,
    input: unknown,
    id: number,
    onProgress: (progress: unknown) => void,
  ) => Promise<unknown>;
  readonly cancel: (id: number) => void;
  /** Lets the person pick a folder in the system's dialog; null when none is picked. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Where a dropped or chosen file stands on the disk; empty when it stands nowhere. */
  readonly pathOf: (file: File) => string;
}

/** Calls over the desktop's bridge; each has a number, by which it is stopped. */
export function desktopTransport(bridge: DesktopBridge): Transport {
  let lastId = 0;
  return async (name, input, { signal, onProgress }) => {
    lastId += 1;
    const id = lastId;
    const cancel = (): void => bridge.cancel(id);
    signal.addEventListener("abort", cancel);
    try {
      return await bridge.call(name, input, id, onProgress);
    } finally {
      signal.removeEventListener("abort", cancel);
    }
  };
}
