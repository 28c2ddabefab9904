import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltApp, buildApp } from "../electron-double/start-app.ts";
import { isThorough } from "../support/thorough.ts";
import { type AppFiles, filesToJudge, judgeApp } from "./judge-app.ts";
import type { Finding } from "./judge-in-child.ts";
import { carelessApp, openApp } from "./planted-app.ts";

// Doyensec's Electronegativity, version 1.10.3, over the built program. It judges text: what a setting does in a running window is
// asked by desktop.test.ts. Whether Electron has a newer release with repairs it cannot know here: it is told of the installed one only.

/** What it may find, as `check file`, and why that stands. Whatever else it finds fails, and so does what it finds no more. */
const argued: Readonly<Record<string, string>> = {
  "CSP_GLOBAL_CHECK out/renderer/index.html":
    "LOW, to be reviewed: script-src 'self' is weak where a server hosts what others upload; this one serves the window's own files only. It does not know require-trusted-types-for.",
  "CUSTOM_ARGUMENTS_JS_CHECK out/desktop/electron/main.js":
    "host-resolver-rules is how every name is kept from being resolved; shell check 1 reads its value.",
  "AUXCLICK_JS_CHECK out/desktop/electron/window.js":
    "A click with the middle button asks setWindowOpenHandler like any other way to a new window, and is denied (shell check 14); Chromium has no feature Auxclick any more that could be turned off.",
  "PRELOAD_JS_CHECK out/desktop/electron/window.js":
    "To be reviewed: the preload script hands out six functions and nothing of Electron's (shell check 20).",
};

const places = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.map(({ id, file }) => `${id} ${file}`));

type Edit = readonly [file: string, from: string, to: string];

/** What is edited of an app, and its declaration; a text that is not there exactly once would prove nothing. */
function withEdits(files: AppFiles, edits: readonly Edit[]): AppFiles {
  const edited = new Map([["package.json", files["package.json"] ?? ""]]);
  for (const [file, from, to] of edits) {
    const parts = (edited.get(file) ?? files[file] ?? "").split(from);
    if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${from}`);
    edited.set(file, parts.join(to));
  }
  return Object.fromEntries(edited);
}

describe("Electronegativity", () => {
  let built: BuiltApp;
  let files: AppFiles;

  beforeAll(() => {
    built = buildApp();
    files = filesToJudge(built.folder);
  });

  afterAll(() => built?.remove());

  it.skipIf(!isThorough)("finds in the built program nothing but what is argued for (thorough runs)", async () => {
    const { checks, unread, findings } = await judgeApp(files);
    expect(checks).toEqual({ atomic: 36, global: 6 });
    expect(unread).toEqual([]);
    expect(places(findings)).toEqual(new Set(Object.keys(argued)));
  });

  it.skipIf(!isThorough)("finds our own settings once they are weakened (thorough runs)", async () => {
    const [window, page] = ["out/desktop/electron/window.js", "out/renderer/index.html"];
    const weakened = withEdits(files, [
      [window, "sandbox: true", "sandbox: false"],
      [window, "contextIsolation: true", "contextIsolation: false"],
      [window, "spellcheck: false", "webSecurity: false, allowRunningInsecureContent: true"],
      [window, "session.setPermissionRequestHandler(", "session.leftOut("],
      [window, 'contents.on("will-navigate"', 'contents.on("left-out"'],
      [window, "contents.setWindowOpenHandler(", "contents.leftOut("],
      [page, "Content-Security-Policy", "Left-Out"],
    ]);
    const { findings } = await judgeApp(weakened);
    expect([...places(findings)]).toEqual(
      expect.arrayContaining([
        "CONTEXT_ISOLATION_JS_CHECK out/desktop/electron/window.js",
        "CSP_GLOBAL_CHECK N/A",
        "INSECURE_CONTENT_JS_CHECK out/desktop/electron/window.js",
        "LIMIT_NAVIGATION_GLOBAL_CHECK N/A",
        "PERMISSION_REQUEST_HANDLER_GLOBAL_CHECK N/A",
        "SANDBOX_JS_CHECK out/desktop/electron/window.js",
        "WEB_SECURITY_JS_CHECK out/desktop/electron/window.js",
      ]),
    );
  });

  it.skipIf(!isThorough)("runs every one of its checks (thorough runs)", async () => {
    const [open, careless] = [await judgeApp(openApp), await judgeApp(carelessApp)];
    const heard = new Set([...open.findings, ...careless.findings].map(({ id }) => id));
    // Of 42 six are never heard themselves: those of single places for affinity, policies, Electron's version and permissions
    // only tell the check of the whole.
    expect([...heard]).toHaveLength(36);
    // Affinity is told of whichever file it happens to read first of those that share one.
    expect(open.findings.map(({ id }) => id)).toContain("AFFINITY_GLOBAL_CHECK");
    expect([...places(open.findings)]).toEqual(
      expect.arrayContaining([
        "AVAILABLE_SECURITY_FIXES_GLOBAL_CHECK package.json",
        "CSP_GLOBAL_CHECK index.html",
        "CSP_GLOBAL_CHECK main.js",
      ]),
    );
    const permission = "PERMISSION_REQUEST_HANDLER_GLOBAL_CHECK N/A";
    expect([...places(careless.findings)]).toContain(permission);
    expect([...places(open.findings)]).not.toContain(permission);
  });
});
