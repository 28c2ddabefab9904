import type { SubjectKind } from "../model/subject.ts";
import type { Pack } from "./pack.ts";
import type { PackProblem } from "./pack-problem.ts";
import { repeated } from "./repeated.ts";
import { type Group, groupScopes } from "./rule.ts";

type Nesting = "apart" | "inside" | "outside" | "crossing";

const scope = ({ per }: Group): number => groupScopes.indexOf(per);

/** How the lines of one cap lie to those of another, whatever the subjects: by their rules and by what each is a cap over. */
function nesting(a: Group, b: Group): Nesting {
  const shared = a.rules.filter((rule) => b.rules.includes(rule)).length;
  if (shared === 0) return "apart";
  const isWithin = shared === a.rules.length && scope(a) <= scope(b);
  const holds = shared === b.rules.length && scope(b) <= scope(a);
  if (isWithin) return "inside";
  return holds ? "outside" : "crossing";
}

/** Whether two caps can never both apply, since they stand under different options of one choice. */
const areAlternatives = (a: Group, b: Group): boolean =>
  a.when !== undefined && b.when?.choice === a.when.choice && b.when.option !== a.when.option;

/** Caps that overlap without one holding the other: their order would decide the total. */
function crossingGroups(pack: Pack): readonly PackProblem[] {
  return pack.groups.flatMap((group, index) =>
    pack.groups.slice(0, index).some((other) => !areAlternatives(group, other) && nesting(group, other) === "crossing")
      ? [{ path: `groups/${index}`, message: "合计上限与另一个部分重叠，应互不相交或一个包含另一个" }]
      : [],
  );
}

const nameOf = ({ rules, per, when }: Group): string => JSON.stringify([rules.toSorted(), per, when?.option]);

function repeatedGroups(pack: Pack): readonly PackProblem[] {
  const names = pack.groups.map(nameOf);
  return pack.groups.flatMap((group, index) => {
    const path = `groups/${index}`;
    return [
      ...(names.indexOf(nameOf(group)) === index ? [] : [{ path, message: "合计上限重复" }]),
      ...repeated(group.rules).map((rule) => ({ path: `${path}/rules`, message: `${rule} 重复` })),
      ...(group.limit === null && group.quota === undefined ? [{ path, message: "合计上限至少要有金额或个数" }] : []),
    ];
  });
}

/** Rules that are to count together for one subject but belong to different kinds of subject. */
function mixedKinds(pack: Pack): readonly PackProblem[] {
  const kindOf = new Map<string, SubjectKind>(pack.rules.map(({ id, kind }) => [id, kind]));
  const sets = [
    ...pack.groups.map(({ rules, per }, index) => ({ rules: per === "subject" ? rules : [], path: `groups/${index}` })),
    ...pack.exclusions.map(({ rules }, index) => ({ rules, path: `exclusions/${index}` })),
  ];
  return sets
    .filter(({ rules }) => new Set(rules.map((rule) => kindOf.get(rule)).filter((kind) => kind !== undefined)).size > 1)
    .map(({ path }) => ({ path: `${path}/rules`, message: "这些条目的对象种类不同" }));
}

function repeatedExclusions(pack: Pack): readonly PackProblem[] {
  return pack.exclusions.flatMap(({ rules }, index) =>
    repeated(rules).map((rule) => ({ path: `exclusions/${index}/rules`, message: `${rule} 重复` })),
  );
}

/** Caps and exclusions over several lines that contradict each other or can hold of nothing. */
export function checkGroups(pack: Pack): readonly PackProblem[] {
  return [...crossingGroups(pack), ...repeatedGroups(pack), ...mixedKinds(pack), ...repeatedExclusions(pack)];
}
