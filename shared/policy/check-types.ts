import type { SubjectKind } from "../model/subject.ts";
import { type Amount, type Base, baseOf, partsOfAmount } from "./amount.ts";
import type { FactDeclaration } from "./declarations.ts";
import type { Figure } from "./literals.ts";
import type { Pack } from "./pack.ts";
import type { PackProblem } from "./pack-problem.ts";
import { type Bound, type Predicate, partsOfPredicate } from "./predicate.ts";

type FactType = FactDeclaration["type"];

/** A fact as it is used: what it must be. `values`: those an enumeration is held against; `all` if it may have no other. */
interface FactUse {
  readonly id: string;
  readonly type: FactType;
  readonly values?: { readonly named: readonly string[]; readonly all: boolean };
}

const typeOf = (figure: Figure): FactType => ("money" in figure ? "money" : "count");

/** What checks look up in a pack. */
interface Lookup {
  readonly pack: Pack;
  readonly fact: (id: string) => FactDeclaration | undefined;
}

const parameterType = ({ pack }: Lookup, id: string): FactType => {
  const [first] = pack.parameters.find((parameter) => parameter.id === id)?.values ?? [];
  return first === undefined ? "money" : typeOf(first.value);
};

function usesOfBound(fact: string, bound: Bound, lookup: Lookup): readonly FactUse[] {
  if ("money" in bound || "count" in bound) return [{ id: fact, type: typeOf(bound) }];
  if ("date" in bound) return [{ id: fact, type: "date" }];
  if ("parameter" in bound) return [{ id: fact, type: parameterType(lookup, bound.parameter) }];
  const type = lookup.fact(fact)?.type === "money" ? "money" : "count";
  return [fact, bound.of].map((id) => ({ id, type }));
}

function usesOfPredicate(predicate: Predicate, lookup: Lookup): readonly FactUse[] {
  if ("value" in predicate) return usesOfBound(predicate.fact, predicate.value, lookup);
  if ("values" in predicate)
    return [{ id: predicate.fact, type: "enum", values: { named: predicate.values, all: false } }];
  return partsOfPredicate(predicate).flatMap((part) => usesOfPredicate(part, lookup));
}

function usesOfBase(base: Base, type: FactType): readonly FactUse[] {
  if ("choose" in base) return Object.values(base.cases).flatMap((part) => usesOfBase(part, type));
  if ("spend" in base) return [];
  return [base.fact, base.less].flatMap((id) => (id === undefined ? [] : [{ id, type }]));
}

const countsUnits = (amount: Amount): boolean =>
  "slabs" in amount && amount.slabs.some(({ from }) => typeOf(from) === "count");

function ownUses(amount: Amount, { pack }: Lookup): readonly FactUse[] {
  if ("perUnit" in amount) return [{ id: amount.perUnit, type: typeOf(amount.every) }];
  if ("topUp" in amount) return [{ id: amount.received, type: "money" }];
  if ("factor" in amount)
    return [{ id: amount.factor, type: "enum", values: { named: Object.keys(amount.rates), all: true } }];
  if (!("table" in amount)) return [];
  const rows = pack.tables.find(({ id }) => id === amount.table)?.rows ?? [];
  return amount.keys.map((id, index) => ({
    id,
    type: "enum",
    values: { named: rows.flatMap(({ keys }) => keys[index] ?? []), all: false },
  }));
}

function usesOfAmount(amount: Amount, lookup: Lookup): readonly FactUse[] {
  const base = baseOf(amount);
  return [
    ...ownUses(amount, lookup),
    ...(base === null ? [] : usesOfBase(base, countsUnits(amount) ? "count" : "money")),
    ...partsOfAmount(amount).flatMap((part) => usesOfAmount(part, lookup)),
  ];
}

function wrongUse(
  { id, type, values }: FactUse,
  path: string,
  kind: SubjectKind,
  lookup: Lookup,
): readonly PackProblem[] {
  const fact = lookup.fact(id);
  if (fact === undefined) return [];
  if (fact.type !== type) return [{ path, message: `${id} 是 ${fact.type}，这里要的是 ${type}` }];
  const unknown = (values?.named ?? []).filter((value) => !fact.values?.includes(value));
  const left = values?.all === true ? (fact.values ?? []).filter((value) => !values.named.includes(value)) : [];
  return [
    ...(fact.kinds.includes(kind) ? [] : [{ path, message: `${id} 不属于 ${kind}` }]),
    ...(unknown.length === 0 ? [] : [{ path, message: `${id} 没有取值 ${unknown.join("、")}` }]),
    ...(left.length === 0 ? [] : [{ path, message: `${id} 的取值 ${left.join("、")} 没有写明` }]),
  ];
}

/** Facts used as what they are not: another type, values they do not have, of subjects that do not have them. */
export function checkTypes(pack: Pack): readonly PackProblem[] {
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
  const lookup: Lookup = { pack, fact: (id) => facts.get(id) };
  const ofRules = pack.rules.flatMap(({ kind, when, amount, window }, index) => [
    ...when
      .flatMap((part) => usesOfPredicate(part, lookup))
      .flatMap((use) => wrongUse(use, `rules/${index}/when`, kind, lookup)),
    ...usesOfAmount(amount, lookup).flatMap((use) => wrongUse(use, `rules/${index}/amount`, kind, lookup)),
    ...(window === undefined ? [] : wrongUse({ id: window.fact, type: "date" }, `rules/${index}/window`, kind, lookup)),
  ]);
  const ofGates = pack.gates.flatMap(({ when, exceptions, kinds }, index) =>
    [when, ...exceptions.map((exception) => exception.when)]
      .flatMap((part) => usesOfPredicate(part, lookup))
      .flatMap((use) => kinds.flatMap((kind) => wrongUse(use, `gates/${index}/when`, kind, lookup))),
  );
  return [...ofRules, ...ofGates];
}
