import type { PolicyPartView, PolicyView } from "../../../shared/contract/policy.ts";

type Rule = PolicyPartView["rules"][number];

/** What a rule gives, in a word that keeps a ceiling apart from what can be computed. */
export const ruleTypeNames: Readonly<Record<Rule["type"], string>> = {
  entitlement: "补助，可计算",
  ceiling: "最高不超过，待核定",
  unquantified: "酌情，未写明金额",
};

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
