import { type Fen, maxFen, minFen, subtractFen, sumFen, zeroFen } from "../money.ts";
import type { Pack } from "../policy/pack.ts";
import { groupScopes } from "../policy/rule.ts";
import type { AssessmentLine, Totals } from "./assessment.ts";
import type { Choices } from "./facts.ts";
import { type Counting, countedAmount, type LineGroup, underGroup } from "./group-lines.ts";

/** What a line still counts for once exclusions have been applied. */
type Amounts = ReadonlyMap<AssessmentLine, Fen>;

/** Of lines that exclude each other for one subject, only the greatest keeps its amount; the earlier of equal ones. */
function withoutExcluded(pack: Pack, choices: Choices, amounts: Amounts): Amounts {
  const kept = new Map(amounts);
  for (const { rules, when } of pack.exclusions) {
    if (when !== null && choices.get(when.choice) !== when.option) continue;
    const bySubject = Map.groupBy(
      [...amounts.keys()].filter(({ rule }) => rules.includes(rule)),
      ({ subject, claimYear }) => JSON.stringify([subject.kind, subject.id, claimYear]),
    );
    for (const lines of bySubject.values()) keepGreatest(lines, kept);
  }
  return kept;
}

function keepGreatest(lines: readonly AssessmentLine[], amounts: Map<AssessmentLine, Fen>): void {
  const of = (line: AssessmentLine): Fen => amounts.get(line) ?? zeroFen;
  const greatest = lines.reduce((best, line) => (of(line) > of(best) ? line : best));
  for (const line of lines) if (line !== greatest) amounts.set(line, zeroFen);
}

const scopeOf = ({ group }: LineGroup): number => groupScopes.indexOf(group.per);

/**
 * The sum of lines with every group's cap taken off once, smaller groups before those that hold them (the pack's checks rule
 * out groups that merely overlap).
 */
function sumUnderGroups(groups: readonly LineGroup[], amounts: Amounts): Fen {
  const pools = new Map([...amounts].map(([line, amount]) => [line, { amount }]));
  const smallFirst = groups.toSorted((a, b) => a.group.rules.length - b.group.rules.length || scopeOf(a) - scopeOf(b));
  for (const { group, lines } of smallFirst) {
    const members = new Set(lines.map((line) => pools.get(line)).filter((pool) => pool !== undefined));
    const pool = {
      amount: underGroup(
        group,
        [...members].map(({ amount }) => amount),
      ),
    };
    for (const line of lines) if (pools.has(line)) pools.set(line, pool);
  }
  return sumFen([...new Set(pools.values())].map(({ amount }) => amount));
}

/** The three figures, after exclusions and group caps. Lines that need a choice count nowhere. */
export function totalLines(
  pack: Pack,
  choices: Choices,
  lines: readonly AssessmentLine[],
  groups: readonly LineGroup[],
): Totals {
  const sum = (counting: Counting, counts: (line: AssessmentLine) => boolean): Fen => {
    const amounts = new Map(lines.filter(counts).map((line) => [line, countedAmount(line, counting)]));
    return sumUnderGroups(groups, withoutExcluded(pack, choices, amounts));
  };
  const certain = sum("certain", ({ type }) => type === "entitlement");
  // Where one cap holds both types, what is certain uses it up first.
  const met = sum("certain", () => true);
  const provenCeiling = minFen(
    sum("certain", ({ type }) => type === "ceiling"),
    subtractFen(met, certain),
  );
  return {
    certain,
    provenCeiling,
    possible: maxFen(
      met,
      sum("possible", () => true),
    ),
  };
}
