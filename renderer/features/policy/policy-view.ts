import type { PolicyPartView, PolicyRuleView, PolicyView } from "../../../shared/contract/policy.ts";

/** Who a policy is from and since when, as far as its text and the user say. */
export function headText({ documentNumber, interpreter, issuedOn, packVersion }: PolicyView): string {
  return [
    documentNumber ?? "文号未载明",
    issuedOn === null ? "发布日期未填" : `${issuedOn} 发布`,
    `由${interpreter}解释`,
    `政策包 ${packVersion}`,
  ].join(" · ");
}

/** The deadlines of a measure: so many working days of the reviewing office. */
export const deadlineTexts = ({ deadlines }: PolicyPartView["measures"][number]): readonly string[] =>
  deadlines.map(({ title, workdays }) => `${title}：${workdays} 个工作日`);

/** What stands beside a part of the text; nothing beside headings and articles that the tool makes nothing of. */
export const hasCards = ({ rules, measures, general, choices }: PolicyPartView): boolean =>
  rules.length + measures.length + general.length + choices.length > 0;

/** What a sentence was made into, by the titles of its rules and the like: the name of the sentence for who hears it. */
export function titlesOfMarks(view: PolicyView, marks: readonly string[]): string {
  const cards = view.parts.flatMap(({ rules, measures, general }) => [...rules, ...measures, ...general]);
  return cards
    .filter(({ id }) => marks.includes(id))
    .map(({ title }) => title)
    .join("、");
}

/** How far the papers of a rule are: held and still wanted. */
export function proofsText({ proofs }: PolicyRuleView): string {
  const held = proofs.filter(({ onFile }) => onFile.length > 0).length;
  return `要用的材料（${held} / ${proofs.length} 种已有）`;
}

/** How many places were found, as a person reads it. */
export function hitsText(query: string, hits: number, current: number): string {
  if (query.trim() === "") return "";
  return hits === 0 ? "没有找到" : `第 ${current + 1} 处，共 ${hits} 处`;
}

/** The place to go on to; it begins again behind the last. */
export const stepHit = (current: number, step: 1 | -1, hits: number): number =>
  hits === 0 ? 0 : (current + step + hits) % hits;
