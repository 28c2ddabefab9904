import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import { documentTitle } from "../../../shared/dossier/document-titles.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { comparePacks } from "../../../shared/wording/compare-packs.ts";
import { type PackCalls, packCalls } from "../../services/pack-calls.ts";
import { checkPackAt } from "../../services/packs/load-handed-pack.ts";
import { findPack } from "../../services/policy-packs.ts";
import { openBooks } from "../../services/reconciliation/open-books.ts";
import { type Command, dayOf, readCall, UsageError, wordAt } from "../command.ts";
import { withRecords } from "../open-for.ts";
import { comparisonLines, packLines, previewLines } from "../say-packs.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** A pack that lies somewhere as a ZIP or a folder; what is wrong with it is told. */
async function packAt(path: string, terminal: Terminal): Promise<Pack | null> {
  const checked = await checkPackAt(resolve(path));
  if (checked.ok) return checked.value;
  terminal.out(`${path} 不能用，有 ${checked.error.length} 处问题：`);
  for (const { place, message } of checked.error) terminal.out(`  ${place}：${message}`);
  return null;
}

async function check(path: string, terminal: Terminal): Promise<ExitCode> {
  const pack = await packAt(path, terminal);
  if (pack === null) return 1;
  const { id, packVersion, title, rules, choices } = pack;
  terminal.out(`${title}（${id} ${packVersion}）检查全部通过：${rules.length} 个条目，${choices.length} 个口径。`);
  return 0;
}

/** A pack by its place on the disk, or by the id of one that ships with the tool. */
async function packCalled(word: string, terminal: Terminal): Promise<Pack | null> {
  if (existsSync(word)) return packAt(word, terminal);
  const shipped = await findPack(word);
  if (shipped.ok) return shipped.value;
  throw new UsageError(`“${word}”不是文件、文件夹，也不是随工具附带的政策包。`);
}

async function compare(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const before = await packCalled(wordAt(words, 1, "原来的政策包"), terminal);
  const after = before === null ? null : await packCalled(wordAt(words, 2, "后来的政策包"), terminal);
  if (before === null || after === null) return 1;
  const sections = comparePacks(before, after, (id) => documentTitle(id, []));
  for (const line of comparisonLines({ sections })) terminal.out(line);
  return 0;
}

/** The terminal waits until it is done. */
const unwatched = { signal: new AbortController().signal, onProgress: () => undefined };

type Lines = Promise<Result<readonly string[], Failure>>;

const tray = "00000000-0000-4000-8000-000000000000";

async function act(calls: PackCalls, words: readonly string[], day: LocalDate): Lines {
  const [, verb = ""] = words;
  if (verb === "load") return load(calls, wordAt(words, 2, "政策包的 ZIP 或文件夹"));
  const name = wordAt(words, 2, "政策包的名称");
  if (verb === "preview") {
    const shown = await calls["packs.preview"]({ name, asOf: day }, unwatched);
    return shown.ok ? ok(previewLines(shown.value)) : shown;
  }
  if (verb !== "use" && verb !== "remove")
    throw new UsageError(`packs 工作区 后面写 load、preview、use 或 remove；“${verb}”不是。`);
  const done = await calls[verb === "use" ? "packs.choose" : "packs.remove"]({ name }, unwatched);
  return done.ok ? ok([done.value.sentence]) : done;
}

async function load(calls: PackCalls, path: string): Lines {
  const loaded = await calls["packs.load"]({ tray, paths: [resolve(path)] }, unwatched);
  if (!loaded.ok) return loaded;
  if (loaded.value.kind === "loaded") return ok([loaded.value.sentence, `名称：${loaded.value.name}`]);
  const { problems } = loaded.value;
  const told = problems.map(({ place, message }) => `  ${place}：${message}`);
  return {
    ok: false,
    error: { code: "refused", message: [`没有载入，有 ${problems.length} 处问题：`, ...told].join("\n") },
  };
}

async function inWorkspace(words: readonly string[], day: string | undefined, terminal: Terminal): Promise<ExitCode> {
  return withRecords(wordAt(words, 0, "工作区文件夹"), terminal, async (workspace) => {
    const nothingOpen = { current: () => ok({ current: null }) };
    const calls = packCalls(workspace, {
      ...{ books: openBooks(workspace), today: terminal.today, uploads: null, trays: nothingOpen },
    });
    const list = async (): Lines => {
      const shown = await calls["packs.list"]({}, unwatched);
      return shown.ok ? ok(packLines(shown.value.packs)) : shown;
    };
    const done = await (words.length > 1 ? act(calls, words, dayOf(day, terminal)) : list());
    if (!done.ok) {
      terminal.note(done.error.message);
      return 2;
    }
    for (const line of done.value) terminal.out(line);
    return 0;
  });
}

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, { "as-of": { type: "string" } });
  if (rest[0] === "check") return check(wordAt(rest, 1, "政策包的 ZIP 或文件夹"), terminal);
  return rest[0] === "compare" ? compare(rest, terminal) : inWorkspace(rest, options["as-of"], terminal);
}

/** Policy packs: checked and compared wherever they lie; listed, loaded, tried and changed in a workspace. */
export const packsCommand: Command = {
  name: "packs",
  usage:
    "packs check ZIP或文件夹，packs compare 原来 后来，packs 工作区 [load ZIP或文件夹 | preview 名称 [--as-of 日期] | use 名称 | remove 名称]",
  summary: "政策包：检查、比较；在工作区里列出、载入、看换用会怎样、换用、移除",
  run,
};
