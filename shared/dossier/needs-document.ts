import type { Pack } from "../policy/pack.ts";
import type { Need } from "../policy/profile.ts";
import { type Reference, referencesOfAmount, referencesOfPredicate } from "../policy/references.ts";
import type { Rule } from "../policy/rule.ts";
import type { Claim, MissingItem } from "./dossier.ts";

/** What an application holds, as far as it decides which documents it needs. */
export interface NeedTerms {
  readonly pack: Pack;
  readonly claims: readonly Claim[];
  readonly missing: readonly MissingItem[];
}

/** Everything that a rule's conditions and amount name, under any option of its choices. */
export const referencesOfRule = ({ when, amount }: Rule): readonly Reference[] => [
  ...when.flatMap((part) => [...referencesOfPredicate(part)]),
  ...referencesOfAmount(amount),
];

const isAlive = ({ standing }: Claim): boolean => standing === "claimed" || standing === "open";

function isThere(need: Need, rules: readonly Rule[], { pack, missing }: NeedTerms): boolean {
  if ("missing" in need) return missing.length > 0;
  if ("subject" in need) return rules.some(({ kind }) => kind === need.subject);
  const references = rules.flatMap(referencesOfRule);
  if ("evidence" in need) return references.some(({ to, id }) => to === "evidence" && id === need.evidence);
  if ("spend" in need)
    return references.some(
      ({ to, id }) => to === "category" && (need.spend === "*" || id === "*" || id === need.spend),
    );
  const gathered = new Set(pack.facts.filter(({ source }) => source.gather === need.facts).map(({ id }) => id));
  return references.some(({ to, id }) => to === "fact" && gathered.has(id));
}

/** Whether an application needs a document with these needs: always without any, else when one of them is there. */
export function needsDocument(when: readonly Need[] | null, terms: NeedTerms): boolean {
  if (when === null) return true;
  const rules = [...new Set(terms.claims.filter(isAlive).map(({ rule }) => rule))];
  return when.some((need) => isThere(need, rules, terms));
}
