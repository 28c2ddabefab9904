import type { Control, Handler } from "./control.ts";
import { strict } from "./strict.ts";
import { utilityProcessDouble } from "./utility-process.ts";
import { browserWindowClass } from "./window.ts";

/** What the app may be told about the machine. */
export interface Surroundings {
  readonly isOnlyInstance: boolean;
  readonly isPackaged: boolean;
}

/** The module `electron` for one app: what it sets is kept in `control`, what is not stood in for throws. */
export function electronDouble(
  control: Control,
  { isOnlyInstance, isPackaged }: Surroundings,
): Readonly<Record<string, unknown>> {
  const { app, handlers, session } = control;
  const keep = (name: string) => (handler: Handler) => void handlers.set(name, handler);
  const quit = (code: number): void => {
    if (control.ended.length === 0) app.emit("will-quit", {});
    control.ended.push({ code });
  };
  const defaultSession = strict("defaultSession", {
    on: (name: string, handler: Handler) => void session.on(name, handler as never),
    setPermissionRequestHandler: keep("setPermissionRequestHandler"),
    setPermissionCheckHandler: keep("setPermissionCheckHandler"),
    setDevicePermissionHandler: keep("setDevicePermissionHandler"),
    setDisplayMediaRequestHandler: keep("setDisplayMediaRequestHandler"),
    setSpellCheckerEnabled: (on: boolean) => void handlers.set("spellChecker", () => on),
    webRequest: strict("webRequest", { onBeforeRequest: keep("onBeforeRequest") }),
  });
  control.defaultSession = defaultSession;
  return {
    app: strict("app", {
      isPackaged,
      on: (name: string, handler: Handler) => void app.on(name, handler as never),
      once: (name: string, handler: Handler) => void app.once(name, handler as never),
      enableSandbox: () => {
        control.sandboxed = true;
      },
      commandLine: strict("commandLine", {
        appendSwitch: (name: string, value: string) => void control.switches.set(name, value),
      }),
      requestSingleInstanceLock: () => isOnlyInstance,
      whenReady: async () => {
        control.ready = true;
      },
      quit: () => quit(0),
      exit: (code: number) => void control.ended.push({ code }),
    }),
    BrowserWindow: browserWindowClass(control),
    dialog: strict("dialog", {
      showErrorBox: (title: string, text: string) => void control.errorBoxes.push({ title, text }),
      showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
    }),
    ipcMain: strict("ipcMain", {
      handle: (channel: string, handler: Handler) => void handlers.set(`ipc:${channel}`, handler),
      on: (channel: string, handler: Handler) => void handlers.set(`ipc:${channel}`, handler),
    }),
    protocol: strict("protocol", {
      registerSchemesAsPrivileged: (schemes: Control["schemes"]) => void control.schemes.push(...schemes),
      handle: (scheme: string, handler: Handler) => void handlers.set(`protocol:${scheme}`, handler),
    }),
    utilityProcess: utilityProcessDouble(control),
    session: strict("session", { defaultSession }),
  };
}
