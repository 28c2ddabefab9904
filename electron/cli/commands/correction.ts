import type { CorrectionForm } from "../../../shared/contract/corrections.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { type LocalDate, parseLocalDate } from "../../../shared/dates.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { correctionsOf, dropPoint, listPoints, putPoint } from "../../services/corrections.ts";
import { orRefusal, refusal } from "../../services/refusal.ts";
import type { Workspace } from "../../store/workspace.ts";
import { type Command, readCall, UsageError, wordAt } from "../command.ts";
import { withWorkspace } from "../open-for.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const known = {
  notice: { type: "string" },
  number: { type: "string" },
  asked: { type: "string" },
  answer: { type: "string" },
  evidence: { type: "string" },
  received: { type: "string" },
  due: { type: "string" },
  package: { type: "string" },
  remove: { type: "boolean" },
  json: { type: "boolean" },
} as const;

type Options = ReturnType<typeof readCall<typeof known>>["options"];

function numberOf(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`--number 后面要写意见的序号，如 1；“${text}”不是。`);
  return Number.parseInt(text, 10);
}

function evidenceOf(text: string): readonly number[] {
  return text
    .split(/[,，、\s]+/)
    .filter((word) => word !== "")
    .map((word) => {
      if (!/^[Ee]?\d{1,6}$/.test(word))
        throw new UsageError(`--evidence 后面要写材料编号，如 E003,E004；“${word}”不是。`);
      return Number.parseInt(word.replace(/^e/i, ""), 10);
    });
}

function dayOrNull(text: string | undefined, name: string): LocalDate | null {
  if (text === undefined) return null;
  const day = parseLocalDate(text);
  if (day === null) throw new UsageError(`${name} 后面要写日期，如 2026-06-30；“${text}”不是。`);
  return day;
}

function sealOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new UsageError("--package 后面要写申报包的封印（导出时给出的 64 位校验值）。");
  return text;
}

/** What is said now, over what was said before. */
function formOf(options: Options, number: number, before: CorrectionForm | undefined): CorrectionForm {
  return {
    number,
    notice: options.notice ?? "",
    package: sealOf(options.package) ?? before?.package ?? null,
    asked: options.asked ?? before?.asked ?? "",
    receivedOn: dayOrNull(options.received, "--received") ?? before?.receivedOn ?? null,
    dueOn: dayOrNull(options.due, "--due") ?? before?.dueOn ?? null,
    answer: options.answer ?? before?.answer ?? "",
    evidence: options.evidence === undefined ? (before?.evidence ?? []) : evidenceOf(options.evidence),
  };
}

type Points = Result<readonly CorrectionForm[], Failure>;

function change(workspace: Workspace, options: Options): Points {
  const now = correctionsOf(workspace);
  if (!now.ok || options.number === undefined) return now;
  const number = numberOf(options.number);
  const notice = options.notice ?? "";
  const before = now.value.find((each) => each.notice === notice && each.number === number);
  const form = options.remove === true ? null : formOf(options, number, before);
  const changed = workspace.transaction(() => {
    if (form === null) dropPoint(workspace, { notice, number });
    const put = form === null ? ok("") : putPoint(workspace, form);
    return put.ok ? ok(listPoints(workspace)) : put;
  });
  if (changed.ok) return changed;
  return typeof changed.error === "string" ? refusal(changed.error) : orRefusal({ ok: false, error: changed.error });
}

function linesOf({ number, notice, asked, answer, dueOn, evidence }: CorrectionForm): readonly string[] {
  const due = dueOn === null ? "" : `（${dueOn} 前答复）`;
  const enclosed = evidence.length === 0 ? "" : `，附材料 ${evidence.map(evidenceLabel).join("、")}`;
  return [
    `意见${number}${notice === "" ? "" : `（${notice}）`}：${asked}${due}`,
    `  答复：${answer.trim() === "" ? "（待填）" : answer}${enclosed}`,
  ];
}

function say(points: Points, isJson: boolean, terminal: Terminal): ExitCode {
  if (!points.ok) {
    terminal.note(points.error.message);
    return 2;
  }
  const corrections = points.value;
  if (isJson) terminal.out(JSON.stringify(corrections, null, 2));
  else if (corrections.length === 0) terminal.out("还没有登记补正意见。用 --number 1 --asked “意见内容” 登记第一条。");
  else for (const line of corrections.flatMap(linesOf)) terminal.out(line);
  return 0;
}

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, known);
  return withWorkspace(wordAt(rest, 0, "工作区文件夹"), terminal, ({ workspace }) =>
    say(change(workspace, options), options.json === true, terminal),
  );
}

/** The authority's points to be corrected, and the answers that the letter of the next round gives. */
export const correctionCommand: Command = {
  name: "correction",
  usage:
    "correction 工作区 [--notice 文号 --number 序号 --asked 意见 --answer 答复 --evidence E003,E004 --received 日期 --due 日期 --package 封印] [--remove] [--json]",
  summary: "登记补正意见和答复；之后用 export --follows 生成补正包",
  run,
};
