import { importFiles } from "../../services/import-files.ts";
import { type Command, readCall, UsageError, wordAt } from "../command.ts";
import { withWorkspace } from "../open-for.ts";
import { outcomesToJson } from "../outcomes-to-json.ts";
import { readColumnMap } from "../read-column-map.ts";
import { importLines } from "../say-import.ts";
import { importProblemSentence } from "../say-import-problem.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, {
    json: { type: "boolean" },
    map: { type: "string" },
    by: { type: "string" },
  });
  const dir = wordAt(rest, 0, "工作区文件夹");
  const paths = rest.slice(1);
  if (paths.length === 0) throw new UsageError("缺少要导入的文件或文件夹。");
  const columnMap = options.map === undefined ? null : await readColumnMap(options.map);
  return withWorkspace(
    dir,
    terminal,
    async ({ workspace, pack }) => {
      const imported = await importFiles(workspace, paths, {
        pack,
        ...(columnMap !== null && { columnMap }),
        onProgress: (done, total) => terminal.progress("读取", done, total),
      });
      if (!imported.ok) {
        terminal.note(importProblemSentence(imported.error));
        return 2;
      }
      if (options.json === true) terminal.out(JSON.stringify(outcomesToJson(imported.value), null, 2));
      else for (const line of importLines(imported.value)) terminal.out(line);
      const isTroubled = imported.value.some(
        ({ result, findings }) => result === "refused" || findings.some(({ severity }) => severity === "error"),
      );
      return isTroubled ? 1 : 0;
    },
    options.by,
  );
}

/** Intake into a workspace: what was new, a twin, a duplicate, refused and why. */
export const importCommand: Command = {
  name: "import",
  usage: "import 工作区 文件或文件夹… [--map 列名对照.json] [--by 姓名] [--json]",
  summary: "导入发票、流水、结算单、填报表和证明材料",
  run,
};
