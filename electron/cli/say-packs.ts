import type { PackComparison, PackItem, PackPreview } from "../../shared/contract/packs.ts";
import { formatYuan } from "../../shared/money.ts";
import { givenText } from "../../shared/wording/given-words.ts";

const originNames: Readonly<Record<PackItem["origin"], string>> = { ships: "随工具附带", kept: "工作区保存" };

/** The packs of a workspace, a line each. */
export const packLines = (packs: readonly PackItem[]): readonly string[] =>
  packs.map(({ name, title, version, origin, isInUse, trouble }) => {
    const marks = [
      originNames[origin],
      ...(isInUse ? ["正在用"] : []),
      ...(trouble === null ? [] : [`不能用：${trouble}`]),
    ];
    return `${name}  ${title} ${version}（${marks.join("，")}）`;
  });

const kindNames = { added: "新增", removed: "取消", changed: "改动" } as const;

/** What one pack says otherwise than another. */
export function comparisonLines({ sections }: Pick<PackComparison, "sections">): readonly string[] {
  const lines = sections.flatMap(({ title, changes, same }) => {
    if (changes.length === 0) return [];
    const told = changes.flatMap((change) => [
      `  ${kindNames[change.kind]} ${change.title}${change.article === null ? "" : `（第${change.article}条）`}`,
      ...change.aspects.map(({ aspect, before, after }) => {
        const [old, now] = [before, after].map((text) => (text === null ? [] : [text]));
        return `    ${aspect}：${[...(old ?? []), ...(now ?? [])].join(" → ")}`;
      }),
    ]);
    return [`${title}（${changes.length} 处不同，${same} 项不变）`, ...told];
  });
  return lines.length === 0 ? ["两份说的完全一样。"] : lines;
}

/** What would change under another pack, and why. */
export function previewLines({ after, asOf, figures, lines, remarks }: PackPreview): readonly string[] {
  const changed = lines.filter(({ isChanged }) => isChanged);
  const figure = (title: string, key: "certain" | "provenCeiling"): string =>
    `${title}：现在 ${formatYuan(figures.before[key])} 元，换用后 ${formatYuan(figures.after[key])} 元`;
  return [
    `换用 ${after.title} ${after.version}，按 ${asOf} 测算：`,
    ...remarks.map((remark) => `  ${remark}`),
    figure("按公式可申领", "certain"),
    figure("最高不超过（待核定）", "provenCeiling"),
    changed.length === 0 ? "没有哪一条的结果会变。" : `结果会变的 ${changed.length} 条：`,
    ...changed.flatMap(({ subjectName, claimYear, article, title, before, after: now, why }) => [
      `  ${subjectName} ${claimYear} 年 第${article}条 ${title}：${givenText(before)} → ${givenText(now)}`,
      ...why.map((sentence) => `    ${sentence}`),
    ]),
  ];
}
