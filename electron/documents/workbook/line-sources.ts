import type { FactSubject } from "../../../shared/calculation/facts.ts";
import type { ResolvedAmount, ResolvedBase } from "../../../shared/calculation/resolved-rule.ts";
import type { Claim, Dossier } from "../../../shared/dossier/dossier.ts";
import { type SubjectKey, subjectKey } from "../../../shared/model/subject.ts";
import type { FormulaSources } from "./amount-formula.ts";
import { scheduleNames } from "./schedule-sheet.ts";

/** The cells that recorded facts stand in, by subject and fact. */
export type FactCells = ReadonlyMap<string, string>;

/** The name of a fact of a subject among the fact cells. */
export const factName = (key: SubjectKey, fact: string): string => `${key} ${fact}`;

/** What the assessment knew of a claim's subject. */
export const factsOf = ({ facts }: Dossier, { subjectKey: key }: Claim): FactSubject | undefined =>
  facts.find((subject) => subjectKey(subject) === key);

/**
 * Where the formulas of a line find their figures: spend is summed live from the schedule by the code in `codeCell`, a category
 * that comes out negative counting as none; facts stand in cells of their own.
 */
export function lineSources(claim: Claim, dossier: Dossier, codeCell: string, facts: FactCells): FormulaSources {
  const own = dossier.schedule.filter(({ entry }) => entry.subject === claim.subjectKey);
  const recorded = [...new Set(own.flatMap(({ entry }) => (entry.category === null ? [] : [entry.category])))];
  return {
    spend: (categories) => {
      const terms = (categories === "*" ? recorded : categories).map((category) => spendFormula(codeCell, category));
      return terms.length === 0 ? "0" : terms.join("+");
    },
    fact: (id) => {
      const cell = facts.get(factName(claim.subjectKey, id));
      if (cell === undefined) throw new Error(`no cell for the fact ${id}`);
      return cell;
    },
  };
}

const spendFormula = (codeCell: string, category: string): string =>
  `MAX(0,SUMIFS(${scheduleNames.eligible},${scheduleNames.subject},${codeCell},${scheduleNames.category},"${category}"))`;

/** The facts that an amount is computed from. */
export function factIds(amount: ResolvedAmount): readonly string[] {
  switch (amount.form) {
    case "rate":
    case "slabs":
    case "marginal":
      return ofBase(amount.of);
    case "perUnit":
      return [amount.fact, ...factIds(amount.each)];
    case "table":
      return amount.keys;
    case "factor":
      return [amount.fact, ...factIds(amount.of)];
    case "topUp":
      return [amount.received, ...factIds(amount.of)];
    case "sum":
    case "min":
      return amount.parts.flatMap(factIds);
    default:
      return [];
  }
}

const ofBase = (base: ResolvedBase): readonly string[] =>
  "fact" in base ? [base.fact, base.less].filter((id) => id !== undefined) : [];

/** Whether an amount is computed from recorded spend. */
export function usesSpend(amount: ResolvedAmount): boolean {
  if ("of" in amount && "form" in amount.of) return usesSpend(amount.of);
  if (amount.form === "perUnit") return usesSpend(amount.each);
  if (amount.form === "sum" || amount.form === "min") return amount.parts.some(usesSpend);
  return "of" in amount && "spend" in amount.of;
}

/** Whether everything that an amount is computed from is known, so that a formula can compute it. */
export function isComputable(amount: ResolvedAmount, subject: FactSubject | undefined): subject is FactSubject {
  if (subject === undefined) return false;
  return factIds(amount).every((id) => subject.facts.has(id)) && (subject.spend !== null || !usesSpend(amount));
}
