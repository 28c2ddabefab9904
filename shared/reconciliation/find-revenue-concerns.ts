import { formatYuan, sumFen, zeroFen } from "../money.ts";
import { type Concern, concernOf } from "./concern.ts";
import type { FindTerms } from "./find-terms.ts";
import { plainName } from "./party-name.ts";

/** Settlements for which the applicant has issued no invoice to the platform, or one for less: one finding for each platform. */
export function findRevenueConcerns({ records, chains, matching }: FindTerms): readonly Concern[] {
  const platforms = new Map(records.revenues.map(({ id, platform }) => [id, platform]));
  const proposed = new Set(matching.links.map(({ revenue }) => revenue));
  const bare = chains.revenues.filter(
    ({ revenue, joints, amount }) => (amount ?? 0n) > 0n && joints.invoice.open > 0n && !proposed.has(revenue),
  );
  const byPlatform = Map.groupBy(bare, ({ revenue }) => plainName(platforms.get(revenue) ?? ""));
  return [...byPlatform.values()].map((theirs) => {
    const [first] = theirs;
    const detail = {
      ...{ party: platforms.get(first?.revenue ?? "") ?? "", count: String(theirs.length) },
      ...{ amount: formatYuan(sumFen(theirs.map(({ amount }) => amount ?? zeroFen))) },
      difference: formatYuan(sumFen(theirs.map(({ joints }) => joints.invoice.open))),
    };
    const records = theirs.map(({ revenue }) => revenue);
    const told = { code: "revenue-not-invoiced", severity: "warning", rule: "revenue-chain" } as const;
    return concernOf({ ...told, records, detail });
  });
}
