import { type Api, apiOver, type Heed, type WorkspacesApi, workspacesApiOver } from "./api.ts";
import { type DesktopBridge, desktopTransport, type FolderPurpose } from "./desktop-transport.ts";
import { httpTransport } from "./http-transport.ts";
import { longCalls } from "./long-calls.ts";
import { nameByPath } from "./send-file.ts";

/** The way from this window to what serves it. */
export interface Connection {
  readonly workspaces: WorkspacesApi;
  /** The calls of the workspace that is open in a folder. */
  readonly apiOf: (workspace: string, heed: Pick<Heed, "onGone" | "onAway">) => Api;
  /** How many calls are under way that closing the window would cut off. */
  readonly longCalls: () => number;
  /** Lets the person pick a folder of the machine; absent where there is no system's dialog. */
  readonly chooseFolder?: (purpose: FolderPurpose) => Promise<string | null>;
  /** Hears the desktop's menu; absent where there is none. */
  readonly onCommand?: DesktopBridge["onCommand"];
}

/** To the backend of this window: over the desktop's bridge where there is one, over HTTP to the host of the page elsewhere. */
export function connect(): Connection {
  const { shenbao } = window as { readonly shenbao?: DesktopBridge };
  const running = longCalls();
  const common = { longCalls: running.count };
  if (shenbao === undefined) {
    const { transportOf, sendFile } = httpTransport();
    return {
      ...common,
      workspaces: workspacesApiOver(transportOf(null), { onLong: running.begin }),
      apiOf: (workspace, heed) => apiOver(transportOf(workspace), sendFile, { ...heed, onLong: running.begin }),
    };
  }
  const transportOf = desktopTransport(shenbao);
  const { chooseFolder, dragOut, onCommand, pathOf } = shenbao;
  return {
    ...{ ...common, chooseFolder, onCommand },
    workspaces: workspacesApiOver(transportOf(null), { onLong: running.begin }),
    apiOf: (workspace, heed) => ({
      ...apiOver(transportOf(workspace), nameByPath(pathOf), { ...heed, onLong: running.begin }),
      chooseFolder: () => chooseFolder("watch"),
      dragOut,
    }),
  };
}
