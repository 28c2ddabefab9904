import { parseChineseNumeral } from "../policy/numbers-in-text.ts";
import type { BinderClaim, BinderContents, BinderItem } from "./binder.ts";
import type { Claim, Dossier, EvidenceItem } from "./dossier.ts";

type Terms = Pick<Dossier, "evidence" | "claims" | "originals" | "profile">;

/** The binder of a dossier: the materials of the profile in its order, then every other proof by its number. */
export function compileBinder({ evidence, claims, originals, profile }: Terms): BinderContents {
  const shown = inArticleOrder(claims)
    .filter(({ standing }) => standing === "claimed" || standing === "open")
    .map(claimOf);
  const paths = new Map(originals.map(({ sha256, path }) => [sha256, path]));
  const order = new Map(profile.materials.map(({ material }, index) => [material, index]));
  const rank = ({ kind }: EvidenceItem): number => order.get(kind) ?? order.size;
  const ordered = evidence.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
  const first = new Map<string, number>();
  const items = ordered.map((item): BinderItem => {
    const earlier = first.get(item.sha256) ?? null;
    if (earlier === null) first.set(item.sha256, item.number);
    return {
      evidence: item,
      sameFileAs: earlier,
      articles: [...new Set(item.serves.map(({ article }) => article))],
      original: paths.get(item.sha256) ?? null,
    };
  });
  return { items, claims: shown.filter(({ conditions }) => conditions.length > 0) };
}

/** Claims by the number of their article; the claims of one article, and articles without a number, stay as they were. */
function inArticleOrder(claims: readonly Claim[]): readonly Claim[] {
  const rank = ({ rule }: Claim): number => parseChineseNumeral(rule.article) ?? Number.MAX_SAFE_INTEGER;
  return claims.toSorted((a, b) => rank(a) - rank(b));
}

const claimOf = ({ rule, subject, conditions }: Claim): BinderClaim => ({
  article: rule.article,
  ruleTitle: rule.title,
  subjectName: subject.name,
  conditions: conditions.filter((one) => one.evidence.length > 0).map(({ title, evidence }) => ({ title, evidence })),
});
