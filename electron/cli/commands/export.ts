import { join } from "node:path";
import { exportPackage } from "../../services/export-package.ts";
import { loadFonts } from "../../services/load-fonts.ts";
import { resourcesFolder } from "../../services/resources-folder.ts";
import { sayExportProblem } from "../../services/say-export-problem.ts";
import { type Command, dayOf, readCall, UsageError, wordAt } from "../command.ts";
import { withWorkspace } from "../open-for.ts";
import { exportedLines } from "../say-export.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const stepNames = { writing: "写入", checking: "核验" } as const;

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, {
    out: { type: "string" },
    profile: { type: "string" },
    "as-of": { type: "string" },
    replace: { type: "boolean" },
  });
  const { out, profile } = options;
  if (out === undefined) throw new UsageError("请用 --out 写明申报包放在哪里（文件夹，或以 .zip 结尾）。");
  const asOf = dayOf(options["as-of"], terminal);
  return withWorkspace(wordAt(rest, 0, "工作区文件夹"), terminal, async ({ workspace, pack }) => {
    const exported = await exportPackage(workspace, {
      pack,
      fonts: await loadFonts(join(resourcesFolder(), "fonts")),
      out,
      asOf,
      softwareAgent: terminal.softwareAgent,
      now: terminal.now(),
      replace: options.replace === true,
      ...(profile !== undefined && { profile }),
      onProgress: ({ step, doneBytes, totalBytes }) => terminal.progress(stepNames[step], doneBytes, totalBytes),
    });
    if (!exported.ok) {
      terminal.note(sayExportProblem(exported.error));
      return 2;
    }
    for (const line of exportedLines(exported.value)) terminal.out(line);
    return exported.value.dossier.missing.some(({ blocks }) => blocks) ? 1 : 0;
  });
}

/** The application package, as a folder or a ZIP, verified after writing. */
export const exportCommand: Command = {
  name: "export",
  usage: "export 工作区 --out 路径[.zip] [--profile 样式] [--as-of 日期] [--replace]",
  summary: "生成申报包并核验",
  run,
};
