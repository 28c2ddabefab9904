import { fenOf, least, total, yuan } from "./amounts.ts";
import type { Choices } from "./facts.ts";
import { fenOfLine, type Group } from "./groups.ts";
import type { Line, Status } from "./line.ts";
import type { ClauseType } from "./ruling.ts";

/** What the lines come to; money as text. */
export interface Totals {
  readonly certain: string;
  readonly provenCeiling: string;
  readonly possible: string;
}

interface Pair {
  readonly one: string;
  readonly other: string;
  readonly choice: string;
  readonly option: string;
}

const PAIRS: readonly Pair[] = [
  { one: "a4_cctv", other: "a4_satellite", choice: "art4_tv", option: "one" },
  { one: "a3_wjj", other: "a4_nrta", choice: "art3_4_wjj", option: "higher" },
  { one: "a7_national", other: "a7_province", choice: "art7_stack", option: "higher" },
];

/** What of a pair's two lines does not count: the smaller, where both lines of a subject count. */
function lostInPairs(lines: readonly Line[], choices: Choices): bigint {
  const bound = PAIRS.filter((pair) => choices.get(pair.choice) === pair.option);
  const losses = bound.flatMap((pair) =>
    lines.filter((line) => line.rule === pair.one).map((line) => lossBeside(line, pair.other, lines)),
  );
  return total(losses);
}

function lossBeside(line: Line, rule: string, lines: readonly Line[]): bigint {
  const other = lines.find((each) => each.rule === rule && each.subject.id === line.subject.id);
  return other === undefined ? 0n : least(fenOfLine(line), fenOfLine(other));
}

function sumOf(
  lines: readonly Line[],
  groups: readonly Group[],
  choices: Choices,
  counts: {
    readonly types: readonly ClauseType[];
    readonly statuses: readonly Status[];
    readonly of: "certain" | "possible";
  },
): bigint {
  const counted = lines.filter((line) => counts.types.includes(line.type) && counts.statuses.includes(line.status));
  const grouped = new Set(groups.map((group) => group.id.split("/")[0]));
  const alone = total(counted.filter((line) => !grouped.has(line.rule)).map(fenOfLine));
  const rules = new Set(counted.map((line) => line.rule));
  const together = groups.filter((group) => rules.has(group.id.split("/")[0] ?? ""));
  return alone + total(together.map((group) => fenOf(group[counts.of]) ?? 0n)) - lostInPairs(counted, choices);
}

/** The three totals, after groups and pairs; they are never added up to one another. */
export function totalsOf(lines: readonly Line[], groups: readonly Group[], choices: Choices): Totals {
  const met: readonly Status[] = ["met"];
  const types: readonly ClauseType[] = ["entitlement", "ceiling"];
  const sum = (counts: Parameters<typeof sumOf>[3]) => yuan(sumOf(lines, groups, choices, counts));
  return {
    certain: sum({ types: ["entitlement"], statuses: met, of: "certain" }),
    provenCeiling: sum({ types: ["ceiling"], statuses: met, of: "certain" }),
    possible: sum({ types, statuses: ["met", "unknown"], of: "possible" }),
  };
}
