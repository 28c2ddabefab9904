import { wan, yuan } from "./amounts.ts";
import { combinations } from "./combinations.ts";
import { fileOf, type NamedFile } from "./file-types.ts";
import { ready, withFacts, withSpend } from "./ready-subjects.ts";
import { RULE_CHOICES, SUGGESTED } from "./vocabulary.ts";

/** The spend in one category at which a cap begins to bind, when nothing else was spent. */
const CAP_BASES = [
  { kind: "work", category: "venue", at: wan(25n) },
  { kind: "work", category: "prod_other", at: wan(25n) },
  { kind: "work", category: "ai_compute", at: wan(50n) },
  { kind: "work", category: "ai_other", at: wan(50n) },
  { kind: "work", category: "training", at: wan(50n) },
  { kind: "work", category: "translation", at: wan(100n) },
  { kind: "enterprise", category: "intl_location", at: wan(100n) },
  { kind: "enterprise", category: "intl_localisation", at: wan(100n) },
  { kind: "enterprise", category: "intl_consulting", at: wan(100n) },
  { kind: "enterprise", category: "intl_channel", at: wan(100n) },
  { kind: "enterprise", category: "intl_other", at: wan(100n) },
  { kind: "project", category: "rd_equip", at: wan(500n) },
] as const;

const OFFSETS = [-wan(1n), -50_000n, -10n, -6n, -5n, -4n, -3n, -2n, -1n, 0n, 1n, 2n, 3n, 5n, 50_000n];

/** Bases around the point at which a cap begins to bind, and around the steps of every rounding. */
export function caps(): readonly NamedFile[] {
  const open = { ...SUGGESTED, art2_list: "open", art3_base: "total", art12_list: "open" };
  const axes = { rounding: RULE_CHOICES.rounding, art12_cap: RULE_CHOICES.art12_cap, base: CAP_BASES, by: OFFSETS };
  return combinations(axes).map(({ rounding, art12_cap, base, by }) => {
    const at: bigint = base.at;
    const spent = yuan(at + by);
    const investment = yuan(wan(100n) + by);
    const subject = withFacts(ready(base.kind, "s"), { approved_investment: investment });
    return {
      name: `${base.category} ${spent}, ${rounding}, ${art12_cap}`,
      file: fileOf([withSpend(subject, { [base.category]: spent })], { ...open, rounding, art12_cap }),
    };
  });
}

const SPLIT = {
  venue: "0.04",
  set: "0.04",
  ai_compute: "0.08",
  translation: "0.03",
  rd_labour: "0.04",
  rd_other: "0.04",
  intl_location: "0.04",
  intl_channel: "0.04",
  intl_consulting: "0.03",
  intl_other: "0.02",
};

/** Small change in several categories, so that rounding before summing shows; and every remainder, fen by fen. */
export function remainders(): readonly NamedFile[] {
  const { rounding, art12_cap, art12_list, art3_base } = RULE_CHOICES;
  const kinds = ["work", "enterprise", "project"] as const;
  const split = combinations({ kind: kinds, rounding, art12_cap, art12_list, art3_base }).map(
    ({ kind, ...turned }) => ({
      name: `small change of a ${kind}, ${JSON.stringify(turned)}`,
      file: fileOf([withSpend(ready(kind, "s"), SPLIT)], { ...SUGGESTED, ...turned }),
    }),
  );
  const fen = Array.from({ length: 21 }, (_, at) => yuan(BigInt(at)));
  const single = combinations({ rounding, fen }).map((point) => ({
    name: `${point.fen} yuan, ${point.rounding}`,
    file: fileOf([workOf(point.fen)], { ...SUGGESTED, rounding: point.rounding }),
  }));
  return [...split, ...single];
}

function workOf(spent: string) {
  const work = withFacts(ready("work", "s"), { approved_investment: spent });
  return withSpend(work, { venue: spent, ai_compute: spent, translation: spent });
}
