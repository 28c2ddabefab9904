import { describe, expect, it } from "vitest";
import { callChannel, cancelChannel, folderChannel, progressChannel } from "../../electron/call-channel.ts";
import { answerFrom } from "../../electron/host/app-protocol.ts";
import { answerCalls, answerFolderChoice } from "../../electron/ipc.ts";
import { guardContents, guardSession, newWindow, staysInside } from "../../electron/window.ts";
import { type Reply, refuse } from "../../shared/contract/reply.ts";

// Electron itself is not here: its handlers are caught as they are registered, and asked directly.

type Handler = (...args: readonly unknown[]) => unknown;

/** Stands in for an Electron object: keeps the handler that each event or setter was given. */
function recorder() {
  const handlers = new Map<string, Handler>();
  const keep = (name: string) => (handler: Handler) => void handlers.set(name, handler);
  const on = (event: string, handler: Handler) => void handlers.set(event, handler);
  const known: Record<string, unknown> = { on, handle: on, webRequest: { onBeforeRequest: keep("onBeforeRequest") } };
  const object = new Proxy(known, { get: (target, name) => target[String(name)] ?? keep(String(name)) });
  const ask = (name: string, ...args: readonly unknown[]): unknown => {
    const handler = handlers.get(name);
    if (handler === undefined) throw new Error(`nothing was registered for ${name}`);
    return handler(...args);
  };
  return { object: object as never, handlers, ask };
}

type WindowOptions = ConstructorParameters<Parameters<typeof newWindow>[0]>[0];

/** Stands in for Electron's class: keeps what a window is made with. */
class KeptOptions {
  readonly options: WindowOptions;
  constructor(options: WindowOptions) {
    this.options = options;
  }
}

const isPrevented = (ask: (name: string, event: unknown) => unknown, name: string): boolean => {
  let prevented = false;
  ask(name, {
    preventDefault: () => {
      prevented = true;
    },
  });
  return prevented;
};

