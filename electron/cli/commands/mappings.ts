import type { BooksDone } from "../../../shared/contract/books.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { ColumnMapping } from "../../../shared/model/column-mapping.ts";
import type { Result } from "../../../shared/result.ts";
import { roleName, tableKindNames } from "../../../shared/wording/column-roles.ts";
import { correctMapping, mappingsToShow, withdrawMapping } from "../../services/columns/kept-mappings.ts";
import { type OpenBooks, openBooks } from "../../services/reconciliation/open-books.ts";
import type { Workspace } from "../../store/workspace.ts";
import { type Command, readCall, UsageError, wordAt } from "../command.ts";
import { withRecords } from "../open-for.ts";
import { readColumnMap } from "../read-column-map.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const known = {
  map: { type: "string" },
  name: { type: "string" },
  by: { type: "string" },
  json: { type: "boolean" },
} as const;

type Options = ReturnType<typeof readCall<typeof known>>["options"];

function mappingLines({ holder, kind, titles, columns, statedBy, statedOn }: ColumnMapping, index: number) {
  const who = [statedBy, statedOn ?? ""].filter((word) => word !== "").join(" ");
  const named = Object.entries(columns).map(([role, title]) => `${roleName(kind, role)}＝${title}`);
  return [
    `${index + 1}  ${holder}（${tableKindNames[kind]}）${who === "" ? "" : `  ${who}`}`,
    `    ${named.join("，")}`,
    `    表头：${titles.join("、")}`,
  ];
}

function mappingAt(word: string, mappings: readonly ColumnMapping[]): ColumnMapping {
  const found = /^\d{1,4}$/.test(word) ? mappings[Number(word) - 1] : undefined;
  if (found === undefined) throw new UsageError(`没有第“${word}”份列名对照。序号见 mappings 工作区 列出的每份最前面。`);
  return found;
}

async function change(
  {
    workspace,
    books,
    terminal,
  }: { readonly workspace: Workspace; readonly books: OpenBooks; readonly terminal: Terminal },
  verb: string,
  mapping: ColumnMapping,
  options: Options,
): Promise<Result<BooksDone, Failure>> {
  if (verb === "remove") return withdrawMapping(books, mapping.id);
  if (verb !== "change") throw new UsageError(`mappings 工作区 后面写 change 或 remove；“${verb}”不是。`);
  const columns = options.map === undefined ? mapping.columns : await readColumnMap(options.map);
  const signing = { operator: () => workspace.operator.get(), today: terminal.today, newId: () => mapping.id };
  return correctMapping({ books, ...signing }, { id: mapping.id, holder: options.name ?? mapping.holder, columns });
}

function say(mappings: readonly ColumnMapping[], isJson: boolean, terminal: Terminal): ExitCode {
  if (isJson) terminal.out(JSON.stringify(mappings, null, 2));
  else if (mappings.length === 0)
    terminal.out("还没有记住列名对照。用 import 工作区 文件 --map 列名对照.json --remember 银行或平台 记住一份。");
  else for (const line of mappings.flatMap(mappingLines)) terminal.out(line);
  return 0;
}

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, known);
  const [, verb, word = ""] = rest;
  return withRecords(
    wordAt(rest, 0, "工作区文件夹"),
    terminal,
    async (workspace) => {
      const books = openBooks(workspace);
      const view = mappingsToShow(books);
      if (view.ok && verb === undefined) return say(view.value.mappings, options.json === true, terminal);
      const done = view.ok
        ? await change({ workspace, books, terminal }, verb ?? "", mappingAt(word, view.value.mappings), options)
        : view;
      terminal.note(done.ok ? done.value.sentence : done.error.message);
      return done.ok ? 0 : 2;
    },
    options.by,
  );
}

/** The names of banks' and platforms' columns that are kept: listed, corrected, removed. */
export const mappingsCommand: Command = {
  name: "mappings",
  usage:
    "mappings 工作区 [--json]，mappings 工作区 change|remove 序号 [--map 列名对照.json] [--name 银行或平台] [--by 姓名]",
  summary: "记住的列名对照：列出、改正、取消",
  run,
};
