import { drop, type Edit, set, valueAt } from "../shared/policy/edit-json.ts";

/** A pack with one edit that a tired hand could make, by name. */
export interface Mutant {
  readonly name: string;
  readonly edit: Edit;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** Every address below one, with what stands there. */
function addressesBelow(
  value: unknown,
  address: string,
): readonly { readonly address: string; readonly value: unknown }[] {
  if (!isObject(value)) return [{ address, value }];
  return [
    { address, value },
    ...Object.entries(value).flatMap(([key, part]) => addressesBelow(part, `${address}/${key}`)),
  ];
}

const moneyForm = /^(\d+)(万元|元)$/;

/** Another figure in the place of one: a tenth more of money, half of a rate, one more of a count. */
function otherFigure(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  const money = moneyForm.exec(String(value));
  if (money !== null) return `${Number(money[1]) * 10 + 1}${money[2] === "万元" ? "000元" : "元"}`;
  return /^\d+%$/.test(String(value)) ? `${Number.parseInt(String(value), 10) / 2}%` : undefined;
}

function figures(rule: string, parts: readonly string[], document: unknown): readonly Mutant[] {
  return parts
    .flatMap((part) => addressesBelow(valueAt(document, `rules/${rule}/${part}`), `rules/${rule}/${part}`))
    .flatMap(({ address, value }) => {
      const other = otherFigure(value);
      return other === undefined ? [] : [{ name: `${address}: ${value} → ${other}`, edit: set(address, other) }];
    });
}

function conditionsDropped(rule: string, document: unknown): readonly Mutant[] {
  const when = valueAt(document, `rules/${rule}/when`) as readonly unknown[];
  return when.map((_, index) => ({
    name: `rules/${rule}/when/${index} dropped`,
    edit: drop(`rules/${rule}/when/${index}`),
  }));
}

const swaps: Readonly<Record<string, string>> = {
  reaches: "at-least",
  "at-least": "more-than",
  "at-most": "less-than",
};

function comparisonsTurned(rule: string, document: unknown): readonly Mutant[] {
  return addressesBelow(valueAt(document, `rules/${rule}/when`), `rules/${rule}/when`)
    .filter(({ address, value }) => address.endsWith("/is") && typeof value === "string" && value in swaps)
    .map(({ address, value }) => ({ name: `${address}: ${value} turned`, edit: set(address, swaps[String(value)]) }));
}

/** Another proof of the same kind of subject in the place of each. */
function proofsSwapped(rule: string, document: unknown): readonly Mutant[] {
  const kind = valueAt(document, `rules/${rule}/kind`);
  const proofs = (valueAt(document, "evidence") as readonly { id: string; kinds: readonly unknown[] }[])
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ id }) => id);
  return addressesBelow(valueAt(document, `rules/${rule}/when`), `rules/${rule}/when`)
    .filter(({ address }) => /\/(evidence|authority)$/.test(address))
    .flatMap(({ address, value }) => {
      const other = proofs[(proofs.indexOf(String(value)) + 1) % proofs.length];
      return other === value ? [] : [{ name: `${address}: ${value} → ${other}`, edit: set(address, other) }];
    });
}

/** The branches of a choice with their contents exchanged. */
function branchesExchanged(rule: string, document: unknown): readonly Mutant[] {
  return ["when", "amount"]
    .flatMap((part) => addressesBelow(valueAt(document, `rules/${rule}/${part}`), `rules/${rule}/${part}`))
    .flatMap(({ address, value }) => {
      if (!address.endsWith("/cases") || !isObject(value)) return [];
      const [first, second] = Object.keys(value);
      if (first === undefined || second === undefined || JSON.stringify(value[first]) === JSON.stringify(value[second]))
        return [];
      const exchanged = { ...value, [first]: value[second], [second]: value[first] };
      return [{ name: `${address}: ${first} and ${second} exchanged`, edit: set(address, exchanged) }];
    });
}

function categoriesDropped(rule: string, document: unknown): readonly Mutant[] {
  return addressesBelow(valueAt(document, `rules/${rule}/amount`), `rules/${rule}/amount`)
    .filter(({ address, value }) => address.endsWith("/spend") && Array.isArray(value) && value.length > 1)
    .map(({ address }) => ({ name: `${address}: the last category dropped`, edit: drop(`${address}/-1`) }));
}

function groupMutants(document: unknown): readonly Mutant[] {
  const groups = valueAt(document, "groups") as readonly Json[];
  return groups.flatMap((group, index) => [
    { name: `groups/${index} dropped`, edit: drop(`groups/${index}`) },
    { name: `groups/${index}/limit changed`, edit: set(`groups/${index}/limit`, otherFigure(group.limit)) },
    {
      name: `groups/${index}/per changed`,
      edit: set(`groups/${index}/per`, group.per === "enterprise" ? "enterprise-year" : "enterprise"),
    },
  ]);
}

function otherMutants(document: unknown): readonly Mutant[] {
  const exclusions = valueAt(document, "exclusions") as readonly Json[];
  return [
    ...exclusions.map((_, index) => ({ name: `exclusions/${index} dropped`, edit: drop(`exclusions/${index}`) })),
    ...exclusions.map((_, index) => ({
      name: `exclusions/${index} always`,
      edit: set(`exclusions/${index}/when`, null),
    })),
    { name: "four years in force", edit: set("validity/years", 4) },
    { name: "以上 read the other way", edit: set("reaches/option", "excl") },
    { name: "以上 always inclusive", edit: set("reaches", null) },
    { name: "one way of rounding", edit: set("rounding", { mode: "floor_fen" }) },
    { name: "no gate", edit: drop("gates/0") },
    { name: "no exception from the gate", edit: drop("gates/0/exceptions/0") },
    { name: "the exception for another rule", edit: set("gates/0/exceptions/0/rule", "a1_conversion") },
  ];
}

/** Single edits of a pack, kind by kind, over all its rules. */
export function packMutants(document: unknown): readonly Mutant[] {
  const rules = (valueAt(document, "rules") as readonly { id: string }[]).map(({ id }) => id);
  return [
    ...rules.flatMap((rule) => [
      ...figures(rule, ["when", "amount"], document),
      ...conditionsDropped(rule, document),
      ...comparisonsTurned(rule, document),
      ...proofsSwapped(rule, document),
      ...branchesExchanged(rule, document),
      ...categoriesDropped(rule, document),
    ]),
    ...groupMutants(document),
    ...otherMutants(document),
  ];
}
