/** One weakened setting: a single edit of a built file, and the point of the checklist that must notice it. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly point: RegExp;
}

const mutant = (name: string, file: string, from: string, to: string, point: RegExp): Mutant => ({
  ...{ name, file: `out/desktop/electron/${file}`, from, to, point },
});

const guard = (event: string, point: RegExp): Mutant =>
  mutant(`${event} let pass`, "window.js", `contents.on("${event}", (event) => event.preventDefault());`, "", point);

const weakened = (name: string, strict: boolean, point: RegExp): Mutant =>
  mutant(`${name} turned round`, "window.js", `${name}: ${strict}`, `${name}: ${!strict}`, point);

const added = (preference: string, point: RegExp): Mutant =>
  mutant(`${preference} added`, "window.js", "spellcheck: false", `spellcheck: false, ${preference}`, point);

const headers = "host/static-files.js";

/** Every security setting of the built app, weakened one at a time. */
export const mutants: readonly Mutant[] = [
  mutant("requests let out", "window.js", "cancel: !staysInside(url)", "cancel: false", /^1 /),
  mutant("every app:// host is its own", "window.js", '"app://bundle/"', '"app://"', /^1 |^17 |start/),
  mutant("names resolve", "main.js", "MAP * ~NOTFOUND", "MAP a b", /^1 /),
  weakened("nodeIntegration", false, /^2 /),
  weakened("nodeIntegrationInWorker", false, /^2 /),
  weakened("nodeIntegrationInSubFrames", false, /^2 /),
  weakened("contextIsolation", true, /^3 /),
  weakened("sandbox", true, /^4 /),
  mutant("the sandbox of all processes off", "main.js", "app.enableSandbox();", "", /^4 /),
  mutant("permissions granted", "window.js", "answer(false)", "answer(true)", /^5 /),
  mutant(
    "permission checks granted",
    "window.js",
    "setPermissionCheckHandler(() => false)",
    "setPermissionCheckHandler(() => true)",
    /^5 /,
  ),
  mutant(
    "devices granted",
    "window.js",
    "setDevicePermissionHandler(() => false)",
    "setDevicePermissionHandler(() => true)",
    /^5 /,
  ),
  mutant("the screen shared", "window.js", "answer({}))", "answer({ video: 1 }))", /^5 /),
  added("webSecurity: false", /^6 /),
  added("allowRunningInsecureContent: true", /^8 /),
  added("experimentalFeatures: true", /^9 /),
  added('enableBlinkFeatures: "X"', /^10 /),
  mutant("inline scripts allowed", headers, "script-src 'self'", "script-src 'self' 'unsafe-inline'", /^7 /),
  mutant("other addresses allowed", headers, "connect-src 'self'", "connect-src *", /^7 /),
  mutant("no policy", headers, '"Content-Security-Policy"', '"X-Policy"', /^7 /),
  weakened("webviewTag", false, /^11, 12 /),
  guard("will-attach-webview", /^11, 12 /),
  guard("will-navigate", /^13 /),
  guard("will-frame-navigate", /^13 /),
  guard("will-redirect", /^13 /),
  mutant("popups allowed", "window.js", 'action: "deny"', 'action: "allow"', /^14 /),
  mutant("the sender unchecked", "ipc.js", "if (!isFromOwnFrame(event)) return", "if (false) return", /^17 /),
  mutant("frames inside answered", "ipc.js", "senderFrame === sender.mainFrame", "true", /^17 /),
  mutant("the scheme given more rights", "main.js", "secure: true,", "secure: true, bypassCSP: true,", /^18 /),
  mutant("ipcRenderer handed out", "preload.cjs", "\tcall,", "\tcall, ipc: electron.ipcRenderer.send,", /^20 /),
  mutant("any file dragged out", "desktop/drag-out.js", "exported.has(file) &&", "", /^only a package/),
  mutant("anybody drags", "desktop/drag-out.js", "!isFromOwnFrame(event) ||", "", /^only a package/),
  mutant(
    "a folder for anybody",
    "ipc.js",
    "title !== void 0 && isFromOwnFrame(event)",
    "title !== void 0",
    /^no folder/,
  ),
  mutant("any file opened", "desktop/opened-from-outside.js", "&& startsAsChangeSet(path)", "", /^from outside/),
  mutant(
    "downloads let pass",
    "window.js",
    'session.on("will-download", (event) => event.preventDefault());',
    "",
    /^no download/,
  ),
  mutant(
    "the dictionary fetched",
    "window.js",
    "setSpellCheckerEnabled(false)",
    "setSpellCheckerEnabled(true)",
    /^no download/,
  ),
];

const readers = "utility-processes.js";

/** Every setting of the processes that foreign files are opened in, weakened one at a time. */
export const readerMutants: readonly Mutant[] = [
  mutant("no utility process", "main.js", "processes: there", "", /^opens foreign files/),
  mutant("the environment handed on", readers, "env: { ...env }", "env: process.env", /^sees nothing/),
  mutant("processes left running", readers, "else child.kill();", "", /^has ended/),
  mutant("every door open", "sandbox/serve-sandbox.js", "closeDoors();", "", /^starts no program/),
  mutant("requests through Chromium", readers, "session,", "", /^reaches no network/),
  mutant("output kept", readers, 'stdio: "ignore"', 'stdio: "inherit"', /^writes nowhere/),
  mutant("unsigned libraries", readers, "Libraries: false", "Libraries: true", /^writes nowhere/),
  mutant("the network open", "sandbox/close-doors.js", "\tcloseNetwork();", "", /^reaches no network/),
  mutant("the disk open", "sandbox/close-doors.js", "\tcloseDisk();", "", /^changes nothing/),
];
