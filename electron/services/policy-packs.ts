import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CaseText, checkCases } from "../../shared/calculation/check-cases.ts";
import { checkDocuments } from "../../shared/dossier/list-documents.ts";
import { checkPackForms } from "../../shared/forms/check-pack-forms.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import type { PackProblem } from "../../shared/policy/pack-problem.ts";
import { parsePack } from "../../shared/policy/parse-pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { readFormFiles } from "./forms/pack-forms.ts";
import { resourcesFolder } from "./resources-folder.ts";

type PackResult = Result<Pack, readonly PackProblem[]>;

const reasons: Readonly<Record<string, string>> = { ENOENT: "没有这个文件", EACCES: "没有读取的权限" };

function unreadable(path: string, error: unknown): PackProblem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  return { path, message: reasons[code] ?? `读不出来（${code}）` };
}

async function readPackFile(folder: string, name: string): Promise<Result<string, PackProblem>> {
  try {
    return ok(await readFile(join(folder, name), "utf8"));
  } catch (error) {
    return err(unreadable(name, error));
  }
}

/** The case files of a pack's folder by name; without the folder, none. */
async function readCaseFiles(folder: string): Promise<Result<readonly CaseText[], PackProblem>> {
  try {
    const names = (await readdir(join(folder, "cases"))).filter((name) => name.endsWith(".json")).toSorted();
    const texts = names.map(async (name) => ({ name, text: await readFile(join(folder, "cases", name), "utf8") }));
    return ok(await Promise.all(texts));
  } catch (error) {
    return err(unreadable("cases", error));
  }
}

/** Loads a policy pack from its folder and runs all its checks and cases; a pack that fails is refused with everything that is wrong. */
export async function loadPack(folder: string): Promise<PackResult> {
  const [json, source, cases] = await Promise.all([
    readPackFile(folder, "pack.json"),
    readPackFile(folder, "source.txt"),
    readCaseFiles(folder),
  ]);
  if (!json.ok || !source.ok || !cases.ok)
    return err([json, source, cases].flatMap((read) => (read.ok ? [] : [read.error])));
  const parsed = parsePack(json.value, source.value);
  if (!parsed.ok) return parsed;
  const forms = checkPackForms(parsed.value, await readFormFiles(folder));
  const problems = [...checkDocuments(parsed.value), ...checkCases(parsed.value, cases.value), ...forms];
  return problems.length === 0 ? parsed : err(problems);
}

/** The ids of the packs that ship with the tool: the names of their folders. */
export async function listPacks(resources: string = resourcesFolder()): Promise<readonly string[]> {
  const entries = await readdir(join(resources, "policies"), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
}

/** A pack that ships with the tool, by id; an unknown id is a problem that names those there are. */
export async function findPack(id: string, resources: string = resourcesFolder()): Promise<PackResult> {
  const known = await listPacks(resources);
  if (!known.includes(id)) return err([{ path: "", message: `没有政策包 ${id}，现有：${known.join("、")}` }]);
  return loadPack(join(resources, "policies", id));
}

/** The text of the law that a pack which ships with the tool was made from; throws when the installation is broken. */
export const readPackSource = (id: string, resources: string = resourcesFolder()): Promise<string> =>
  readFile(join(resources, "policies", id, "source.txt"), "utf8");
