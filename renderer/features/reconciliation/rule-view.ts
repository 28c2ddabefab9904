import type { PaymentSide } from "../../../shared/contract/matching.ts";
import type { NewMatchingRule } from "../../../shared/contract/matching-rules.ts";
import type { MatchingRule } from "../../../shared/model/matching-rule.ts";

/** What of a bank row a rule looks at. */
export const ruleFields: Readonly<Record<MatchingRule["field"], string>> = {
  ...{ counterpartyName: "对方名称", counterpartyAccount: "对方账号", memo: "摘要" },
};

/** How a rule compares. */
export const ruleHows: Readonly<Record<MatchingRule["how"], string>> = { equals: "正好是", contains: "含有" };

/** What a rule says of the rows it speaks of. */
export const ruleEffects: Readonly<Record<MatchingRule["effect"], string>> = {
  ...{ "is-party": "某单位的收付款", "set-aside": "与申报无关的收支" },
};

const wordsOf = (payment: PaymentSide | null): Readonly<Record<MatchingRule["field"], string>> => ({
  counterpartyName: payment?.name ?? "",
  counterpartyAccount: payment?.account ?? "",
  memo: payment?.memo ?? "",
});

/** A rule about a row's other side, or about its memo where the bank names nobody. */
export function ruleOfRow(payment: PaymentSide | null): NewMatchingRule {
  const words = wordsOf(payment);
  const field = payment !== null && words.counterpartyName === "" ? "memo" : "counterpartyName";
  const how = field === "memo" ? "contains" : "equals";
  return { field, how, text: words[field], effect: "set-aside", party: "", note: "" };
}

/** The rule looking at another field, with the row's words there. */
export function withField(rule: NewMatchingRule, field: string, payment: PaymentSide | null): NewMatchingRule {
  const known = field as MatchingRule["field"];
  return { ...rule, field: known, text: payment === null ? rule.text : wordsOf(payment)[known] };
}

/** A rule as a sentence. */
export function ruleText({ field, how, text, effect, party }: MatchingRule): string {
  const when = `${ruleFields[field]}${ruleHows[how]}“${text}”`;
  return effect === "set-aside" ? `${when}的流水与申报无关` : `${when}的流水是“${party}”的收付款`;
}

/** Who stated a rule and when, with the reason. */
export const ruleNote = ({ note, statedBy, statedOn }: MatchingRule): string =>
  [note, `${statedBy} ${statedOn ?? ""} 定`].filter((part) => part.trim() !== "").join(" · ");
