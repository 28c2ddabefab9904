import type { UnconfirmedInvoice } from "../../../shared/contract/confirmations.ts";
import { sourceNames } from "../../../shared/wording/source-names.ts";
import { confirmInvoice } from "../../services/confirmation/confirm-invoice.ts";
import { listUnconfirmed, toConfirm } from "../../services/confirmation/list-unconfirmed.ts";
import { type OpenBooks, openBooks } from "../../services/reconciliation/open-books.ts";
import type { Workspace } from "../../store/workspace.ts";
import { type Command, readCall, UsageError, wordAt } from "../command.ts";
import { findInvoice } from "../find-invoice.ts";
import { withRecords } from "../open-for.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** The corrections of a call: `total=1060.00`, each split at its first equals sign. */
function valuesOf(words: readonly string[]): Readonly<Record<string, string>> {
  const pairs = words.map((word) => {
    const at = word.indexOf("=");
    if (at <= 0) throw new UsageError(`“${word}”应写成 项目=值，如 total=1060.00。`);
    return [word.slice(0, at), word.slice(at + 1)] as const;
  });
  return Object.fromEntries(pairs);
}

function linesOf({ title, fields, lines, areLinesOpen, files, doubts }: UnconfirmedInvoice): readonly string[] {
  const shown = fields.filter(({ value, isOpen }) => value !== "" || isOpen);
  return [
    `${title}（${files.map(({ fileName }) => fileName).join("、")}）`,
    ...shown.map(({ field, name, value, source, isOpen }) => {
      const from = source === null ? "" : `  ${sourceNames[source] ?? source}`;
      return `  ${isOpen ? "？" : "　"}${name}（${field}）：${value}${from}`;
    }),
    ...lines.map((line) => `  ${areLinesOpen ? "？" : "　"}明细  ${line}`),
    ...doubts.map((doubt) => `    ！ ${doubt}`),
  ];
}

function list(books: OpenBooks, isJson: boolean, terminal: Terminal): ExitCode {
  const now = books.now();
  if (!now.ok) {
    terminal.note(now.error.message);
    return 2;
  }
  const { invoices } = listUnconfirmed(now.value.records, null);
  if (isJson) terminal.out(JSON.stringify(invoices, null, 2));
  else if (invoices.length === 0) terminal.out("没有等待确认的发票。");
  else for (const line of invoices.flatMap(linesOf)) terminal.out(line);
  return 0;
}

interface Wish {
  readonly word: string;
  readonly values: Readonly<Record<string, string>>;
  readonly dropsLines: boolean;
}

function confirm(workspace: Workspace, books: OpenBooks, { word, ...wish }: Wish, terminal: Terminal): ExitCode {
  const now = books.now();
  const invoice = now.ok ? findInvoice(now.value.records.invoices, word, terminal) : null;
  if (invoice === null) return 2;
  for (const line of linesOf(toConfirm(invoice, []))) terminal.note(line);
  const done = confirmInvoice(workspace, books, { invoice: invoice.id, ...wish });
  if (done.ok) terminal.out(done.value.sentence);
  else terminal.note(done.error.message);
  return done.ok ? 0 : 2;
}

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, {
    json: { type: "boolean" },
    "drop-lines": { type: "boolean" },
    by: { type: "string" },
  });
  const [, word, ...corrections] = rest;
  const values = valuesOf(corrections);
  const work = (workspace: Workspace): ExitCode => {
    const books = openBooks(workspace);
    if (word === undefined) return list(books, options.json === true, terminal);
    return confirm(workspace, books, { word, values, dropsLines: options["drop-lines"] === true }, terminal);
  };
  return withRecords(wordAt(rest, 0, "工作区文件夹"), terminal, work, options.by);
}

/** A person's word on what was read from a picture; without an invoice, what waits for it. */
export const confirmCommand: Command = {
  name: "confirm",
  usage: "confirm 工作区 [发票号码 [项目=值…] [--drop-lines]] [--by 姓名] [--json]",
  summary: "确认或改正从图片认出的发票；不写号码时列出等待确认的",
  run,
};
