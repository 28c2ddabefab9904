import type { Pack } from "./pack.ts";
import type { PackProblem } from "./pack-problem.ts";
import type { Need, Profile } from "./profile.ts";
import { repeated } from "./repeated.ts";

/** What a need names that the pack does not have, in words; null when it can come about. */
function problemOfNeed(need: Need, pack: Pack): string | null {
  if ("facts" in need && !pack.facts.some(({ source }) => source.gather === need.facts))
    return `没有事实取自 ${need.facts}`;
  if ("evidence" in need && !pack.evidence.some(({ id }) => id === need.evidence))
    return `evidence 里没有 ${need.evidence}`;
  if ("spend" in need && need.spend !== "*" && !pack.categories.some(({ id }) => id === need.spend))
    return `categories 里没有 ${need.spend}`;
  if ("subject" in need && !pack.rules.some(({ kind }) => kind === need.subject)) return `没有条目属于 ${need.subject}`;
  return null;
}

function wrongNeeds({ documents }: Profile, path: string, pack: Pack): readonly PackProblem[] {
  return documents.flatMap(({ when }, index) =>
    (when ?? []).flatMap((need, which) => {
      const message = problemOfNeed(need, pack);
      return message === null ? [] : [{ path: `${path}/documents/${index}/when/${which}`, message }];
    }),
  );
}

function wrongSeals({ documents, seals }: Profile, path: string): readonly PackProblem[] {
  return seals.flatMap(({ document }, index) =>
    documents.some((each) => each.document === document)
      ? []
      : [{ path: `${path}/seals/${index}`, message: `这个样式里没有文书 ${document}` }],
  );
}

/** What the schema cannot say of profiles: needs that can never come about, documents twice, seals on documents that are not there. */
export function checkProfiles(pack: Pack): readonly PackProblem[] {
  return pack.profiles.flatMap((profile, index) => {
    const path = `profiles/${index}`;
    const twice = repeated(profile.documents.map(({ document }) => document));
    return [
      ...twice.map((document) => ({ path: `${path}/documents`, message: `${document} 重复` })),
      ...wrongNeeds(profile, path, pack),
      ...wrongSeals(profile, path),
    ];
  });
}
