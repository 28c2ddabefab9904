import { readingToJson } from "../../intake/reading-to-json.ts";
import { readFiles } from "../../services/read-files.ts";
import { type Command, readCall, UsageError } from "../command.ts";
import { readColumnMap } from "../read-column-map.ts";
import { readingLines } from "../say-reading.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: files } = readCall(words, { json: { type: "boolean" }, map: { type: "string" } });
  if (files.length === 0) throw new UsageError("缺少要读的文件。");
  const readings = await readFiles(files, {
    signal: terminal.interrupts.signal,
    ...(options.map !== undefined && { columnMap: await readColumnMap(options.map) }),
    onProgress: (done, total) => terminal.progress("读取", done, total),
  });
  if (options.json === true) terminal.out(JSON.stringify(readings.map(readingToJson), null, 2));
  else for (const line of readings.flatMap(readingLines)) terminal.out(line);
  const isTroubled = readings.some(
    ({ type, findings }) => type === "unknown" || findings.some(({ severity }) => severity === "error"),
  );
  return isTroubled ? 1 : 0;
}

/** What intake understands of each file; nothing is stored. */
export const readCommand: Command = {
  name: "read",
  usage: "read 文件… [--json] [--map 列名对照.json]",
  summary: "看每个文件读成什么，不保存",
  run,
};
