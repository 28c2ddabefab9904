import { formatYuan } from "../money.ts";
import { gatesBefore } from "../policy/choices-needed.ts";
import type { Pack } from "../policy/pack.ts";
import { type Phrase, phrase } from "../policy/phrase.ts";
import type { Exclusion, Group, Rule } from "../policy/rule.ts";
import { formatRate } from "../rate.ts";
import { conditionWords } from "./condition-words.ts";
import { choiceQuestion, factTitle, optionTitle } from "./pack-terms.ts";

/** What a rule gives, in a word that keeps a ceiling apart from what can be computed. */
export const ruleTypeNames: Readonly<Record<Rule["type"], string>> = {
  entitlement: "补助，可计算",
  ceiling: "最高不超过，待核定",
  unquantified: "酌情，未写明金额",
};

/** The conditions of a rule in the order a person reads them: its own, then those that all of its kind must meet, with their article. */
export const conditionsInWords = (rule: Rule, pack: Pack): readonly Phrase[] => [
  ...rule.when.map((when) => conditionWords(when, pack)),
  ...gatesBefore(pack, rule).map(({ gate, when }) => {
    const { text, parts } = conditionWords(when, pack);
    return phrase(`${text}（第${gate.article}条）`, parts);
  }),
];

const scopes: Readonly<Record<Group["per"], string>> = {
  ...{ subject: "同一部作品或项目", "enterprise-year": "每家单位每年", enterprise: "每家单位" },
};

const titlesOf = (ids: readonly string[], { rules }: Pack): string =>
  ids.map((id) => `「${rules.find((rule) => rule.id === id)?.title ?? id}」`).join("、");

const underChoice = (when: Exclusion["when"] | undefined, pack: Pack): string =>
  when ? `（口径「${choiceQuestion(pack, when.choice)}」选「${optionTitle(pack, when.choice, when.option)}」时）` : "";

function groupWords({ rules, per, limit, quota, when }: Group, pack: Pack): string {
  const together = rules.length > 1 ? `${titlesOf(rules, pack)}合计，` : "";
  const most = limit === null ? [] : [`最高不超过 ${formatYuan(limit)} 元`];
  const count = quota === undefined ? [] : [`至多 ${quota} 项`];
  return `${together}${scopes[per]}${[...most, ...count].join("、")}${underChoice(when, pack)}`;
}

function windowWords({ window }: Rule, pack: Pack): readonly string[] {
  if (window === undefined) return [];
  const { fact, from, to } = window;
  return [`${factTitle(pack, fact)}须在${from === null ? "" : ` ${from} 起`}${to === null ? "" : ` ${to} 止`}`];
}

function payingWords({ budget, instalments = [] }: Rule): readonly string[] {
  const pool = budget?.pool ?? null;
  const total = pool === null ? "" : `，总额 ${formatYuan(pool)} 元`;
  const parts = instalments.map(({ on, share }) => (share === null ? on : `${on} ${formatRate(share)}`));
  return [
    ...(budget === undefined ? [] : [`实际金额按当年预算折算${total}`]),
    ...(parts.length === 0 ? [] : [`分期：${parts.join("、")}`]),
  ];
}

/** What else bounds a rule: caps over several lines, rules that shut each other out, its window, budget and instalments, and words that are left to judgement. */
export function limitsInWords(rule: Rule, pack: Pack): readonly string[] {
  const groups = pack.groups.filter(({ rules }) => rules.includes(rule.id));
  const exclusions = pack.exclusions.filter(({ rules }) => rules.includes(rule.id));
  return [
    ...groups.map((group) => groupWords(group, pack)),
    ...exclusions.map(({ rules, when }) => `${titlesOf(rules, pack)}只取最高的一项${underChoice(when, pack)}`),
    ...windowWords(rule, pack),
    ...payingWords(rule),
    ...(rule.judgement.length === 0 ? [] : [`“${rule.judgement.join("”“")}”由主管部门评判`]),
  ];
}
