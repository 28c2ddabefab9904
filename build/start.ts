import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

// npm start -- DIR, or -- --sample: the desktop window where Electron can run, the same window in the browser elsewhere.

const checkout = resolve(import.meta.dirname, "..");
const electron = resolve(checkout, "node_modules/electron");

/** Electron's program, null when it was not downloaded. Asking the package itself would download it, then throw. */
function electronProgram(): string | null {
  const pathFile = resolve(electron, "path.txt");
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? resolve(electron, "dist");
  const program = existsSync(pathFile) ? resolve(dist, readFileSync(pathFile, "utf8").trim()) : null;
  return program !== null && existsSync(program) ? program : null;
}

/** Whether there is a screen to draw on. */
const hasScreen = (): boolean =>
  process.platform !== "linux" || Boolean(process.env["DISPLAY"]) || Boolean(process.env["WAYLAND_DISPLAY"]);

/** Runs a program in the place of this one; its exit code is ours. */
function become(program: string, args: readonly string[]): void {
  process.exitCode = spawnSync(program, args, { stdio: "inherit" }).status ?? 3;
}

/** The workspace that holds the sample studio; made the first time, kept as the user leaves it. */
function sampleWorkspace(): string {
  const folder = resolve(checkout, "out/示例工作区");
  if (!existsSync(resolve(folder, "workspace.db")))
    become(process.execPath, [resolve(checkout, "electron/cli.ts"), "init", folder, "--sample"]);
  return folder;
}

const words = process.argv.slice(2);
const rest = words.filter((word) => word.startsWith("--") && word !== "--sample");
const named = words.find((word) => !word.startsWith("--"));
// npm starts scripts in the checkout; a path is meant from where the user stands.
const from = process.env["INIT_CWD"] ?? process.cwd();
const typed = named === undefined ? undefined : resolve(from, named);
const dir = words.includes("--sample") ? sampleWorkspace() : typed;
const program = electronProgram();

if (dir === undefined) {
  console.error(
    "请写上工作区文件夹：npm start -- 工作区，或用 npm start -- --sample 打开示例。还没有工作区的话，先运行 npm run --silent shenbao -- init 工作区。",
  );
  process.exitCode = 2;
} else {
  // The built main process is the sign of a whole build: the window is built before it.
  if (!existsSync(resolve(checkout, "out/desktop/electron/main.js")))
    become(process.execPath, [resolve(checkout, "build/build.ts")]);
  if (program !== null && hasScreen()) become(program, [resolve(checkout, "out/desktop/electron/main.js"), dir]);
  else {
    const why =
      program === null
        ? "没有安装 Electron（可运行 npx install-electron，或用 ELECTRON_MIRROR 指定镜像）"
        : "没有图形界面";
    console.error(`${why}，改用浏览器打开同一个窗口。`);
    become(process.execPath, [resolve(checkout, "electron/cli.ts"), "serve", dir, ...rest]);
  }
}
