import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { z } from "zod";
import { diffRecords } from "../../../shared/handover/diff-records.ts";
import type { Side } from "../../../shared/handover/merge-record.ts";
import { handOut } from "../../services/hand-over/hand-out.ts";
import { type Decisions, type Incoming, readIncoming } from "../../services/hand-over/incoming.ts";
import { takeIn } from "../../services/hand-over/take-in.ts";
import type { Workspace } from "../../store/workspace.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { type Command, readCall, UsageError, wordAt } from "../command.ts";
import { withRecords } from "../open-for.ts";
import { handOverProblemSentence, incomingLines, kindOfPlanned } from "../say-handover.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

function out(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, {
    ...{ out: { type: "string" }, since: { type: "string" }, all: { type: "boolean" }, by: { type: "string" } },
  });
  const dir = wordAt(rest, 0, "工作区文件夹");
  if (options.since !== undefined && !/^#?\d{1,9}$/.test(options.since))
    throw new UsageError(`--since 后面要写变更编号，如 120；“${options.since}”不是。`);
  const since = options.since === undefined ? null : Number(options.since.replace("#", ""));
  const path = resolve(options.out ?? `${dir.replace(/[/\\]+$/, "")}-变更-${terminal.today()}.shenbao`);
  return withRecords(
    dir,
    terminal,
    (workspace) => {
      const written = handOut(workspace, path, terminal.now(), options.all === true ? 0 : since);
      if (!written.ok) {
        terminal.note(workspaceProblemSentence(written.error));
        return 2;
      }
      const { changes, after, missing } = written.value;
      terminal.out(`已写出第 ${after} 条以后的 ${changes} 条变更：${path}`);
      if (missing.length > 0) terminal.out(`其中 ${missing.length} 个原件没有内容，对方需要另外导入这些文件。`);
      return missing.length > 0 ? 1 : 0;
    },
    options.by,
  );
}

const sides = z.record(z.string(), z.enum(["mine", "theirs"]));

async function decisionsOf(take: string | undefined): Promise<Decisions> {
  if (take === undefined) return new Map<string, Side>();
  if (take === "mine" || take === "theirs") return take;
  const text = await readFile(take, "utf8").catch(() => {
    throw new UsageError(`读不到 ${take}。--take 后面写 mine、theirs，或逐处决定的 JSON 文件。`);
  });
  try {
    return new Map(Object.entries(sides.parse(JSON.parse(text))));
  } catch {
    throw new UsageError(`${take} 应为 JSON，如 {"allocations/a1#note": "theirs"}，值为 mine 或 theirs。`);
  }
}

const incomingToJson = ({ set, plan, renumbered }: Incoming) => ({
  by: set.by,
  writtenAt: set.writtenAt,
  records: plan.records.map((record) => ({
    ...{ noun: record.noun, key: record.key, kind: kindOfPlanned(record), by: record.by },
    fields: diffRecords(record.mine, record.merged).map(({ path, before, after }) => ({
      ...{ field: path.join("/"), before: before ?? null, after: after ?? null },
    })),
    conflicts: record.conflicts.map(({ id, base, mine, theirs }) => ({
      ...{ id, base: base ?? null, mine: mine ?? null, theirs: theirs ?? null },
    })),
  })),
  kept: plan.kept.map(({ noun, key, neededBy }) => ({ noun, key, neededBy })),
  renumbered,
});

interface TakeWish {
  readonly path: string;
  readonly decisions: Decisions;
  readonly isPreview: boolean;
  readonly isJson: boolean;
}

function takeOrPreview(workspace: Workspace, wish: TakeWish, terminal: Terminal): ExitCode {
  const { path, decisions, isPreview, isJson } = wish;
  const incoming = isPreview ? readIncoming(workspace, path, decisions) : takeIn(workspace, path, decisions);
  if (!incoming.ok) {
    terminal.note(handOverProblemSentence(incoming.error));
    return incoming.error.kind === "undecided" ? 1 : 2;
  }
  if (isJson) terminal.out(JSON.stringify(incomingToJson(incoming.value), null, 2));
  else for (const line of incomingLines(incoming.value)) terminal.out(line);
  if (!isPreview) terminal.note("已并入。并入前后的内容都在变更记录里（log）。");
  return isPreview && incoming.value.undecided.length > 0 ? 1 : 0;
}

async function take(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, {
    ...{ preview: { type: "boolean" }, take: { type: "string" }, by: { type: "string" }, json: { type: "boolean" } },
  });
  const wish = {
    path: resolve(wordAt(rest, 0, "变更文件")),
    decisions: await decisionsOf(options.take),
    isPreview: options.preview === true,
    isJson: options.json === true,
  };
  const dir = wordAt(rest, 1, "工作区文件夹");
  return await withRecords(dir, terminal, (workspace) => takeOrPreview(workspace, wish, terminal), options.by);
}

async function run([verb, ...words]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (verb === "out") return out(words, terminal);
  if (verb === "in") return await take(words, terminal);
  throw new UsageError("handover 后面写 out 或 in。");
}

/** Two copies of a workspace, such as the studio's and its accountant's, brought together by files of changes. */
export const handoverCommand: Command = {
  name: "handover",
  usage:
    "handover out 工作区 [--out 文件.json] [--since 编号 | --all]，handover in 文件.json 工作区 [--preview] [--take mine|theirs|文件.json] [--by 姓名] [--json]",
  summary: "把改动写成变更文件交给另一份副本；预览并逐项并入对方的改动",
  run,
};
