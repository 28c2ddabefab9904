import { wan, yuan } from "./amounts.ts";
import { caps, remainders } from "./cap-facts.ts";
import { combinations } from "./combinations.ts";
import { fileOf, type NamedFile } from "./file-types.ts";
import { groupFiles } from "./group-facts.ts";
import { choicesUnset, oneThingMissing } from "./missing-facts.ts";
import { ready, withFacts } from "./ready-subjects.ts";
import { KINDS, type Kind, oneChoiceTurned, RULE_CHOICES, SUGGESTED } from "./vocabulary.ts";

const moneyAround = (at: bigint): readonly string[] => [at - 1n, at, at + 1n].map(yuan);

interface Threshold {
  readonly kind: Kind;
  readonly fact: string;
  readonly values: readonly (string | number)[];
}

const THRESHOLDS: readonly Threshold[] = [
  { kind: "work", fact: "revenue_net", values: moneyAround(wan(50n)) },
  { kind: "work", fact: "revenue_gross", values: moneyAround(wan(50n)) },
  { kind: "work", fact: "broadcast_revenue_sum", values: moneyAround(wan(200n)) },
  { kind: "work", fact: "broadcast_revenue_max", values: moneyAround(wan(200n)) },
  { kind: "work", fact: "approved_investment", values: moneyAround(wan(100n)) },
  { kind: "work", fact: "scenes_ok", values: [4, 5, 6] },
  { kind: "work", fact: "scenes_short", values: [0, 1] },
  { kind: "work", fact: "nrta_selections", values: [0, 1, 2] },
  { kind: "site", fact: "crews_year", values: [49, 50, 51] },
  { kind: "site", fact: "days_year", values: [119, 120, 121] },
  { kind: "site", fact: "days_total", values: [119, 120, 121] },
];

function thresholdFiles(): readonly NamedFile[] {
  return combinations({ turned: oneChoiceTurned(), ge: RULE_CHOICES.ge, threshold: THRESHOLDS }).flatMap(
    ({ turned, ge, threshold: { kind, fact, values } }) =>
      values.map((value) => {
        const subject = withFacts(ready(kind, "s"), { [fact]: value });
        return { name: `${fact} ${value}, ${ge}, ${turned.name}`, file: fileOf([subject], { ...turned.choices, ge }) };
      }),
  );
}

/** Both parts of the OR of article 6, each below, at, above and unknown. */
function siteFiles(): readonly NamedFile[] {
  const axes = {
    ge: RULE_CHOICES.ge,
    art6_days: RULE_CHOICES.art6_days,
    crews: [undefined, 0, 49, 50, 51],
    days: [undefined, 0, 119, 120, 121],
    evidence: [["site_log"], []],
  };
  return combinations(axes).map(({ ge, art6_days, crews, days, evidence }) => {
    const visits = crews === undefined ? {} : { crews_year: crews };
    const stays = days === undefined ? {} : { days_year: days, days_total: days + 1 };
    const site = { kind: "site", id: "s", claimYear: 2026, evidence, facts: { ...visits, ...stays } };
    const name = `crews ${crews}, days ${days}, ${evidence.length} proofs, ${ge}, ${art6_days}`;
    return { name, file: fileOf([site], { ...SUGGESTED, ge, art6_days }) };
  });
}

const WINDOWS: readonly (readonly [string, readonly string[]])[] = [
  ["2025-12-01", ["2025-11-30", "2025-12-01", "2025-12-02", "2028-11-30", "2028-12-01", "2028-12-02", "2030-01-01"]],
  ["2024-02-29", ["2024-02-28", "2024-02-29", "2024-03-01", "2027-02-27", "2027-02-28", "2027-03-01", "2027-03-02"]],
  ["2025-02-28", ["2025-02-27", "2025-02-28", "2028-02-27", "2028-02-28", "2028-02-29", "2028-03-01"]],
  ["2025-03-01", ["2025-02-28", "2025-03-01", "2028-02-28", "2028-02-29", "2028-03-01"]],
  ["2024-12-31", ["2024-12-30", "2024-12-31", "2027-12-30", "2027-12-31", "2028-01-01"]],
  ["2026-01-01", ["2025-12-31", "2026-01-01", "2028-12-31", "2029-01-01"]],
];

function windowFiles(): readonly NamedFile[] {
  const poor = KINDS.filter((kind) => kind !== "enterprise").map((kind) =>
    withFacts(ready(kind, "poor"), { revenue_net: "1.00", scenes_ok: 1, crews_year: 1, days_year: 1 }),
  );
  const bare = KINDS.map((kind) => ({ kind, id: kind === "enterprise" ? "rich" : "bare", claimYear: 2031 }));
  const subjects = [...KINDS.map((kind) => ready(kind, "rich")), ...poor, ...bare];
  const dated = WINDOWS.flatMap(([issuedOn, days]) => days.map((asOf) => ({ issuedOn, asOf })));
  return [...dated, { issuedOn: null, asOf: "1999-01-01" }].map((dates) => ({
    name: `issued ${dates.issuedOn}, as of ${dates.asOf}`,
    file: fileOf(subjects, SUGGESTED, dates),
  }));
}

/** All boundary cases: every number of the text just below, at and just above, and everything missing in turn. */
export function boundaryFiles(): readonly NamedFile[] {
  return [
    ...thresholdFiles(),
    ...siteFiles(),
    ...caps(),
    ...remainders(),
    ...oneThingMissing(),
    ...choicesUnset(),
    ...windowFiles(),
    ...groupFiles(),
  ];
}
