import { resolve } from "node:path";
import { noting } from "../../services/unfinished-packages.ts";
import type { BackupProgress } from "../../store/backup-progress.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { writeDocumentInThread } from "../../store/write-document-in-thread.ts";
import { type Command, readCall, UsageError, wordAt } from "../command.ts";
import { makeHere } from "../make-here.ts";
import { withWorkspace } from "../open-for.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const missingLine = (missing: readonly string[]): readonly string[] =>
  missing.length === 0
    ? []
    : [
        `其中 ${missing.length} 个原件没有内容，请重新导入这些文件：${missing.map((sha) => sha.slice(0, 12)).join("、")}`,
      ];

function exportData(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, {
    out: { type: "string" },
    "without-originals": { type: "boolean" },
  });
  const dir = wordAt(rest, 0, "工作区文件夹");
  const out = resolve(options.out ?? `${dir.replace(/[/\\]+$/, "")}.json`);
  const { signal } = terminal.interrupts;
  const onProgress = ({ percent }: BackupProgress): void => terminal.progress("写出", percent, 100);
  const originals = options["without-originals"] === true ? "listed" : "inline";
  const wanted = { originals, history: true, personalDetails: true } as const;
  return withWorkspace(dir, terminal, async ({ workspace }) => {
    const written = await noting(dir, out, () => writeDocumentInThread(workspace, out, wanted, { signal, onProgress }));
    if (!written.ok) {
      terminal.note(workspaceProblemSentence(written.error));
      return 2;
    }
    const { value: end } = written;
    if (end.kind === "stopped") throw signal.reason;
    terminal.out(`已写出整个工作区：${out}`);
    for (const line of missingLine(end.answer.missing)) terminal.out(line);
    return end.answer.missing.length > 0 ? 1 : 0;
  });
}

async function importData(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { words: rest } = readCall(words, {});
  const dir = resolve(wordAt(rest, 1, "新工作区的文件夹"));
  const imported = await makeHere("document", wordAt(rest, 0, "数据文件"), dir, terminal);
  if (imported === null) return 2;
  terminal.out(`已装入新工作区：${dir}`);
  for (const line of missingLine(imported.missing)) terminal.out(line);
  return 0;
}

function run([verb, ...words]: readonly string[], terminal: Terminal): ExitCode | Promise<ExitCode> {
  if (verb === "export") return exportData(words, terminal);
  if (verb === "import") return importData(words, terminal);
  throw new UsageError("data 后面写 export 或 import。");
}

/** The whole workspace as one JSON document, and back, nothing lost. */
export const dataCommand: Command = {
  name: "data",
  usage: "data export 工作区 [--out 文件.json] [--without-originals]，data import 文件.json 新文件夹",
  summary: "整个工作区写成一个 JSON 文件，或由它装回",
  run,
};
