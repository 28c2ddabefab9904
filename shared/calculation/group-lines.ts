import { subjectKey } from "../model/subject.ts";
import { type Fen, maxFen, minFen, sumFen, zeroFen } from "../money.ts";
import type { Pack } from "../policy/pack.ts";
import type { Group } from "../policy/rule.ts";
import type { AssessmentGroup, AssessmentLine } from "./assessment.ts";
import type { Choices } from "./facts.ts";

/** Lines that share one cap. */
export interface LineGroup {
  readonly id: string;
  readonly claimYear: number | null;
  readonly group: Group;
  readonly lines: readonly AssessmentLine[];
}

const nameOf = ({ rules, per }: Group, { subject, claimYear }: AssessmentLine): string =>
  `${rules.join("+")}/${per}${per === "subject" ? `/${subjectKey({ ...subject, claimYear })}` : ""}`;

function splitByScope(group: Group, lines: readonly AssessmentLine[]): readonly LineGroup[] {
  const isYearly = group.per === "enterprise-year";
  const members = isYearly ? lines.toSorted((a, b) => a.claimYear - b.claimYear) : lines;
  const byScope = Map.groupBy(members, (line) => (isYearly ? String(line.claimYear) : nameOf(group, line)));
  return [...byScope.values()].map((scoped) => {
    const [first] = scoped as [AssessmentLine];
    return { id: nameOf(group, first), claimYear: isYearly ? first.claimYear : null, group, lines: scoped };
  });
}

/** The groups that have a line which is not waiting for a choice, in the pack's order, then by year. */
export function groupLines(pack: Pack, choices: Choices, lines: readonly AssessmentLine[]): readonly LineGroup[] {
  return pack.groups
    .filter(({ when }) => when === undefined || choices.get(when.choice) === when.option)
    .flatMap((group) => {
      const members = lines.filter(({ rule, status }) => group.rules.includes(rule) && status !== "needs-choice");
      return splitByScope(group, members);
    });
}

/** Which lines count: those met, or also those still unknown. */
export type Counting = "certain" | "possible";

/** What a line counts for: nothing when unmet or unquantified. */
export function countedAmount({ status, amount }: AssessmentLine, counting: Counting): Fen {
  const counts = status === "met" || (counting === "possible" && status === "unknown");
  return counts ? (amount ?? zeroFen) : zeroFen;
}

/** Several amounts under a group's quota and limit. */
export function underGroup({ limit, quota }: Group, amounts: readonly Fen[]): Fen {
  const greatestFirst = amounts.toSorted((a, b) => (a > b ? -1 : 1));
  const sum = sumFen(quota === undefined ? amounts : greatestFirst.slice(0, quota));
  return limit === null ? sum : minFen(sum, limit);
}

/** A group as the assessment shows it. */
export function summariseGroup({ id, claimYear, group, lines }: LineGroup): AssessmentGroup {
  const under = (counting: Counting): Fen =>
    underGroup(
      group,
      lines.map((line) => countedAmount(line, counting)),
    );
  return {
    id,
    claimYear,
    limit: group.limit,
    certain: under("certain"),
    possible: maxFen(under("certain"), under("possible")),
  };
}
