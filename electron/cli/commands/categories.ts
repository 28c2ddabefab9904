import type { AcceptedSuggestions, CategorySuggestions, SuggestionView } from "../../../shared/contract/categories.ts";
import { type SubjectKey, subjectKey } from "../../../shared/model/subject.ts";
import { ok } from "../../../shared/result.ts";
import { suggestionsToShow } from "../../services/categories/show-suggestions.ts";
import { expenseCalls } from "../../services/expense-calls.ts";
import { openBooks } from "../../services/reconciliation/open-books.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { type Command, readCall, UsageError, wordAt } from "../command.ts";
import { subjectOption } from "../form/fill-actions.ts";
import { type OpenFor, withWorkspace } from "../open-for.ts";
import { categoriesToJson, categoryLines } from "../say-categories.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const known = {
  accept: { type: "string", multiple: true },
  subject: { type: "string" },
  place: { type: "string" },
  by: { type: "string" },
  json: { type: "boolean" },
} as const;

type Options = ReturnType<typeof readCall<typeof known>>["options"];

const places: Readonly<Record<string, AcceptedSuggestions["place"]>> = { 省内: "in", 省外: "out", 未知: "unknown" };

function placeOf(word = "未知"): AcceptedSuggestions["place"] {
  const place = places[word];
  if (place === undefined) throw new UsageError(`--place 后面写 省内、省外 或 未知；“${word}”不是。`);
  return place;
}

/** The one subject there is, unless one is named. */
function subjectFor(named: string | undefined, subjects: readonly SubjectKey[]): SubjectKey {
  const stated = subjectOption(named);
  const [only, ...others] = subjects;
  if (stated !== undefined) return stated;
  if (only !== undefined && others.length === 0) return only;
  throw new UsageError(
    only === undefined
      ? "还没有登记作品或项目，先登记再归类。"
      : `请用 --subject 写明花在哪个对象上：${subjects.join("、")}。`,
  );
}

/** The suggestions that the words name; those whose grounds contradict each other can only be decided by a person. */
function chosen({ suggestions }: CategorySuggestions, ids: readonly string[]): AcceptedSuggestions["lines"] {
  const named = ids.includes("all") ? suggestions.filter(({ category }) => category !== null) : ids.map(find);
  return named.map(({ invoice, line, category, id }) => {
    if (category === null) throw new UsageError(`“${id}”的理由互相矛盾，不能按建议采纳。请在窗口的“支出”里自己定。`);
    return { invoice, line, category };
  });

  function find(wanted: string): SuggestionView {
    const found = suggestions.find(({ id }) => id === wanted);
    if (found === undefined) throw new UsageError(`没有“${wanted}”这一行的建议。编号在 categories 列出的每行最前面。`);
    return found;
  }
}

/** Takes over what was named. Null where all is done; else why not. */
function accept({ workspace, pack }: OpenFor, shown: CategorySuggestions, ids: readonly string[], options: Options) {
  const lines = chosen(shown, ids);
  if (lines.length === 0) return ok("没有可以采纳的建议。");
  const subjects = workspace.transaction(() => ok(workspace.subjects.list().map(subjectKey)));
  const subject = subjectFor(options.subject, subjects.ok ? subjects.value : []);
  const calls = expenseCalls(workspace, pack, openBooks(workspace));
  const made = calls["categories.accept"]({ lines, subject, place: placeOf(options.place) });
  return made.ok ? ok(made.value.sentence) : made;
}

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, known);
  const dir = wordAt(rest, 0, "工作区文件夹");
  const ids = [...(options.accept ?? []), ...rest.slice(1)];
  if (rest.length > 1 && options.accept === undefined) throw new UsageError("要采纳哪几行，请写在 --accept 后面。");
  return withWorkspace(dir, terminal, (open) => work(open, ids, options, terminal), options.by);
}

function work(open: OpenFor, ids: readonly string[], options: Options, terminal: Terminal): ExitCode {
  const read = open.workspace.transaction(() => ok(open.workspace.snapshot()));
  if (!read.ok) {
    terminal.note(workspaceProblemSentence(read.error));
    return 2;
  }
  const shown = suggestionsToShow(read.value, open.pack);
  if (ids.length > 0) {
    const accepted = accept(open, shown, ids, options);
    terminal.note(accepted.ok ? accepted.value : accepted.error.message);
    return accepted.ok ? 0 : 2;
  }
  if (options.json === true) terminal.out(JSON.stringify(categoriesToJson(shown), null, 2));
  else for (const line of categoryLines(shown)) terminal.out(line);
  return 0;
}

/** What the open lines of cost look like, and taking it over. */
export const categoriesCommand: Command = {
  name: "categories",
  usage: "categories 工作区 [--accept all|编号…] [--subject 对象] [--place 省内|省外|未知] [--by 姓名] [--json]",
  summary: "未归类支出的类别建议和理由；核对后采纳",
  run,
};
