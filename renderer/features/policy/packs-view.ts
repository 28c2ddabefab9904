import type { PackChangeView, PackItem } from "../../../shared/contract/packs.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";
import { isLaterVersion } from "../../../shared/policy/pack-name.ts";

/** A pack in a list to choose from. */
export const packLabel = ({ title, version, origin }: PackItem): string =>
  `${title} ${version}${origin === "kept" ? "（工作区保存）" : "（随工具附带）"}`;

/** What is known of a pack beside its title. */
export function packFacts({ id, version, origin, issuedOn, rules }: PackItem): string {
  return [
    `${id} ${version}`,
    origin === "kept" ? "保存在工作区里，随工作区走" : "随工具附带",
    issuedOn === null ? "发布日期未载明" : `${issuedOn} 发布`,
    `${rules} 个条目`,
  ].join(" · ");
}

/** Whether a pack can be taken out of the workspace now. */
export const canBeRemoved = ({ origin, isInUse }: PackItem): boolean => origin === "kept" && !isInUse;

/** What to do first where a pack of the workspace's own cannot be removed; null where there is nothing to say. */
export const beforeRemoval = ({ origin, isInUse }: PackItem): string | null =>
  origin === "kept" && isInUse ? "工作区正按这一份测算。要移除它，请先换用另一份。" : null;

/** That a later version of the policy in use is there, with what to do; null where there is none. */
export function newerVersion(packs: readonly PackItem[]): string | null {
  const inUse = packs.find((pack) => pack.isInUse);
  if (inUse === undefined || inUse.trouble !== null) return null;
  const others = packs.filter(({ id, trouble, version }) => {
    return id === inUse.id && trouble === null && isLaterVersion(version, inUse.version);
  });
  const newest = others.toSorted((one, other) => (isLaterVersion(one.version, other.version) ? -1 : 1))[0];
  if (newest === undefined) return null;
  const issued = newest.issuedOn === null ? "" : `（${newest.issuedOn} 发布）`;
  return `有更新的版本 ${newest.version}${issued}。工作区继续按 ${inUse.version} 测算，不会自己改变；先看“换用会怎样”，再决定换不换。`;
}

const yuan = (amount: Fen | null): string => (amount === null ? "—" : `${formatYuan(amount)} 元`);

/** What happened to something between two packs. */
export const changeNames: Readonly<Record<PackChangeView["kind"], string>> = {
  added: "新增",
  removed: "取消",
  changed: "有改动",
};

/** The figures under both packs, row by row: what can be counted on, and up to what an authority decides. */
export function figureRows(figures: {
  readonly before: { readonly certain: Fen; readonly provenCeiling: Fen };
  readonly after: { readonly certain: Fen; readonly provenCeiling: Fen };
}): readonly { readonly title: string; readonly before: string; readonly after: string }[] {
  const { before, after } = figures;
  return [
    { title: "按公式可申领", before: yuan(before.certain), after: yuan(after.certain) },
    { title: "最高不超过（待核定）", before: yuan(before.provenCeiling), after: yuan(after.provenCeiling) },
  ];
}
