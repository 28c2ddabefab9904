import { type Control, type Handler, isPrevented } from "./control.ts";
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
    if (control.ended.length === 0 && isPrevented(app, "will-quit")) return;
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
      setPath: (name: string, path: string) => {
        if (control.ready) throw new Error("app.setPath is called after the app is ready");
        control.paths.set(name, path);
      },
      addRecentDocument: (path: string) => void control.recentDocuments.push(path),
      showAboutPanel: () => void app.emit("double:about"),
      quit: () => quit(0),
      exit: (code: number) => void control.ended.push({ code }),
    }),
    BrowserWindow: browserWindowClass(control),
    dialog: strict("dialog", {
      showErrorBox: (title: string, text: string) => void control.errorBoxes.push({ title, text }),
      showOpenDialog: ({ title }: { readonly title: string }) => {
        control.folderTitles.push(title);
        const chosen = control.folders.shift();
        return Promise.resolve({ canceled: chosen === undefined, filePaths: chosen === undefined ? [] : [chosen] });
      },
      showMessageBoxSync: (_window: object, question: Control["questions"][number]) => {
        control.questions.push(question);
        return control.answers.shift() ?? 0;
      },
    }),
    Menu: strict("Menu", {
      buildFromTemplate: (template: Control["menu"]) => template,
      setApplicationMenu: (menu: Control["menu"]) => {
        control.menu = menu;
      },
    }),
    screen: strict("screen", {
      getAllDisplays: () => {
        if (!control.ready) throw new Error("screen is asked before the app is ready");
        return control.screens.map((workArea) => ({ workArea }));
      },
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
