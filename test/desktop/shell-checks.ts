import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect } from "vitest";
import type { ExportsView } from "../../shared/contract/exports.ts";
import { askHandler, type Control, isCancelled, isPrevented, type WindowDouble } from "../electron-double/control.ts";

import { callAsPage } from "./calls-of-page.ts";
import { elsewhere, hasNoNode, hasOurFunctionsOnly, runsNothingForeign } from "./page-checks.ts";

/** One point of Electron's security checklist (or one more of ours), asked of a running app; it throws where the app falls short. */
export interface ShellCheck {
  readonly point: string;
  readonly holds: (control: Control, window: WindowDouble) => void | Promise<void>;
}

const preference = ({ options }: WindowDouble, name: string): unknown => options.webPreferences[name];

async function header(control: Control, name: string): Promise<string> {
  const response = (await askHandler(control, "protocol:app", new Request("app://bundle/"))) as Response;
  return response.headers.get(name) ?? "";
}

/** The answer of the app to a call from another frame than its own. */
const askAs = async (control: Control, sender: unknown, senderFrame: unknown): Promise<unknown> =>
  askHandler(control, "ipc:shenbao:call", { sender, senderFrame }, "assessment.show", {}, 1);

function answerTo(control: Control, name: string, ...args: readonly unknown[]): unknown {
  let answered: unknown;
  askHandler(control, name, ...args, (answer: unknown) => {
    answered = answer;
  });
  return answered;
}

