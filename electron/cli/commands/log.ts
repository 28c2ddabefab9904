import { parseLocalDate } from "../../../shared/dates.ts";
import { objectOf } from "../../../shared/handover/json-value.ts";
import type { Change } from "../../../shared/model/change.ts";
import { ok } from "../../../shared/result.ts";
import { recordTitle } from "../../../shared/wording/record-title.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { type Command, readCall, UsageError, wordAt } from "../command.ts";
import { withRecords } from "../open-for.ts";
import { changeLines, localMoment } from "../say-changes.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** Whether a change is from a day on, or has at least a number, as `--since` says. */
function sinceOf(since: string | undefined): (change: Change) => boolean {
  if (since === undefined) return () => true;
  if (/^#?\d{1,9}$/.test(since)) return ({ sequence }) => sequence >= Number(since.replace("#", ""));
  const day = parseLocalDate(since);
  if (day === null) throw new UsageError(`--since 后面要写日期（如 2026-06-30）或变更编号；“${since}”都不是。`);
  return ({ at }) => localMoment(at).slice(0, 10) >= day;
}

/** Whether a change is of a record that is named by its key, or in whose title a word stands. */
function recordOf(word: string | undefined): (change: Change) => boolean {
  if (word === undefined) return () => true;
  return ({ noun, key, before, after }) =>
    key === word ||
    [before, after].some((text) => text !== null && recordTitle(noun, key, objectOf(text)).includes(word));
}

// The records as the objects they are, for other programs.
const changeToJson = ({ before, after, ...change }: Change) => ({
  ...change,
  before: before === null ? null : objectOf(before),
  after: after === null ? null : objectOf(after),
});

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, {
    since: { type: "string" },
    record: { type: "string" },
    json: { type: "boolean" },
  });
  const [isSince, isOfRecord] = [sinceOf(options.since), recordOf(options.record)];
  return withRecords(wordAt(rest, 0, "工作区文件夹"), terminal, (workspace) => {
    const read = workspace.transaction(() => ok(workspace.trail.after(0)));
    if (!read.ok) {
      terminal.note(workspaceProblemSentence(read.error));
      return 2;
    }
    const changes = read.value.filter((change) => isSince(change) && isOfRecord(change));
    if (options.json === true) terminal.out(JSON.stringify(changes.map(changeToJson), null, 2));
    else if (changes.length === 0) terminal.out("没有这样的变更记录。");
    else for (const line of changeLines(changes)) terminal.out(line);
    return 0;
  });
}

/** The audit trail: who changed what, when, from what to what. */
export const logCommand: Command = {
  name: "log",
  usage: "log 工作区 [--since 日期或编号] [--record 编号或名称] [--json]",
  summary: "变更记录：谁在什么时候把什么由什么改成什么",
  run,
};
