import { spawnSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { electronPackage, electronProgram, hasScreen } from "./electron-program.ts";

// npm start, or with -- DIR or -- --sample: the desktop window where Electron can run, the same window in the browser elsewhere.

const checkout = resolve(import.meta.dirname, "..");

/** Fetches Electron where the user has named a mirror to fetch it from; nothing is asked of any server otherwise. */
function fetchElectron(): void {
  const mirror = process.env["ELECTRON_MIRROR"];
  if (mirror === undefined || mirror === "") return;
  console.error(`没有安装 Electron，正在从 ${mirror} 下载……`);
  const { status } = spawnSync(process.execPath, [resolve(electronPackage, "install.js")], { stdio: "inherit" });
  if (status !== 0) console.error("没有下载成功，原因见上。请检查 ELECTRON_MIRROR（末尾要有斜杠）和网络。");
}

/** Runs a program in the place of this one; its exit code is ours. */
function become(program: string, args: readonly string[]): void {
  process.exitCode = spawnSync(program, args, { stdio: "inherit" }).status ?? 3;
}

/** The workspace that holds the sample studio; made the first time, kept as the user leaves it. */
function sampleWorkspace(): string {
  const folder = resolve(checkout, "out/示例工作区");
  if (!existsSync(resolve(folder, "workspace.db"))) {
    console.error("正在准备示例工作区，只有第一次要等……");
    become(process.execPath, [resolve(checkout, "electron/cli.ts"), "init", folder, "--sample"]);
  }
  return folder;
}

/** Whether the build is there and nothing that it is made of has changed since: its main process is built last. */
function isBuilt(): boolean {
  const main = resolve(checkout, "out/desktop/electron/main.js");
  if (!existsSync(main)) return false;
  const built = statSync(main).mtimeMs;
  const sources = globSync("{electron,renderer,shared,build}/**/*.*", { cwd: checkout });
  // What was taken away leaves its folder changed.
  const folders = globSync("{electron,renderer,shared}/**/", { cwd: checkout });
  const others = ["package.json", "package-lock.json"];
  return [...sources, ...folders, ...others].every((name) => statSync(resolve(checkout, name)).mtimeMs <= built);
}

const words = process.argv.slice(2);
const rest = words.filter((word) => word.startsWith("--") && word !== "--sample");
const typed = words.find((word) => !word.startsWith("--"));
// npm starts scripts in the checkout; a path is meant from where the user stands.
const from = process.env["INIT_CWD"] ?? process.cwd();
const named = typed === undefined ? [] : [resolve(from, typed)];
// Without a workspace the window begins with its start screen.
const dir = words.includes("--sample") ? [sampleWorkspace()] : named;
if (electronProgram() === null && hasScreen()) fetchElectron();
const program = electronProgram();

if (!isBuilt()) {
  console.error("正在准备窗口。第一次打开或更新之后要等一会儿，以后不用……");
  become(process.execPath, [resolve(checkout, "build/build.ts"), "--quiet"]);
}
if ((process.exitCode ?? 0) !== 0) console.error("没有打开：上面的步骤没有完成。");
else if (program !== null && hasScreen()) become(program, [resolve(checkout, "out/desktop/electron/main.js"), ...dir]);
else {
  const why =
    program === null
      ? "没有安装 Electron（可运行 npx install-electron，或用 ELECTRON_MIRROR 指定镜像）"
      : "没有图形界面";
  console.error(`${why}，改用浏览器打开同一个窗口。`);
  become(process.execPath, [resolve(checkout, "electron/cli.ts"), "serve", "--choose", ...dir, ...rest]);
}
