import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { PackProblem } from "../../../shared/policy/pack-problem.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { type PackFiles, pickPackFiles } from "./pack-files.ts";
import { packLimits, tooMuch } from "./unzip-pack.ts";

const reasons: Readonly<Record<string, string>> = {
  ...{ ENOENT: "没有这个文件", EACCES: "没有读取的权限", EISDIR: "应是文件，却是文件夹" },
  ...{ EBUSY: "正被别的程序占用", EPERM: "没有读取的权限" },
};

function unreadable(path: string, error: unknown): PackProblem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  return { path, message: reasons[code] ?? `读不出来（${code}）` };
}

const namesIn = async (folder: string, sub: string): Promise<readonly string[]> => {
  try {
    return (await readdir(join(folder, sub))).map((name) => (sub === "" ? name : `${sub}/${name}`));
  } catch (error) {
    // A missing folder has no files; the checks say which files a pack needs.
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
};

/** Reads the files of a pack that stand in a folder, as `pack.json`, `source.txt`, `cases/` and `forms/`. */
export async function readPackFolder(folder: string): Promise<Result<PackFiles, readonly PackProblem[]>> {
  const names = (await Promise.all(["", "cases", "forms"].map((sub) => namesIn(folder, sub)))).flat();
  return readPackPaths(new Map(names.map((name) => [name, join(folder, ...name.split("/"))])));
}

/** Reads the files of a pack that stand anywhere, each under the name it goes by; only those that make up a pack are read. */
export async function readPackPaths(
  paths: ReadonlyMap<string, string>,
): Promise<Result<PackFiles, readonly PackProblem[]>> {
  const picked = [...pickPackFiles(paths)];
  const sizes = await Promise.all(
    picked.map(([, path]) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const size = sizes.reduce((total, one) => total + one, 0);
  if (picked.length > packLimits.files || size > packLimits.bytes) return err([{ path: "", message: tooMuch }]);
  const problems: PackProblem[] = [];
  const files = new Map<string, Uint8Array>();
  for (const [name, path] of picked)
    try {
      files.set(name, await readFile(path));
    } catch (error) {
      problems.push(unreadable(name, error));
    }
  return problems.length > 0 ? err(problems) : ok(files);
}
