import type { ServedCondition } from "./account-rows.ts";
import type { Claim } from "./dossier.ts";

interface Use extends Omit<ServedCondition, "ruleTitles"> {
  readonly number: number;
  readonly ruleTitle: string;
}

const usesOf = ({ rule, conditions }: Claim): readonly Use[] =>
  conditions.flatMap(({ title, article, evidence }) =>
    evidence.map((number) => ({ number, article, title, ruleTitle: rule.title })),
  );

function served(uses: readonly Use[]): readonly ServedCondition[] {
  const byCondition = Map.groupBy(uses, ({ article, title }) => JSON.stringify([article, title]));
  return [...byCondition.values()].flatMap((each) => {
    const [first] = each;
    if (first === undefined) return [];
    const ruleTitles = [...new Set(each.map(({ ruleTitle }) => ruleTitle))];
    return [{ article: first.article, title: first.title, ruleTitles }];
  });
}

/** The conditions of claimed and open rules that each proof serves, by its number, in the claims' order. */
export function listServedConditions(claims: readonly Claim[]): ReadonlyMap<number, readonly ServedCondition[]> {
  const alive = claims.filter(({ standing }) => standing === "claimed" || standing === "open");
  const byNumber = Map.groupBy(alive.flatMap(usesOf), ({ number }) => number);
  return new Map([...byNumber].map(([number, uses]) => [number, served(uses)]));
}
