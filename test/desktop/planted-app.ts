import type { AppFiles } from "./judge-app.ts";

// Two apps that do what nobody should: the one leaves everything open, the other closes nothing.

const openWindow = `
const { app, BrowserWindow, protocol, session, shell } = require("electron");
process.env.ELECTRON_DISABLE_SECURITY_WARNINGS = true;
app.commandLine.appendSwitch("remote-debugging-port", "9222");
app.on("certificate-error", (event, contents, url, error, certificate, callback) => callback(true));
protocol.registerFileProtocol("own", (request, callback) => callback(request.url));
session.defaultSession.setCertificateVerifyProc((request, callback) => callback(0));
session.defaultSession.setPermissionRequestHandler((contents, permission, callback) => callback(true));
session.defaultSession.webRequest.onHeadersReceived((details, callback) =>
  callback({ responseHeaders: { "Content-Security-Policy": ["script-src * 'unsafe-inline' 'unsafe-eval'"] } }));
const window = new BrowserWindow({
  webPreferences: {
    preload: "preload.js",
    affinity: "shared",
    allowRunningInsecureContent: true,
    contextIsolation: false,
    enableBlinkFeatures: "Everything",
    enableRemoteModule: true,
    experimentalFeatures: true,
    nodeIntegration: true,
    sandbox: false,
    webSecurity: false,
  },
});
new BrowserWindow({ webPreferences: { affinity: "shared", contextIsolation: true, nodeIntegration: false, sandbox: true } });
new BrowserWindow({ webPreferences: { nodeIntegration: true } });
window.webContents.on("will-navigate", (event, url) => shell.openExternal(url));
window.webContents.on("new-window", (event, url) => shell.openExternal(url));
window.webContents.on("will-attach-webview", (event, webPreferences) => { webPreferences.nodeIntegration = true; });
window.webContents.executeJavascript("a" + process.argv[2]);
window.loadURL("http://example.org/");
`;

const openPage = `<html><head><meta http-equiv="Content-Security-Policy" content="script-src * 'unsafe-inline'"></head><body>
<webview src="http://example.org/" nodeintegration allowpopups disablewebsecurity enableblinkfeatures="Everything"
  webpreferences="allowRunningInsecureContent=yes, experimentalFeatures=yes, affinity=shared"></webview>
</body></html>`;

/** An app that leaves everything open. */
export const openApp: AppFiles = {
  "main.js": openWindow,
  "index.html": openPage,
  "package.json": JSON.stringify(
    {
      name: "open",
      dependencies: { electron: "1.2.3" },
      scripts: { start: "electron . --no-sandbox", quiet: "ELECTRON_DISABLE_SECURITY_WARNINGS=1 electron ." },
    },
    null,
    2,
  ),
};

/** An app that closes nothing: no policy, no limit to where a page goes, nobody to refuse what it asks for. */
export const carelessApp: AppFiles = {
  "main.js": 'const { BrowserWindow } = require("electron");\nnew BrowserWindow().loadURL("https://example.org/");\n',
  "index.html": "<html><body></body></html>",
  "package.json": JSON.stringify({ name: "careless", devDependencies: { electron: "45.4.1" } }, null, 2),
};
