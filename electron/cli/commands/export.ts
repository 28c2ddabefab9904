import { existsSync } from "node:fs";
import { join } from "node:path";
import { sayPackageProblem } from "../../../shared/wording/package-problems.ts";
import { type ExportedPackage, exportPackage } from "../../services/export-package.ts";
import { writeHandIn } from "../../services/hand-in.ts";
import { loadFonts } from "../../services/load-fonts.ts";
import { resourcesFolder } from "../../services/resources-folder.ts";
import { sayExportProblem } from "../../services/say-export-problem.ts";
import { type Command, dayOf, readCall, UsageError, wordAt } from "../command.ts";
import { withWorkspace } from "../open-for.ts";
import { exportedLines } from "../say-export.ts";
import { tellMaking } from "../tell-making.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const stepNames = { writing: "写入", checking: "核验" } as const;

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, {
    out: { type: "string" },
    profile: { type: "string" },
    "as-of": { type: "string" },
    replace: { type: "boolean" },
    follows: { type: "string" },
    "hand-in": { type: "string" },
  });
  const { out, profile, follows } = options;
  if (out === undefined) throw new UsageError("请用 --out 写明申报包放在哪里（文件夹，或以 .zip 结尾）。");
  const handIn = options["hand-in"];
  if (handIn !== undefined && existsSync(handIn))
    throw new UsageError(`${handIn} 已经存在，没有动它。请为 --hand-in 换一个新的文件夹名。`);
  const asOf = dayOf(options["as-of"], terminal);
  return withWorkspace(wordAt(rest, 0, "工作区文件夹"), terminal, async ({ workspace, pack }) => {
    const exported = await exportPackage(workspace, {
      pack,
      fonts: await loadFonts(join(resourcesFolder(), "fonts")),
      out,
      asOf,
      softwareAgent: terminal.softwareAgent,
      now: terminal.now(),
      signal: terminal.interrupts.signal,
      replace: options.replace === true,
      ...(profile !== undefined && { profile }),
      ...(follows !== undefined && { follows }),
      onMaking: tellMaking(terminal),
      onProgress: ({ step, doneBytes, totalBytes }) => terminal.progress(stepNames[step], doneBytes, totalBytes),
    });
    if (!exported.ok) {
      terminal.note(sayExportProblem(exported.error));
      return 2;
    }
    for (const line of exportedLines(exported.value)) terminal.out(line);
    if (handIn !== undefined && !(await copiesOut(exported.value, handIn, terminal))) return 2;
    const { dossier, binder } = exported.value;
    const isRefused = binder.findings.some(({ severity }) => severity === "error");
    return isRefused || dossier.missing.some(({ blocks }) => blocks) ? 1 : 0;
  });
}

/** Whether the files to hand in could be laid out; says where they are, or why not. */
async function copiesOut(exported: ExportedPackage, folder: string, terminal: Terminal): Promise<boolean> {
  const names = await writeHandIn(exported, folder);
  if (names.ok) terminal.out(`交件文件夹：${folder}，${names.value.length} 个文件：${names.value.join("、")}`);
  else terminal.note(sayPackageProblem(names.error));
  return names.ok;
}

/** The application package, as a folder or a ZIP, verified after writing. */
export const exportCommand: Command = {
  name: "export",
  usage:
    "export 工作区 --out 路径[.zip] [--profile 样式] [--as-of 日期] [--replace] [--follows 上一个申报包] [--hand-in 文件夹]",
  summary: "生成申报包并核验",
  run,
};
