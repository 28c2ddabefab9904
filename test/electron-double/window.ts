import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { CDPSession, Page, Route } from "playwright-core";
import { askHandler, type Control, type Handler, isCancelled, isPrevented, type WindowDouble } from "./control.ts";
import { pageWorld, preloadWorld } from "./page-side.ts";
import { strict } from "./strict.ts";

// Chromium has no handler for app:// here, so the page is at an address that no network has.
const standIn = "https://bundle.app.invalid/";
const world = "double-preload";

const toApp = (url: string): string => url.replace(standIn, "app://bundle/");

type Drag = WindowDouble["dragged"][number];

/** The class `BrowserWindow`: each one is a page of a real Chromium. */
export function browserWindowClass(control: Control) {
  return function newWindow(options: WindowDouble["options"]): object {
    const events = new EventEmitter();
    const contents = new EventEmitter();
    let popup: Handler | null = null;
    let page: Page | null = null;
    const mainFrame = strict("mainFrame", {
      get url() {
        return toApp(page?.url() ?? "");
      },
    });
    const webContents = Object.assign(contents, {
      mainFrame,
      isDestroyed: () => page?.isClosed() ?? true,
      setWindowOpenHandler: (handler: Handler) => {
        popup = handler;
      },
      send: (_channel: string, ..._args: readonly unknown[]): void => undefined,
    });
    control.app.emit("web-contents-created", {}, webContents);
    const { x = 0, y = 0, width = 800, height = 600 } = options as Partial<WindowDouble["bounds"]>;
    const standing = {
      ...{ bounds: { x, y, width, height }, maximized: false, progress: [] as number[], dragged: [] as Drag[] },
    };
    Object.assign(webContents, { startDrag: (drag: Drag) => void standing.dragged.push(drag) });
    return strict("BrowserWindow", {
      webContents,
      isDestroyed: () => page?.isClosed() ?? false,
      getNormalBounds: () => ({ ...standing.bounds }),
      isMaximized: () => standing.maximized,
      maximize: () => {
        standing.maximized = true;
      },
      setProgressBar: (fraction: number) => void standing.progress.push(fraction),
      on: (name: string, handler: Handler) => void events.on(name, handler as never),
      once: (name: string, handler: Handler) => void events.once(name, handler as never),
      isMinimized: () => false,
      restore: () => undefined,
      focus: () => void control.app.emit("double:focused"),
      show: () => {
        for (const window of control.windows) if (window.contents === webContents) window.shown = true;
      },
      loadURL: async (url: string) => {
        page = await control.context.newPage();
        const opened: WindowDouble = Object.assign(standing, {
          ...{ options, page, contents: webContents, complaints: [], shown: false },
          popupHandler: () => popup,
          close: () => !isPrevented(events, "close"),
        });
        control.windows.push(opened);
        await prepare(control, opened);
        await page.goto(url.replace("app://bundle/", standIn));
        events.emit("ready-to-show");
      },
    });
  };
}

async function prepare(control: Control, window: WindowDouble): Promise<void> {
  const { page, complaints } = window;
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route("**/*", (route) => answerRoute(control, window, route));
  const cdp = await control.context.newCDPSession(page);
  await cdp.send("Page.enable");
  cdp.on("Page.windowOpen", ({ url }) => askPopup(control, window, url));
  control.context.on("page", (other) => void (control.windows.some((known) => known.page === other) || other.close()));
  await installWorlds(control, window, cdp);
}

function askPopup(control: Control, window: WindowDouble, url: string): void {
  const answer = window.popupHandler()?.({ url } as never) as { readonly action: string } | undefined;
  if (answer?.action !== "deny") control.leaks.push(`window ${url}`);
}

/** As Electron asks: first whether the page may go there, then whether the request may go out, then the app's own protocol. */
async function answerRoute(control: Control, window: WindowDouble, route: Route): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  const isOwn = url.startsWith("app://");
  const navigates = request.isNavigationRequest() && !(isOwn && window.page.url() === "about:blank");
  if (navigates && !isNavigationStopped(window, url)) control.leaks.push(`navigation ${url}`);
  // Any other failure would replace the page by an error page.
  if (navigates) return route.abort("aborted");
  if (isCancelled(control, url)) return route.abort("blockedbyclient");
  if (!isOwn) {
    control.leaks.push(`request ${url}`);
    return route.abort("blockedbyclient");
  }
  const answer = (await askHandler(
    control,
    "protocol:app",
    new Request(url, { method: request.method() }),
  )) as Response;
  await route.fulfill({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  });
}

const isNavigationStopped = ({ contents }: WindowDouble, url: string): boolean =>
  [isPrevented(contents, "will-navigate", { url }), isPrevented(contents, "will-frame-navigate", { url })].includes(
    true,
  );

/** The real preload script in a world of its own, or in the page's where the app asks for no isolation. */
async function installWorlds(control: Control, window: WindowDouble, cdp: CDPSession): Promise<void> {
  const { preload, contextIsolation, nodeIntegration } = window.options.webPreferences;
  const source = `(${preloadWorld})((require, module, exports) => {${readFileSync(String(preload), "utf8")}\n})`;
  const isolated = contextIsolation === false ? {} : { worldName: world };
  const named = contextIsolation === false ? {} : { executionContextName: world };
  await cdp.send("Runtime.enable");
  await cdp.send("Runtime.addBinding", { name: "doubleToMain", ...named });
  cdp.on("Runtime.bindingCalled", ({ payload, executionContextId }) => {
    const toPage = (message: unknown): void => {
      const expression = `globalThis.doubleFromMain(${JSON.stringify(message)})`;
      // The page may have gone in the meantime.
      cdp.send("Runtime.evaluate", { contextId: executionContextId, expression }).catch(() => undefined);
    };
    Object.assign(window.contents, {
      send: (channel: string, ...args: readonly unknown[]) => toPage({ kind: "message", channel, args }),
    });
    void answerMessage(control, window, JSON.parse(payload), toPage);
  });
  if (nodeIntegration === true) {
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", {
      source: "window.require = () => ({}); window.process = {};",
    });
  }
  await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${pageWorld})()` });
  await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source, ...isolated });
}

interface FromPreload {
  readonly kind: "invoke" | "send";
  readonly id: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}

async function answerMessage(
  control: Control,
  { contents }: WindowDouble,
  { kind, id, channel, args }: FromPreload,
  toPage: (message: unknown) => void,
): Promise<void> {
  const event = { sender: contents, senderFrame: contents.mainFrame };
  try {
    const value = await askHandler(control, `ipc:${channel}`, event, ...args);
    if (kind === "invoke") toPage({ kind: "answer", id, value });
  } catch (error) {
    if (kind === "invoke") toPage({ kind: "answer", id, error: String(error) });
  }
}