/** The checklist: https://www.electronjs.org/docs/latest/tutorial/security, in its numbering. */
export const shellChecks: readonly ShellCheck[] = [
  {
    point: "1 only the app's own content is loaded",
    holds: (control) => {
      for (const url of [elsewhere, "http://127.0.0.1/", "ws://127.0.0.1/", "file:///etc/passwd", "app://other/"]) {
        expect(isCancelled(control, url), url).toBe(true);
      }
      expect(isCancelled(control, "app://bundle/")).toBe(false);
      expect(control.switches.get("host-resolver-rules")).toBe("MAP * ~NOTFOUND");
    },
  },
  {
    point: "2 the page has no Node",
    holds: async (_, window) => {
      for (const name of ["nodeIntegration", "nodeIntegrationInWorker", "nodeIntegrationInSubFrames"]) {
        expect(preference(window, name), name).toBe(false);
      }
      await hasNoNode(window.page);
    },
  },
  {
    point: "3 the preload script is in a world of its own",
    holds: async (_, window) => {
      expect(preference(window, "contextIsolation")).toBe(true);
      expect(await window.page.evaluate(() => "doubleToMain" in window)).toBe(false);
    },
  },
  {
    point: "4 every process is sandboxed",
    holds: (control, window) => {
      expect(control.sandboxed).toBe(true);
      expect(preference(window, "sandbox")).toBe(true);
    },
  },
  {
    point: "5 no permission and no device is granted",
    holds: (control) => {
      for (const permission of ["media", "geolocation", "notifications", "clipboard-read", "openExternal"]) {
        expect(answerTo(control, "setPermissionRequestHandler", {}, permission), permission).toBe(false);
        expect(askHandler(control, "setPermissionCheckHandler", {}, permission), permission).toBe(false);
      }
      expect(askHandler(control, "setDevicePermissionHandler", { deviceType: "usb" })).toBe(false);
      expect(answerTo(control, "setDisplayMediaRequestHandler", {})).toEqual({});
    },
  },
  ...["webSecurity", "allowRunningInsecureContent", "experimentalFeatures", "enableBlinkFeatures"].map(
    (name, place) => ({
      point: `${[6, 8, 9, 10][place]} ${name} is as Electron ships it`,
      holds: (_: Control, window: WindowDouble) => expect(preference(window, name)).toBeUndefined(),
    }),
  ),
  {
    point: "7 a strict content policy, which Chromium enforces",
    holds: async (control, { page }) => {
      const policy = await header(control, "content-security-policy");
      expect(policy.split("; ")).toEqual(
        expect.arrayContaining(["default-src 'none'", "script-src 'self'", "base-uri 'none'"]),
      );
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      await runsNothingForeign(page);
    },
  },
  {
    point: "11, 12 no webview",
    holds: (_, window) => {
      expect(preference(window, "webviewTag")).toBe(false);
      expect(isPrevented(window.contents, "will-attach-webview")).toBe(true);
    },
  },
  {
    point: "13 the page navigates nowhere",
    holds: async (_, { contents, page }) => {
      for (const name of ["will-navigate", "will-frame-navigate", "will-redirect"]) {
        expect(isPrevented(contents, name, { url: elsewhere }), name).toBe(true);
      }
      const stopped = page.waitForEvent("requestfailed");
      await page.evaluate((url) => location.assign(url), elsewhere);
      await stopped;
      expect(page.url()).toBe("https://bundle.app.invalid/");
    },
  },
  {
    point: "14 the page opens no window",
    holds: async (_, window) => {
      expect(window.popupHandler()?.({ url: elsewhere } as never)).toEqual({ action: "deny" });
      await window.page.evaluate((url) => void globalThis.open(url), elsewhere);
    },
  },
  {
    point: "15 nothing is handed to the system's browser",
    // The double has no `shell`: an app that imported it would not have started.
    holds: (_, { contents }) =>
      expect(isPrevented(contents, "will-navigate", { url: "mailto:a@example.org" })).toBe(true),
  },
  {
    point: "17 only the app's own top frame is answered",
    holds: async (control, { contents }) => {
      const refusal = { ok: false, error: { code: "no-session" } };
      const foreign = { url: elsewhere };
      expect(await askAs(control, contents, null)).toMatchObject(refusal);
      expect(await askAs(control, contents, { url: "app://bundle/" })).toMatchObject(refusal);
      expect(await askAs(control, { mainFrame: foreign }, foreign)).toMatchObject(refusal);
      const lookalike = { url: "app://bundle.example.org/" };
      expect(await askAs(control, { mainFrame: lookalike }, lookalike)).toMatchObject(refusal);
    },
  },
  {
    point: "18 a scheme of its own, with no more rights than it needs",
    holds: async (control) => {
      const privileges = { standard: true, secure: true, supportFetchAPI: true };
      expect(control.schemes).toEqual([{ scheme: "app", privileges }]);
      const other = await askHandler(control, "protocol:app", new Request("app://elsewhere/"));
      expect((other as Response).status).toBe(404);
    },
  },
  {
    point: "20 the page gets functions of the app's, nothing of Electron's",
    holds: async (_, { page }) => {
      await hasOurFunctionsOnly(page);
    },
  },
  {
    point: "only a package that the tool exported is dragged out, and by its own page alone",
    holds: async (control, { contents, dragged, page }) => {
      const drag = (senderFrame: unknown, file: unknown): unknown =>
        askHandler(control, "ipc:shenbao:drag-out", { sender: contents, senderFrame }, file);
      const { history } = await callAsPage<ExportsView>(page, "exports.show", { profile: null });
      const [exported, gone] = history.map(({ path }) => path);
      for (const file of [
        "/etc/passwd",
        import.meta.filename,
        `${exported}/../${basename(exported ?? "")}`,
        "",
        null,
        {},
      ])
        drag(contents.mainFrame, file);
      drag(contents.mainFrame, gone);
      drag(null, exported);
      drag({ url: "app://bundle/" }, exported);
      expect(dragged).toEqual([]);
      drag(contents.mainFrame, exported);
      expect(dragged.splice(0)).toEqual([{ file: exported, icon: expect.stringMatching(/icon\.png$/) }]);
    },
  },
  {
    point: "no folder is asked for what the program does not know, nor for another frame",
    holds: async (control, { contents }) => {
      const asked = control.folderTitles.length;
      const foreign = { url: elsewhere };
      for (const [senderFrame, purpose] of [
        [contents.mainFrame, "anything"],
        [contents.mainFrame, "constructor"],
        [foreign, "open"],
      ] as const)
        expect(
          await askHandler(control, "ipc:shenbao:choose-folder", { sender: contents, senderFrame }, purpose),
        ).toBeNull();
      expect(control.folderTitles).toHaveLength(asked);
    },
  },
  {
    point: "from outside come workspaces and files of changes only, and the page is just told their names",
    holds: async (control, { contents }) => {
      const folder = mkdtempSync(join(tmpdir(), "shenbao-outside-"));
      const [ours, foreign] = [join(folder, "变更.shenbao"), join(folder, "别的.shenbao")];
      writeFileSync(ours, '{\n"format": "shenbao.changes",\n"version": 1');
      writeFileSync(foreign, "#!/bin/sh");
      const sent: unknown[] = [];
      const { send } = contents as unknown as { readonly send: unknown };
      Object.assign(contents, { send: (...told: unknown[]) => void sent.push(told) });
      const words = [
        "/etc/passwd",
        foreign,
        "https://example.org/a.shenbao",
        "//host/share/a.shenbao",
        "--remote=1",
        ours,
      ];
      for (const word of words) control.app.emit("second-instance", {}, ["electron", "main.js", word], "/");
      await askHandler(control, "ipc:shenbao:hearing", { sender: contents, senderFrame: contents.mainFrame });
      Object.assign(contents, { send });
      rmSync(folder, { recursive: true });
      expect(sent).toEqual([["shenbao:command", { kind: "change-set", path: ours }]]);
    },
  },
  {
    point: "no download, no spelling dictionary from elsewhere",
    holds: (control, window) => {
      expect(isPrevented(control.session, "will-download")).toBe(true);
      expect(askHandler(control, "spellChecker")).toBe(false);
      expect(preference(window, "spellcheck")).toBe(false);
    },
  },
  {
    point: "nothing was let out while all this was tried",
    holds: (control) => expect(control.leaks).toEqual([]),
  },
];
