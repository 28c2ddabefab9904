import type { DecisionRow, GrantRow, ResultsView } from "../../../shared/contract/results.ts";
import { grantedUnderCaps, yearByOf, yearOfGrant } from "../../../shared/dossier/granted-before.ts";
import type { Records } from "../../../shared/model/records.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import type { Calculation } from "../calculate.ts";
import { dossierOf } from "../dossier-of.ts";

/** Everything decided and granted, and what it leaves of the caps under the readings taken. */
export function resultsToShow(calculation: Calculation, undoable: string | null): ResultsView {
  const { records, pack } = calculation;
  const [profile] = pack.profiles;
  if (profile === undefined) throw new Error("a pack has at least one profile");
  const dossier = dossierOf(calculation, profile);
  const names = namesOf(records);
  const by = yearByOf(records, pack);
  return {
    grants: records.grants.map((grant) => grantRow(grant, names, pack)),
    decisions: records.decisions.map((decision) => decisionRow(decision, names, pack)),
    caps: grantedUnderCaps(records.grants, dossier, by),
    undated: records.grants.filter((one) => one.rule !== null && yearOfGrant(one, dossier.claims, by) === null).length,
    subjects: records.subjects.map((one) => ({ key: subjectKey(one), name: one.name })),
    rules: pack.rules.map(({ id, article, title }) => ({ id, title: `第${article}条 ${title}` })),
    facts: factsToDecide(records, pack),
    undoable,
  };
}

type Names = ReadonlyMap<string, string>;

const namesOf = ({ subjects }: Records): Names => new Map(subjects.map((one) => [subjectKey(one), one.name]));

const grantRow = (grant: Records["grants"][number], names: Names, { rules }: Pack): GrantRow => {
  const rule = rules.find(({ id }) => id === grant.rule);
  return {
    ...grant,
    subjectName: grant.subject === null ? "" : (names.get(grant.subject) ?? grant.subject),
    ruleTitle: rule === undefined ? (grant.rule ?? "") : `第${rule.article}条 ${rule.title}`,
  };
};

function decisionRow(decision: Records["decisions"][number], names: Names, { facts }: Pack): DecisionRow {
  const fact = facts.find(({ id }) => id === decision.fact);
  return {
    ...decision,
    subjectName: names.get(decision.subject) ?? decision.subject,
    factTitle: fact?.title ?? decision.fact,
    isMoney: fact?.type === "money",
  };
}

/** The facts that only an authority's decision gives, with the subjects they can be decided for. */
const factsToDecide = ({ subjects }: Records, { facts }: Pack): ResultsView["facts"] =>
  facts
    .filter(({ source }) => source.gather === "decision")
    .map(({ id, title, type, kinds }) => ({
      ...{ id, title, type },
      subjects: subjects.filter(({ kind }) => kinds.includes(kind)).map(subjectKey),
    }))
    .filter(({ subjects: able }) => able.length > 0);
