import type { CategoryRules, StatedRule } from "../../../shared/contract/categories.ts";
import type { CategoryRule } from "../../../shared/model/category-rule.ts";
import { type CategoryCalls, categoryCalls } from "../../services/category-calls.ts";
import { openBooks } from "../../services/reconciliation/open-books.ts";
import { type Command, readCall, UsageError, wordAt } from "../command.ts";
import { withWorkspace } from "../open-for.ts";
import { builtInLines, ruleLines } from "../say-categories.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const known = {
  seller: { type: "string" },
  item: { type: "string" },
  code: { type: "string" },
  how: { type: "string" },
  category: { type: "string" },
  note: { type: "string" },
  "built-in": { type: "boolean" },
  by: { type: "string" },
  json: { type: "boolean" },
} as const;

type Options = ReturnType<typeof readCall<typeof known>>["options"];

const hows: Readonly<Record<string, CategoryRule["how"]>> = { 等于: "equals", 含: "contains", 开头: "starts-with" };

/** What the rule looks at, as the options say; null where they say nothing. */
function conditionOf({ seller, item, code, how }: Options): Pick<StatedRule, "field" | "how" | "text"> | null {
  const stated = [
    { field: "sellerName", text: seller, usual: "equals" } as const,
    { field: "item", text: item, usual: "contains" } as const,
    { field: "classificationCode", text: code, usual: "starts-with" } as const,
  ].flatMap(({ text, ...rest }) => (text === undefined ? [] : [{ text, ...rest }]));
  const [only, ...others] = stated;
  if (only === undefined) return null;
  if (others.length > 0) throw new UsageError("一条规则只看一处：--seller、--item、--code 写其中一个。");
  const wanted = how === undefined ? only.usual : hows[how];
  if (wanted === undefined) throw new UsageError(`--how 后面写 ${Object.keys(hows).join("、")} 之一；“${how}”不是。`);
  return { field: only.field, how: wanted, text: only.text };
}

function categoryOf(word: string, { categories }: CategoryRules): string {
  const found = categories.find(({ id, title }) => id === word || title === word);
  if (found !== undefined) return found.id;
  throw new UsageError(`没有类别“${word}”。可用：${categories.map(({ title }) => title).join("、")}。`);
}

function ruleAt(word: string, { rules }: CategoryRules): CategoryRule {
  const found = /^\d{1,4}$/.test(word) ? rules[Number(word) - 1]?.rule : undefined;
  if (found === undefined) throw new UsageError(`没有第“${word}”条规则。序号见 rules 工作区 列出的每行最前面。`);
  return found;
}

function stated(options: Options, view: CategoryRules, before: CategoryRule | null): StatedRule {
  const condition = conditionOf(options) ?? before;
  if (condition === null) throw new UsageError("规则看什么？请写 --seller、--item 或 --code。");
  const { category: word } = options;
  if (word === undefined && before === null) throw new UsageError("归到哪个类别？请写 --category。");
  return {
    ...{ field: condition.field, how: condition.how, text: condition.text },
    id: before?.id ?? null,
    category: word === undefined ? (before?.category ?? "") : categoryOf(word, view),
    note: options.note ?? before?.note ?? "",
  };
}

function change(calls: CategoryCalls, view: CategoryRules, [verb, word]: readonly string[], options: Options) {
  switch (verb) {
    case "add":
      return calls["category-rules.state"](stated(options, view, null));
    case "change":
      return calls["category-rules.state"](stated(options, view, ruleAt(word ?? "", view)));
    case "remove":
      return calls["category-rules.withdraw"]({ id: ruleAt(word ?? "", view).id });
    default:
      throw new UsageError(`rules 工作区 后面写 add、change 或 remove；“${verb}”不是。`);
  }
}

function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, known);
  const [, ...action] = rest;
  return withWorkspace(
    wordAt(rest, 0, "工作区文件夹"),
    terminal,
    ({ workspace, pack }) => {
      const calls = categoryCalls(workspace, pack, { books: openBooks(workspace), today: terminal.today });
      const view = calls["category-rules.list"]({});
      const done = view.ok && action.length > 0 ? change(calls, view.value, action, options) : view;
      if (!done.ok) {
        terminal.note(done.error.message);
        return 2;
      }
      if ("sentence" in done.value) terminal.note(done.value.sentence);
      else say(done.value, options, terminal);
      return 0;
    },
    options.by,
  );
}

function say(view: CategoryRules, options: Options, terminal: Terminal): void {
  if (options.json === true) terminal.out(JSON.stringify(view.rules, null, 2));
  else for (const line of options["built-in"] === true ? builtInLines(view) : ruleLines(view)) terminal.out(line);
}

/** What was stated once about receipts: listed, added, corrected, removed; and the rules that ship, for reading. */
export const rulesCommand: Command = {
  name: "rules",
  usage:
    "rules 工作区 [--built-in] [--json]，rules 工作区 add|change|remove [序号] [--seller 名称|--item 文字|--code 编码] [--how 等于|含|开头] [--category 类别] [--note 理由] [--by 姓名]",
  summary: "支出归类的规则：列出、新增、改正、取消；--built-in 看随政策包的规则",
  run,
};
