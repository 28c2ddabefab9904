import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { transformWithOxc } from "vite";
import type { Judgement } from "./judge-in-child.ts";

const child = resolve(import.meta.dirname, "judge-in-child.ts");

/** The files of an app by their path, as text. */
export type AppFiles = Readonly<Record<string, string>>;

/** What of a built app in `folder` is judged: its programs, its pages and the declaration that ships with them. */
export function filesToJudge(folder: string): AppFiles {
  const paths = globSync("out/{desktop,renderer}/**/*.{js,cjs,html}", { cwd: folder });
  const files = paths.map((path) => [path.split("\\").join("/"), readFileSync(join(folder, path), "utf8")] as const);
  return { ...Object.fromEntries(files), "package.json": readFileSync("package.json", "utf8") };
}

// The judge knows no private names of classes, nor the ending of a script that is CommonJS.
const hasPrivateNames = /[\s.;{(!]#[A-Za-z_$]/;

/** The file as the judge can read it: the same program, its private names written the older way. */
async function readable(path: string, text: string): Promise<string> {
  if (!/\.c?js$/.test(path) || !hasPrivateNames.test(text)) return text;
  return (await transformWithOxc(text, path, { lang: "js", target: "es2021" })).code;
}

/** Has Electronegativity judge an app. */
export async function judgeApp(files: AppFiles): Promise<Judgement> {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-judged-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      const at = join(folder, "app", path.replace(/\.cjs$/, ".cjs.js"));
      mkdirSync(dirname(at), { recursive: true });
      writeFileSync(at, await readable(path, text));
    }
    // It keeps what it learned of releases among the temporary files, and says its words in the language of the system.
    const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, LANG: "en-US" };
    const judgement = join(folder, "judgement.json");
    execFileSync(process.execPath, [child, join(folder, "app"), judgement], { env, stdio: "pipe" });
    return JSON.parse(readFileSync(judgement, "utf8")) as Judgement;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
