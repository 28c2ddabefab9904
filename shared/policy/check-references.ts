import { roundings } from "../rate.ts";
import type { Pack } from "./pack.ts";
import type { PackProblem } from "./pack-problem.ts";
import { type Reference, referencesOfAmount, referencesOfPredicate } from "./references.ts";
import { repeated } from "./repeated.ts";

type Target = Reference["to"];
interface Use extends Reference {
  readonly path: string;
}

const sectionOf = {
  evidence: "evidence",
  fact: "facts",
  category: "categories",
  choice: "choices",
  table: "tables",
  parameter: "parameters",
} as const satisfies Record<Target, keyof Pack>;

const targets = Object.keys(sectionOf) as readonly Target[];

const choiceUse = (path: string, id: string | undefined, ...cases: string[]): readonly Use[] =>
  id === undefined ? [] : [{ to: "choice", id, path, ...(cases.length > 0 && { cases }) }];

const at = (path: string, references: Iterable<Reference>): readonly Use[] =>
  [...references].map((reference) => ({ ...reference, path }));

function usesOfRules(pack: Pack): readonly Use[] {
  return pack.rules.flatMap((rule, index) => [
    ...rule.when.flatMap((part) => at(`rules/${index}/when`, referencesOfPredicate(part))),
    ...at(`rules/${index}/amount`, referencesOfAmount(rule.amount)),
    ...(rule.window ? at(`rules/${index}/window`, [{ to: "fact", id: rule.window.fact }]) : []),
    ...choiceUse(`rules/${index}/repeat`, rule.repeat),
  ]);
}

function usesOfGates(pack: Pack): readonly Use[] {
  return pack.gates.flatMap(({ when, exceptions }, index) => [
    ...at(`gates/${index}/when`, referencesOfPredicate(when)),
    ...exceptions.flatMap((exception, which) =>
      at(`gates/${index}/exceptions/${which}/when`, referencesOfPredicate(exception.when)),
    ),
  ]);
}

/** Every use of something declared, with where it stands. */
function usesOf(pack: Pack): readonly Use[] {
  return [
    ...usesOfRules(pack),
    ...usesOfGates(pack),
    ...pack.facts.flatMap(({ source }, index) =>
      source.gather === "revenue" && typeof source.measure === "object"
        ? choiceUse(`facts/${index}/source/measure`, source.measure.choose, ...Object.keys(source.measure.cases))
        : [],
    ),
    ...pack.groups.flatMap(({ when }, index) => choiceUse(`groups/${index}/when`, when?.choice)),
    ...pack.exclusions.flatMap(({ when }, index) => choiceUse(`exclusions/${index}/when`, when?.choice)),
    ...choiceUse("reaches", pack.reaches?.choice),
    ...choiceUse("rounding", "choice" in pack.rounding ? pack.rounding.choice : undefined),
    ...choiceUse("gathering/withoutInputTax", pack.gathering.withoutInputTax?.choice),
    ...choiceUse("gathering/withinProvince", pack.gathering.withinProvince?.choice),
    ...(pack.gathering.withinProvince?.categories ?? []).map(
      (id): Use => ({ to: "category", id, path: "gathering/withinProvince" }),
    ),
    ...choiceUse("stacking", pack.stacking?.expenseOnce),
    ...choiceUse("overlap", pack.overlap?.higher),
    ...choiceUse("claimYear", pack.claimYear?.year),
    ...choiceUse("claimYear", pack.claimYear?.by),
    ...choiceUse("ceilings", pack.ceilings ?? undefined),
  ];
}

const declaredIds = (pack: Pack, target: Target): readonly string[] => pack[sectionOf[target]].map(({ id }) => id);

function wrongCases(pack: Pack, use: Use): readonly PackProblem[] {
  const options = pack.choices.find(({ id }) => id === use.id)?.options.map(({ id }) => id);
  if (use.to !== "choice" || use.cases === undefined || options === undefined) return [];
  const same = use.cases.length === options.length && options.every((option) => use.cases?.includes(option));
  return same ? [] : [{ path: use.path, message: `选择 ${use.id} 的分支应为 ${options.join("、")}` }];
}

