import type { CategoryRules, CategorySuggestions, SuggestionView } from "../../shared/contract/categories.ts";
import { fenToYuanText, formatYuan } from "../../shared/money.ts";

function suggestionLines({ id, date, seller, item, gross, categoryTitle, reasons }: SuggestionView): readonly string[] {
  return [
    `${id}  ${date ?? "日期未知"}  ${seller === "" ? "（销售方未知）" : seller}  ${item}  ${formatYuan(gross)} 元`,
    `    → ${categoryTitle ?? "理由互相矛盾，请自己定"}：${reasons.join("；")}`,
  ];
}

/** What the open lines look like and why, then how to take it over. */
export function categoryLines({ suggestions, silent }: CategorySuggestions): readonly string[] {
  const ready = suggestions.filter(({ category }) => category !== null).length;
  const open = suggestions.length + silent;
  if (open === 0) return ["没有待归类的支出。"];
  return [
    ...suggestions.flatMap(suggestionLines),
    `待归类 ${open} 行：有建议 ${ready} 行，理由矛盾 ${suggestions.length - ready} 行，没有依据 ${silent} 行。`,
    ...(ready === 0 ? [] : ["核对后用 --accept all 全部采纳，或 --accept 编号 逐行采纳；建议不会自动入账。"]),
  ];
}

/** The same for other programs: money as text of yuan. */
export const categoriesToJson = ({ suggestions, silent }: CategorySuggestions) => ({
  suggestions: suggestions.map(({ row: _row, gross, ...rest }) => ({ ...rest, gross: fenToYuanText(gross) })),
  silent,
});

/** A person's rules by number. */
export function ruleLines({ rules }: CategoryRules): readonly string[] {
  if (rules.length === 0) return ["还没有自己的归类规则。用 rules 工作区 add --category 类别 --seller 销售方 定一条。"];
  return rules.map(({ rule, sentence, categoryTitle, lines }, index) => {
    const who = [rule.statedBy, rule.statedOn ?? ""].filter((word) => word !== "").join(" ");
    const note = [rule.note, who].filter((word) => word !== "").join("；");
    const to = categoryTitle ?? `${rule.category}（政策包里已没有这个类别，不起作用）`;
    return `${index + 1}  ${sentence}，归到 ${to}，适用 ${lines} 行${note === "" ? "" : `（${note}）`}`;
  });
}

/** The rules that ship with the policy pack. */
export const builtInLines = ({ builtIn }: CategoryRules): readonly string[] =>
  builtIn.flatMap(({ category, sentences }) => [`${category}：`, ...sentences.map((sentence) => `    ${sentence}`)]);
