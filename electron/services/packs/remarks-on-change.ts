import type { LocalDate } from "../../../shared/dates.ts";
import type { Records } from "../../../shared/model/records.ts";
import { isWithin, validityWindow } from "../../../shared/policy/in-force.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { readPackSource } from "../policy-packs.ts";

/** Whether two packs were made from the same words of law. */
export const haveSameText = (one: Pack, other: Pack): boolean =>
  withoutBlanks(readPackSource(one)) === withoutBlanks(readPackSource(other));

const withoutBlanks = (text: string): string => text.replace(/\s/g, "");

type Declared = readonly { readonly id: string }[];

const idsOf = (list: Declared): ReadonlySet<string> => new Set(list.map(({ id }) => id));

/** What only the first declares. */
function lost(before: Declared, after: Declared): ReadonlySet<string> {
  const kept = idsOf(after);
  return idsOf(before.filter(({ id }) => !kept.has(id)));
}

function remarkOnChoices({ choices: made }: Records, after: Pack): readonly string[] {
  const options = new Map(after.choices.map(({ id, options: known }) => [id, idsOf(known)]));
  const idle = made.filter(({ id, option }) => options.get(id)?.has(option) !== true);
  const taken = idsOf(made);
  const open = after.choices.filter(({ id }) => !taken.has(id) || idle.some((one) => one.id === id));
  return [
    ...(idle.length === 0 ? [] : [`已确认的口径有 ${idle.length} 个在新的政策包里没有，不再起作用；换回来时仍在。`]),
    ...(open.length === 0
      ? []
      : [`换用后有 ${open.length} 个口径要选定：${open.map(({ question }) => question).join("；")}。`]),
  ];
}

/** What the records name that the other pack does not know, as sentences that say what becomes of it. */
function remarksOnRecords({ allocations, evidence, decisions }: Records, before: Pack, after: Pack): readonly string[] {
  const categories = lost(before.categories, after.categories);
  const kinds = lost([...before.evidence, ...before.materials], [...after.evidence, ...after.materials]);
  const facts = lost(before.facts, after.facts);
  const strayed = allocations.filter(({ category }) => categories.has(category)).length;
  const unknown = evidence.filter(({ kind }) => kinds.has(kind)).length;
  const decided = decisions.filter(({ fact }) => facts.has(fact)).length;
  return [
    ...(strayed === 0 ? [] : [`有 ${strayed} 笔支出的类别在新的政策包里没有，会成为未定，要重新归类。`]),
    ...(unknown === 0 ? [] : [`有 ${unknown} 份材料的种类在新的政策包里没有，不再证明条件，要重新归类。`]),
    ...(decided === 0 ? [] : [`有 ${decided} 条核定结果说的数在新的政策包里用不到。`]),
  ];
}

/** That the other pack is not in force on the day it is tried for. */
function remarkOnForce({ policy }: Records, before: Pack, after: Pack, asOf: LocalDate): readonly string[] {
  const issuedOn = (after.issuedOn as LocalDate | null) ?? (haveSameText(before, after) ? policy.issuedOn : null);
  if (issuedOn === null || isWithin(validityWindow(after, issuedOn), asOf)) return [];
  return [
    `${asOf} 不在新的政策包的有效期内（自 ${issuedOn} 起 ${after.validity.years} 年），各条按“未达条件”算。可以另选一天再看。`,
  ];
}

function remarkOnIssue({ policy }: Records, before: Pack, after: Pack): readonly string[] {
  if (after.issuedOn !== null || policy.issuedOn === null || haveSameText(before, after)) return [];
  return ["政策原文不同，填过的发布日期不沿用，换用后请在“口径”页另填。"];
}

/** What a person should know before the workspace works with another pack. */
export const remarksOnChange = (
  records: Records,
  { before, after, asOf }: { readonly before: Pack; readonly after: Pack; readonly asOf: LocalDate },
): readonly string[] => [
  ...remarkOnForce(records, before, after, asOf),
  ...remarkOnChoices(records, after),
  ...remarksOnRecords(records, before, after),
  ...remarkOnIssue(records, before, after),
];
