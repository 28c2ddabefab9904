import { fenOf, wan } from "./amounts.ts";
import { fenOfLine } from "./groups.ts";
import { oracleAssess } from "./oracle-assess.ts";
import { factsOfCase, type PackCase } from "./pack-cases.ts";

/** A number of the text that facts can fall short of, hit or pass. */
export interface NumberOfTheText {
  readonly rule: string;
  readonly what: string;
  readonly at: bigint;
  /** The values, in fen or units, that the cases of the rule put beside the number. */
  readonly found: (one: PackCase) => readonly bigint[];
  /** Below the smallest count there is nothing. */
  readonly lowest?: boolean;
}

const fact =
  (name: string) =>
  (one: PackCase): readonly bigint[] =>
    one.subjects.flatMap(({ facts }) => {
      const value = facts?.[name];
      if (value === undefined) return [];
      return [typeof value === "number" ? BigInt(value) : (fenOf(value) ?? -1n)];
    });

const base =
  (rule: string) =>
  (one: PackCase): readonly bigint[] =>
    one.expect.lines.filter((line) => line.rule === rule).flatMap((line) => fenOf(line.base) ?? []);

/** What the lines of a rule come to before the cap over them. */
const sumBeforeCap =
  (rule: string) =>
  (one: PackCase): readonly bigint[] => {
    const answer = oracleAssess(factsOfCase(one));
    const lines = answer.ok ? answer.assessment.lines.filter((line) => line.rule === rule) : [];
    const isGrouped = answer.ok && answer.assessment.groups.some((group) => group.id.startsWith(`${rule}/`));
    return isGrouped ? [lines.map(fenOfLine).reduce((sum, fen) => sum + fen, 0n)] : [];
  };

/** Every number that has something to measure against it; a fixed ceiling of the authority has not. */
export const NUMBERS_OF_THE_TEXT: readonly NumberOfTheText[] = [
  { rule: "a2_cost", what: "5万 at 20 %", at: wan(25n), found: base("a2_cost") },
  { rule: "a2_scene", what: "5处", at: 5n, found: fact("scenes_ok") },
  { rule: "a2_scene", what: "no short one", at: 0n, found: fact("scenes_short"), lowest: true },
  { rule: "a3_compute", what: "50万 of revenue", at: wan(50n), found: fact("revenue_net") },
  { rule: "a3_compute", what: "5万 at 10 %", at: wan(50n), found: base("a3_compute") },
  { rule: "a3_compute", what: "20万 a year", at: wan(20n), found: sumBeforeCap("a3_compute") },
  { rule: "a4_nrta", what: "one selection", at: 1n, found: fact("nrta_selections") },
  { rule: "a4_online", what: "200万 of revenue", at: wan(200n), found: fact("broadcast_revenue_sum") },
  { rule: "a4_online", what: "20万 at 20 %", at: wan(100n), found: base("a4_online") },
  { rule: "a4_online", what: "100万 a year", at: wan(100n), found: sumBeforeCap("a4_online") },
  { rule: "a6_site", what: "50个", at: 50n, found: fact("crews_year") },
  { rule: "a6_site", what: "120天 in the year", at: 120n, found: fact("days_year") },
  { rule: "a6_site", what: "120天 over the years", at: 120n, found: fact("days_total") },
  { rule: "a10_rd", what: "100万 at 20 %", at: wan(500n), found: base("a10_rd") },
  { rule: "a11_translation", what: "20万 at 20 %", at: wan(100n), found: base("a11_translation") },
  { rule: "a11_translation", what: "20万 over all works", at: wan(20n), found: sumBeforeCap("a11_translation") },
  { rule: "a12_chain", what: "20万 at 20 %", at: wan(100n), found: base("a12_chain") },
  { rule: "a12_chain", what: "20万 over the years", at: wan(20n), found: sumBeforeCap("a12_chain") },
];