function unknownOptions(pack: Pack): readonly PackProblem[] {
  const named = [
    ...pack.groups.map(({ when }, index) => ({ when, path: `groups/${index}/when` })),
    ...pack.exclusions.map(({ when }, index) => ({ when, path: `exclusions/${index}/when` })),
    { when: pack.reaches, path: "reaches" },
    { when: pack.gathering.withoutInputTax, path: "gathering/withoutInputTax" },
    { when: pack.gathering.withinProvince, path: "gathering/withinProvince" },
  ];
  return named.flatMap(({ when, path }) => {
    const choice = when ? pack.choices.find(({ id }) => id === when.choice) : undefined;
    const known = !choice || choice.options.some(({ id }) => id === when?.option);
    return known ? [] : [{ path, message: `选择 ${when?.choice} 没有选项 ${when?.option}` }];
  });
}

function unknownRules(pack: Pack): readonly PackProblem[] {
  const rules = new Set(pack.rules.map(({ id }) => id));
  const named = [
    ...pack.groups.flatMap((group, index) => group.rules.map((rule) => ({ rule, path: `groups/${index}/rules` }))),
    ...pack.exclusions.flatMap(({ rules: ids }, index) =>
      ids.map((rule) => ({ rule, path: `exclusions/${index}/rules` })),
    ),
    ...pack.gates.flatMap(({ exceptions }, index) =>
      exceptions.map(({ rule }) => ({ rule, path: `gates/${index}/exceptions` })),
    ),
  ];
  return named.filter(({ rule }) => !rules.has(rule)).map(({ rule, path }) => ({ path, message: `没有条目 ${rule}` }));
}

/** Proofs that a rule asks of a kind of subject which cannot have them. */
function misplacedProofs(pack: Pack): readonly PackProblem[] {
  const kindsOf = new Map(pack.evidence.map(({ id, kinds }) => [id, kinds]));
  const ofRules = pack.rules.flatMap(({ kind, when }, index) =>
    when.map((part) => ({ part, kinds: [kind], path: `rules/${index}/when` })),
  );
  const ofGates = pack.gates.map(({ kinds, when }, index) => ({ part: when, kinds, path: `gates/${index}/when` }));
  return [...ofRules, ...ofGates].flatMap(({ part, kinds, path }) =>
    [...referencesOfPredicate(part)].flatMap(({ to, id }) => {
      const wrong = to === "evidence" ? kinds.filter((kind) => kindsOf.get(id)?.includes(kind) === false) : [];
      return wrong.map((kind) => ({ path, message: `材料 ${id} 不属于 ${kind}` }));
    }),
  );
}

function unknownRoundings(pack: Pack): readonly PackProblem[] {
  const { rounding } = pack;
  const modes =
    "mode" in rounding
      ? [rounding.mode]
      : (pack.choices.find(({ id }) => id === rounding.choice)?.options.map(({ id }) => id) ?? []);
  return modes
    .filter((mode) => !roundings.some((known) => known === mode))
    .map((mode) => ({ path: "rounding", message: `没有取整方式 ${mode}，可用 ${roundings.join("、")}` }));
}

/** Ids named but not declared, declared but never named, declared twice, and branches that do not match a choice's options. */
export function checkReferences(pack: Pack): readonly PackProblem[] {
  const uses = usesOf(pack);
  const takesAllSpend = uses.some(({ to, id }) => to === "category" && id === "*");
  const unknown = uses
    .filter(({ to, id }) => id !== "*" && !declaredIds(pack, to).includes(id))
    .map(({ to, id, path }) => ({ path, message: `${sectionOf[to]} 里没有 ${id}` }));
  const unused = targets.flatMap((target) =>
    declaredIds(pack, target)
      .filter(
        (id) => !(target === "category" && takesAllSpend) && !uses.some((use) => use.to === target && use.id === id),
      )
      .map((id) => ({ path: sectionOf[target], message: `${id} 没有任何条目使用` })),
  );
  const twice = [
    ...targets.map((target) => sectionOf[target]),
    "rules" as const,
    "gates" as const,
    "measures" as const,
  ].flatMap((section) =>
    repeated(pack[section].map(({ id }) => id)).map((id) => ({ path: section, message: `${id} 重复` })),
  );
  return [
    ...unknown,
    ...unused,
    ...twice,
    ...uses.flatMap((use) => wrongCases(pack, use)),
    ...unknownOptions(pack),
    ...unknownRules(pack),
    ...misplacedProofs(pack),
    ...unknownRoundings(pack),
  ];
}
