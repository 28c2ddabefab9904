import type { PackChangeView, PackItem } from "../../../shared/contract/packs.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";

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
