// What runs in the page: sent as text, so each function stands alone. The two worlds share the document and speak in its events.

/** In the page's own world: makes what the preload script exposes; functions cross as numbers. */
export function pageWorld(): void {
  const kept = new Map<number, (...args: unknown[]) => unknown>();
  const asked = new Map<number, (answer: { value?: unknown; error?: string }) => void>();
  let last = 0;
  const send = (message: unknown): void => {
    document.dispatchEvent(new CustomEvent("double:to-preload", { detail: JSON.stringify(message) }));
  };
  const pack = (value: unknown): unknown => {
    if (typeof value !== "function") return { value };
    last += 1;
    kept.set(last, value as (...args: unknown[]) => unknown);
    return { callback: last };
  };
  const ask = (path: string, args: readonly unknown[]): Promise<unknown> => {
    last += 1;
    const id = last;
    return new Promise((settle, fail) => {
      asked.set(id, ({ value, error }) => (error === undefined ? settle(value) : fail(new Error(error))));
      send({ kind: "ask", id, path, args: args.map(pack) });
    });
  };
  document.addEventListener("double:to-page", (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail);
    if (message.kind === "expose") {
      const entries = message.names.map((name: string) => [
        name,
        (...args: unknown[]) => ask(`${message.key}.${name}`, args),
      ]);
      Object.defineProperty(window, message.key, { value: Object.freeze(Object.fromEntries(entries)) });
    } else if (message.kind === "callback") kept.get(message.id)?.(...message.args);
    else asked.get(message.id)?.(message);
  });
  send({ kind: "hello" });
}

/** In the preload script's world: Electron's two objects for it, over a binding to the main process; what they lack throws. */
export function preloadWorld(preload: (require: unknown, module: unknown, exports: unknown) => void): void {
  type Listener = (...args: unknown[]) => unknown;
  const world = globalThis as unknown as {
    doubleToMain: (text: string) => void;
    doubleFromMain: (message: never) => void;
  };
  const exposed = new Map<string, Record<string, Listener>>();
  const listeners = new Map<string, Set<Listener>>();
  const invoked = new Map<number, (answer: { value?: unknown; error?: string }) => void>();
  let last = 0;
  const toPage = (message: unknown): void => {
    document.dispatchEvent(new CustomEvent("double:to-page", { detail: JSON.stringify(message) }));
  };
  const strict = (name: string, members: object): object =>
    new Proxy(members, {
      get: (target, key) => {
        if (!(key in target)) throw new Error(`the double of Electron has no ${name}.${String(key)}`);
        return Reflect.get(target, key);
      },
    });
  const expose = (key: string): void => toPage({ kind: "expose", key, names: Object.keys(exposed.get(key) ?? {}) });
  const ipcRenderer = strict("ipcRenderer", {
    invoke: (channel: string, ...args: unknown[]) => {
      last += 1;
      const id = last;
      world.doubleToMain(JSON.stringify({ kind: "invoke", id, channel, args }));
      return new Promise((settle, fail) => {
        invoked.set(id, ({ value, error }) => (error === undefined ? settle(value) : fail(new Error(error))));
      });
    },
    send: (channel: string, ...args: unknown[]) => world.doubleToMain(JSON.stringify({ kind: "send", channel, args })),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off: (channel: string, listener: Listener) => void listeners.get(channel)?.delete(listener),
  });
  const contextBridge = strict("contextBridge", {
    exposeInMainWorld: (key: string, api: Record<string, Listener>) => {
      for (const [name, member] of Object.entries(api)) {
        if (typeof member !== "function")
          throw new Error(`the double's bridge carries functions only, not ${key}.${name}`);
      }
      exposed.set(key, api);
      expose(key);
    },
  });
  // Files come from real drops; nothing that is tested here makes one.
  const webUtils = strict("webUtils", {});
  const unpack = (packed: { value?: unknown; callback?: number }): unknown =>
    packed.callback === undefined
      ? packed.value
      : (...args: unknown[]) => toPage({ kind: "callback", id: packed.callback, args });
  document.addEventListener("double:to-preload", (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail);
    if (message.kind === "hello") {
      for (const key of exposed.keys()) expose(key);
      return;
    }
    const [key, name] = message.path.split(".");
    Promise.resolve(exposed.get(key)?.[name]?.(...message.args.map(unpack))).then(
      (value) => toPage({ kind: "answer", id: message.id, value }),
      (error) => toPage({ kind: "answer", id: message.id, error: String(error) }),
    );
  });
  world.doubleFromMain = (message: {
    kind: string;
    id: number;
    channel: string;
    args: unknown[];
    error?: string;
  }): void => {
    if (message.kind === "answer") invoked.get(message.id)?.(message);
    else for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args);
  };
  const require = (name: string): unknown => {
    if (name === "electron") return strict("the preload script's electron", { contextBridge, ipcRenderer, webUtils });
    throw new Error(`a sandboxed preload script has no module ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}
