import { writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { studioWorkbookTemplate } from "../../intake/workbook/studio-workbook-template.ts";
import { importFiles } from "../../services/import-files.ts";
import type { PackInUse } from "../../services/pack-in-use.ts";
import { findPack, listPacks, onlyPolicy } from "../../services/policy-packs.ts";
import { resourcesFolder } from "../../services/resources-folder.ts";
import { vocabularyOfPack } from "../../services/vocabulary-of-pack.ts";
import { createWorkspace } from "../../store/create-workspace.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { type Command, readCall, UsageError, wordAt } from "../command.ts";
import { importLines } from "../say-import.ts";
import { importProblemSentence } from "../say-import-problem.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** The pack named, or the newest of the only policy there is. */
async function choosePack(named: string | undefined): Promise<PackInUse> {
  const name = named ?? (await onlyPolicy());
  if (name === null) throw new UsageError(`请用 --pack 写明政策包，可用：${(await listPacks()).join("、")}。`);
  const pack = await findPack(name);
  if (!pack.ok) throw new UsageError(pack.error.map(({ path, message }) => `${path} ${message}`).join("；"));
  return { name, pack: pack.value };
}

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, { sample: { type: "boolean" }, pack: { type: "string" } });
  const dir = resolve(wordAt(rest, 0, "工作区文件夹"));
  const { name, pack } = await choosePack(options.pack);
  const created = createWorkspace(dir, {
    program: "命令行",
    policy: { pack: name, issuedOn: null, issuedOnSource: "" },
  });
  if (!created.ok) {
    terminal.note(workspaceProblemSentence(created.error));
    return 2;
  }
  const workspace = created.value;
  try {
    const form = join(dirname(dir), `${basename(dir)}-填报表.xlsx`);
    await writeFile(form, await studioWorkbookTemplate(vocabularyOfPack(pack)), { flag: "wx" }).catch(keepExisting);
    terminal.out(`已新建工作区：${dir}`);
    terminal.out(`空白填报表：${form}（填好后用 import 导入）`);
    if (options.sample !== true) return 0;
    const imported = await importFiles(workspace, [join(resourcesFolder(), "sample", "studio")], {
      pack,
      signal: terminal.interrupts.signal,
      onProgress: (done, total) => terminal.progress("读取示例", done, total),
    });
    if (!imported.ok) {
      terminal.note(importProblemSentence(imported.error));
      return 2;
    }
    for (const line of importLines(imported.value)) terminal.out(line);
    return 0;
  } catch (error) {
    if (terminal.interrupts.signal.aborted)
      terminal.note(`示例没有装入：${dir} 是一个空的工作区。要再试一次，请先删去这个文件夹。`);
    throw error;
  } finally {
    workspace.close();
  }
}

// A form that somebody may have filled in is never written over.
function keepExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/** A new workspace, empty or holding the sample studio, and an empty studio workbook beside it. */
export const initCommand: Command = {
  name: "init",
  usage: "init 文件夹 [--sample] [--pack 政策包]",
  summary: "新建工作区，旁边放一份空白填报表；--sample 装入示例单位",
  run,
};
