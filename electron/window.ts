import type { BrowserWindowConstructorOptions, Rectangle, Session, WebContents } from "electron";

// Electron's security checklist, as code. The page is the app's own, runs in the sandbox, and reaches nothing but `app://bundle`.

/** Where the page and its files are, and the only place it may be. */
export const appAddress = "app://bundle/";

/**
 * Makes a window whose page has no Node, no other worlds and no way to embed others. The class is Electron's, handed in; the options
 * stand in the call that makes the window, where whoever judges the built program looks for them.
 */
export function newWindow<W>(
  BrowserWindow: new (options: BrowserWindowConstructorOptions) => W,
  preload: string,
  place: Partial<Rectangle>,
): W {
  return new BrowserWindow({
    title: "申报匣",
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
    },
    ...place,
  });
}

/** Keeps a page where it is: it navigates nowhere, opens no window and embeds nothing. */
export function guardContents(contents: Pick<WebContents, "on" | "setWindowOpenHandler">): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

const ownAddresses = [appAddress, "blob:", "data:", "devtools:"];

/** Whether a request stays within the app. */
export const staysInside = (url: string): boolean => ownAddresses.some((address) => url.startsWith(address));

/** What of a session is closed. */
export type GuardedSession = Pick<
  Session,
  | "on"
  | "setDevicePermissionHandler"
  | "setDisplayMediaRequestHandler"
  | "setPermissionCheckHandler"
  | "setPermissionRequestHandler"
  | "setSpellCheckerEnabled"
> & { readonly webRequest: Pick<Session["webRequest"], "onBeforeRequest"> };

/** Closes a session: no permission, no device, no download, no request that leaves the app. */
export function guardSession(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !staysInside(url) }));
}
