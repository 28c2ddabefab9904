import type { Claim, Dossier, ScheduleRow } from "../dossier/dossier.ts";
import type { SubjectKey } from "../model/subject.ts";
import { type Fen, sumFen } from "../money.ts";
import { type Datum, type DatumList, group, listOf, type SingleOf } from "./form-data.ts";
import { dateValue, flagValue, moneyValue, textValue } from "./form-value.ts";
import { partSum } from "./part-sum.ts";

const isMet = ({ line }: Claim): boolean => line.status === "met";

/** The sum of amounts where at least one is known; null where nothing is claimed at all. */
const sumOrNull = (amounts: readonly (Fen | null)[]): Fen | null => {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : sumFen(known);
};

type Totalled = Pick<Dossier, "asOf" | "totals" | "ledger"> & {
  readonly policy: Pick<Dossier["policy"], "title" | "documentNumber" | "issuedOn" | "interpreter">;
};

/** The policy, the day and the totals of the whole application. A ceiling is never added to what a formula gives. */
export function policyData({ policy, asOf, totals, ledger }: Totalled): readonly Datum[] {
  return [
    ...group("政策与日期", [
      ["policy.title", "政策名称", "text", textValue(policy.title)],
      ["policy.documentNumber", "政策文号", "text", textValue(policy.documentNumber ?? "")],
      ["policy.issuedOn", "政策发布日期", "date", dateValue(policy.issuedOn)],
      ["policy.interpreter", "解释部门", "text", textValue(policy.interpreter)],
      ["date.asOf", "填表日期", "date", dateValue(asOf)],
    ]),
    ...group("全部申报金额", [
      ["totals.certain", "按公式可申领合计", "money", moneyValue(totals.certain)],
      ["totals.provenCeiling", "最高不超过（待核定）合计", "money", moneyValue(totals.provenCeiling)],
      ["ledger.recorded", "已登记支出合计", "money", moneyValue(ledger.recorded)],
      ["ledger.eligible", "可计入支出合计", "money", moneyValue(ledger.eligible)],
      ["ledger.ineligible", "不计入支出合计", "money", moneyValue(ledger.ineligible)],
      ["ledger.undecided", "待定支出合计", "money", moneyValue(ledger.undecided)],
    ]),
  ];
}

/** What the chosen subject spent and may claim. */
export function subjectSums(
  { schedule, claims }: Pick<Dossier, "schedule" | "claims">,
  key: SubjectKey | null,
): readonly Datum[] {
  const rows = key === null ? null : schedule.filter(({ entry }) => entry.subject === key);
  const sum = (of: (row: ScheduleRow) => Fen) => moneyValue(rows === null ? null : sumFen(rows.map(of)));
  const met = claims.filter((claim) => isMet(claim) && claim.subjectKey === key);
  const typed = (type: Claim["line"]["type"], of: (claim: Claim) => Fen | null) =>
    moneyValue(key === null ? null : sumOrNull(met.filter(({ line }) => line.type === type).map(of)));
  return group("申报对象的金额", [
    ["subject.recorded", "已登记支出", "money", sum(({ entry }) => entry.gross)],
    ["subject.eligible", "可计入支出", "money", sum(({ entry }) => entry.eligible)],
    ["subject.ineligible", "不计入支出", "money", sum((row) => partSum(row, "ineligible"))],
    ["subject.undecided", "待定支出", "money", sum((row) => partSum(row, "undecided"))],
    ["subject.certain", "各项按公式可申领之和", "money", typed("entitlement", ({ line }) => line.amount)],
    ["subject.ceiling", "各项最高不超过之和（待核定）", "money", typed("ceiling", ({ line }) => line.amount)],
  ]);
}

/** The paths of what is known of a rule. */
export const rulePaths = (id: string): readonly string[] =>
  ["met", "amount", "base", "rate", "limit", "quote"].map((name) => `rule.${id}.${name}`);

/** For each rule what it gives, to the chosen subject or, while none is chosen, to all together. */
export function ruleData({ claims }: Pick<Dossier, "claims">, key: SubjectKey | null): readonly Datum[] {
  const rules = Map.groupBy(claims, ({ rule }) => rule.id);
  return [...rules].flatMap(([id, all]) => {
    const title = all[0]?.rule.title ?? id;
    const own = all.filter((claim) => key === null || claim.subjectKey === key);
    const met = own.filter(isMet);
    const only = own.length === 1 ? own[0] : undefined;
    const singles: readonly SingleOf[] = [
      [`rule.${id}.met`, `${title}：条件已齐`, "flag", own.length === 0 ? null : flagValue(met.length > 0)],
      [`rule.${id}.amount`, `${title}：金额`, "money", moneyValue(sumOrNull(met.map(({ line }) => line.amount)))],
      [`rule.${id}.base`, `${title}：计算基数`, "money", moneyValue(sumOrNull(own.map(({ line }) => line.base)))],
      [`rule.${id}.rate`, `${title}：比例`, "text", textValue(only?.line.rate ?? "")],
      [`rule.${id}.limit`, `${title}：上限`, "money", moneyValue(only?.line.limit ?? null)],
      [`rule.${id}.quote`, `${title}：政策原文`, "text", textValue(only?.line.quote ?? "")],
    ];
    return group("各项政策", singles);
  });
}

function claimList(path: string, title: string, claims: readonly Claim[]): DatumList {
  return listOf(path, title, claims, [
    ["article", "条款", "text", ({ rule }) => textValue(rule.article)],
    ["title", "事项", "text", ({ rule }) => textValue(rule.title)],
    ["subject", "对象", "text", ({ subject }) => textValue(subject.name)],
    ["quote", "政策原文", "text", ({ line }) => textValue(line.quote)],
    ["base", "计算基数", "money", ({ line }) => moneyValue(line.base)],
    ["rate", "比例", "text", ({ line }) => textValue(line.rate ?? "")],
    ["limit", "上限", "money", ({ line }) => moneyValue(line.limit)],
    ["amount", "金额", "money", ({ line }) => moneyValue(line.amount)],
  ]);
}

/** What is claimed, line by line: what formulas give and, apart from it, what the authority decides. */
export function claimLists({ claims }: Pick<Dossier, "claims">, key: SubjectKey | null): readonly DatumList[] {
  const met = claims.filter((claim) => isMet(claim) && (key === null || claim.subjectKey === key));
  const ofType = (type: Claim["line"]["type"]) => met.filter(({ line }) => line.type === type);
  return [
    claimList("claims", "按公式可申领的事项", ofType("entitlement")),
    claimList("ceilings", "最高不超过（待核定）的事项", ofType("ceiling")),
  ];
}
