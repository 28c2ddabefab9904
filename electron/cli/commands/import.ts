import { randomUUID } from "node:crypto";
import { ok } from "../../../shared/result.ts";
import type { Remembered } from "../../services/columns/remember-columns.ts";
import { importFiles } from "../../services/import-files.ts";
import type { Workspace } from "../../store/workspace.ts";
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
    remember: { type: "string" },
    "with-travellers": { type: "boolean" },
    by: { type: "string" },
  });
  const dir = wordAt(rest, 0, "工作区文件夹");
  const paths = rest.slice(1);
  if (paths.length === 0) throw new UsageError("缺少要导入的文件或文件夹。");
  const { remember: holder } = options;
  if (holder !== undefined && options.map === undefined)
    throw new UsageError("--remember 记住的是 --map 里的列名对照，请同时写上 --map。");
  const columnMap = options.map === undefined ? null : await readColumnMap(options.map);
  return withWorkspace(
    dir,
    terminal,
    async ({ workspace, pack }) => {
      const imported = await importFiles(workspace, paths, {
        pack,
        ...(columnMap !== null && { columnMap }),
        ...(holder !== undefined && { remember: rememberedBy(workspace, holder, terminal) }),
        travellers: options["with-travellers"] === true,
        signal: terminal.interrupts.signal,
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

/** Names of columns are kept for a bank or platform, in the name of who works. */
function rememberedBy(workspace: Workspace, holder: string, terminal: Terminal): Remembered {
  const name = holder.trim();
  if (name === "") throw new UsageError("--remember 后面写银行或平台的名称。");
  const by = workspace.transaction(() => ok(workspace.operator.get()));
  return {
    ...{ holder: name, statedBy: by.ok ? by.value : "", statedOn: terminal.today() },
    newId: () => `cm-${randomUUID()}`,
  };
}

/** Intake into a workspace: what was new, a twin, a duplicate, refused and why. */
export const importCommand: Command = {
  name: "import",
  usage:
    "import 工作区 文件或文件夹… [--map 列名对照.json [--remember 银行或平台]] [--with-travellers] [--by 姓名] [--json]",
  summary: "导入发票、流水、结算单、填报表和证明材料",
  run,
};