describe("the desktop window", () => {
  it("gives its page no Node and no way around the sandbox", () => {
    const made = newWindow(KeptOptions, "preload.cjs", { x: 20, width: 900 });
    expect(made.options).toMatchObject({ title: "申报匣", show: false, x: 20, width: 900, height: 800 });
    expect(made.options.webPreferences).toEqual({
      preload: "preload.cjs",
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it("navigates nowhere, opens nothing and embeds nothing", () => {
    const { object, ask } = recorder();
    guardContents(object);
    for (const event of ["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"]) {
      expect(isPrevented(ask, event), event).toBe(true);
    }
    expect(ask("setWindowOpenHandler", { url: "https://example.org" })).toEqual({ action: "deny" });
  });

  it("has no permission, no device, no download", () => {
    const { object, ask, handlers } = recorder();
    guardSession(object);
    const answers: unknown[] = [];
    ask("setPermissionRequestHandler", null, "media", (granted: boolean) => answers.push(granted));
    ask("setDisplayMediaRequestHandler", null, (streams: unknown) => answers.push(streams));
    expect(answers).toEqual([false, {}]);
    expect(ask("setPermissionCheckHandler", null, "clipboard-read")).toBe(false);
    expect(ask("setDevicePermissionHandler", {})).toBe(false);
    expect(isPrevented(ask, "will-download")).toBe(true);
    expect(handlers.get("setSpellCheckerEnabled")).toBe(false);
  });

  it.each([
    "https://example.org/",
    "http://127.0.0.1/",
    "file:///etc/passwd",
    "app://other/",
    "app://bundle.evil/",
    "ws://a/",
  ])("cancels a request for %s", (url) => {
    const { object, ask } = recorder();
    guardSession(object);
    const answers: unknown[] = [];
    ask("onBeforeRequest", { url }, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ cancel: true }]);
  });

  it("lets its own files pass", () => {
    expect(["app://bundle/", "app://bundle/assets/a.js", "blob:app://bundle/1", "data:,"].every(staysInside)).toBe(
      true,
    );
  });
});

describe("the page's channel", () => {
  const frame = { url: "app://bundle/" };
  const own = { sender: { mainFrame: frame }, senderFrame: frame };
  const reply: Reply = { ok: true, value: "the backend's" };
  const { object, ask } = recorder();
  answerCalls(object, () => Promise.resolve(reply));

  it("hands on what its own top frame asks", async () => {
    expect(await ask(callChannel, own, "assessment.show", {})).toEqual(reply);
  });

  it.each([
    ["a frame inside the page", { ...own, senderFrame: { url: "app://bundle/" } }],
    ["a page from elsewhere", { sender: { mainFrame: { url: "https://a" } }, senderFrame: { url: "https://a" } }],
    ["a frame that is gone", { ...own, senderFrame: null }],
  ])("refuses %s", async (_, event) => {
    expect(await ask(callChannel, event, "assessment.show", {})).toMatchObject({
      ok: false,
      error: { code: "no-session" },
    });
  });

  it("refuses the page once it has left the app", async () => {
    const elsewhere = { url: "https://example.org/" };
    const refusal = await ask(
      callChannel,
      { sender: { mainFrame: elsewhere }, senderFrame: elsewhere },
      "assessment.show",
      {},
    );
    expect(refusal).toEqual(refuse("no-session", "这个窗口不能使用申报匣。请关闭它。"));
  });
});

describe("the choice of a folder", () => {
  const { object, ask } = recorder();
  answerFolderChoice(object, () => Promise.resolve("/收件"));
  const frame = { url: "app://bundle/" };

  it("is given to the app's own page only", async () => {
    expect(await ask(folderChannel, { sender: { mainFrame: frame }, senderFrame: frame }, "watch")).toBe("/收件");
    const elsewhere = { url: "https://example.org/" };
    expect(await ask(folderChannel, { sender: { mainFrame: elsewhere }, senderFrame: elsewhere }, "watch")).toBeNull();
  });

  it("is asked for a purpose that the page may have", async () => {
    expect(await ask(folderChannel, { sender: { mainFrame: frame }, senderFrame: frame }, "steal")).toBeNull();
  });
});

describe("long work over the page's channel", () => {
  it("tells how far it is and stops when the page asks, but not when another page does", async () => {
    const frame = { url: "app://bundle/" };
    const sent: unknown[] = [];
    const sender = { mainFrame: frame, isDestroyed: () => false, send: (...told: unknown[]) => void sent.push(told) };
    const own = { sender, senderFrame: frame };
    const { object, ask } = recorder();
    answerCalls(object, (_name, _input, watch) => {
      watch.onProgress({ percent: 50 });
      return new Promise((settle) => {
        watch.signal.addEventListener("abort", () => settle(refuse("refused", "停")));
      });
    });
    const answer = ask(callChannel, own, "exports.write", {}, 7) as Promise<Reply>;
    expect(sent).toEqual([[progressChannel, 7, { percent: 50 }]]);
    ask(cancelChannel, { ...own, senderFrame: { url: "https://a" } }, 7);
    ask(cancelChannel, own, 8);
    expect(await Promise.race([answer, Promise.resolve("still running")])).toBe("still running");
    ask(cancelChannel, own, 7);
    expect(await answer).toEqual(refuse("refused", "停"));
  });
});

describe("app://bundle", () => {
  const answer = answerFrom(new Map([["/", { bytes: Buffer.from("page"), mediaType: "text/html; charset=utf-8" }]]));

  it("serves the window's files under the strict policy", async () => {
    const response = answer(new Request("app://bundle/"));
    expect(await response.text()).toBe("page");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it.each(["app://bundle/other", "app://elsewhere/", "app://bundle/../../etc/passwd"])("has nothing at %s", (url) => {
    expect(answer(new Request(url)).status).toBe(404);
  });
});
