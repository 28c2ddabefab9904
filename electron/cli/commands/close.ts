import type { SubjectKey } from "../../../shared/model/subject.ts";
import { fenToYuanText, formatYuan } from "../../../shared/money.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { type ClosingState, closeLedger, closingStates } from "../../services/sign-offs.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { type Command, dayOf, readCall, UsageError, wordAt } from "../command.ts";
import { type OpenFor, withWorkspace } from "../open-for.ts";
import { closingLines } from "../say-closing.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const stateToJson = ({ subject, name, totals, signOff, reopened, obstacles }: ClosingState) => ({
  ...{ subject, name },
  totals: Object.fromEntries(Object.entries(totals).map(([part, amount]) => [part, fenToYuanText(amount)])),
  signedBy: signOff?.signedBy ?? null,
  signedOn: signOff?.signedOn ?? null,
  closed: signOff !== null && reopened.length === 0,
  reopened: reopened.map(({ key, how, because }) => ({ key, how, changes: because.map(({ sequence }) => sequence) })),
  obstacles: obstacles.map((finding) => ({ ...finding, message: sayFinding(finding) })),
});

interface Wish {
  readonly subject: string;
  readonly by: string;
  readonly role: string;
  readonly note: string;
}

function close({ workspace, pack }: OpenFor, wish: Wish, terminal: Terminal): ExitCode {
  const { subject, by: signedBy, role, note } = wish;
  // The service looks the subject up by whatever the person called it.
  const named = { subject: subject as SubjectKey, signedBy, role, note, day: terminal.today() };
  const closed = closeLedger(workspace, pack, named);
  if (closed.ok) {
    const { subject: key, eligible, entries } = closed.value;
    const called = subject === key ? key : `${subject}（${key}）`;
    terminal.out(`已结账：${signedBy} 签认 ${called}，可计入 ${formatYuan(eligible)} 元，共 ${entries.length} 项。`);
    return 0;
  }
  const problem = closed.error;
  if (problem.kind === "unknown-subject") {
    terminal.note(`没有唯一叫“${problem.subject}”的作品或项目。请写 close 工作区 看看有哪些，用括号里的编号。`);
    return 2;
  }
  if (problem.kind !== "obstacles") {
    terminal.note(workspaceProblemSentence(problem));
    return 2;
  }
  terminal.note("没有结账。请先处理：");
  for (const finding of problem.findings) terminal.note(`  ${sayFinding(finding)}`);
  return 1;
}

function show({ workspace, pack }: OpenFor, asOf: string | undefined, json: boolean, terminal: Terminal): ExitCode {
  const states = closingStates(workspace, pack, dayOf(asOf, terminal));
  if (!states.ok) {
    terminal.note(workspaceProblemSentence(states.error));
    return 2;
  }
  if (json) terminal.out(JSON.stringify(states.value.map(stateToJson), null, 2));
  else for (const line of closingLines(states.value)) terminal.out(line);
  return states.value.some(({ reopened }) => reopened.length > 0) ? 1 : 0;
}

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, {
    ...{ by: { type: "string" }, role: { type: "string" }, note: { type: "string" } },
    ...{ "as-of": { type: "string" }, json: { type: "boolean" } },
  });
  const dir = wordAt(rest, 0, "工作区文件夹");
  const [, subject] = rest;
  return withWorkspace(
    dir,
    terminal,
    (open) => {
      if (subject === undefined) return show(open, options["as-of"], options.json === true, terminal);
      const by = (options.by ?? open.workspace.operator.get()).trim();
      if (by === "") throw new UsageError("请用 --by 写明签认人，或先用 operator 登记操作人。");
      return close(open, { subject, by, role: options.role ?? "", note: options.note ?? "" }, terminal);
    },
    options.by,
  );
}

/** Closing the ledger of a subject in a person's name, and how all ledgers stand. */
export const closeCommand: Command = {
  name: "close",
  usage: "close 工作区 [作品或项目 --by 姓名 [--role 身份] [--note 备注]] [--as-of 日期] [--json]",
  summary: "由具名的人结账签认；不写作品则列出各账的状态和结账后的变动",
  run,
};
