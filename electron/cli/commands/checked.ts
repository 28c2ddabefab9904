import { parseLocalDate } from "../../../shared/dates.ts";
import { recordVerification } from "../../services/confirmation/record-verification.ts";
import { openBooks } from "../../services/reconciliation/open-books.ts";
import type { Workspace } from "../../store/workspace.ts";
import { type Command, dayOf, readCall, UsageError, wordAt } from "../command.ts";
import { findInvoice } from "../find-invoice.ts";
import { withRecords } from "../open-for.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, { on: { type: "string" }, by: { type: "string" } });
  const [dir, word, result] = [
    wordAt(rest, 0, "工作区文件夹"),
    wordAt(rest, 1, "发票号码"),
    wordAt(rest, 2, "查验结果，如 一致"),
  ];
  const { on } = options;
  const checkedOn = on === undefined ? dayOf(undefined, terminal) : parseLocalDate(on);
  if (checkedOn === null) throw new UsageError(`--on 后面要写查验日期，如 2026-06-30；“${on}”不是。`);
  const note = (workspace: Workspace): ExitCode => {
    const books = openBooks(workspace);
    const now = books.now();
    const by = options.by ?? workspace.operator.get();
    if (by === "") throw new UsageError("请用 --by 写明是谁查验的，或先用 operator 登记操作人。");
    const invoice = now.ok ? findInvoice(now.value.records.invoices, word, terminal) : null;
    if (invoice === null) return 2;
    const done = recordVerification(workspace, books, { invoice: invoice.id, checkedOn, by, result });
    if (done.ok) terminal.out(done.value.sentence);
    else terminal.note(done.error.message);
    return done.ok ? 0 : 2;
  };
  return withRecords(dir, terminal, note, options.by);
}

/** What the tax authority's platform said of an invoice, as a person saw it there; the tool itself asks nobody. */
export const checkedCommand: Command = {
  name: "checked",
  usage: "checked 工作区 发票号码 查验结果 [--on 日期] [--by 姓名]",
  summary: "记下在税务局查验平台上查到的结果",
  run,
};
