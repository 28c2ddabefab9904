import type { ExportedView, ExportsView } from "../../../shared/contract/exports.ts";
import { momentText } from "../../components/moment-text.ts";

type Point = ExportsView["points"][number];
type Rounds = Pick<ExportsView, "history" | "points">;

/** The packages that stand at their places as they were written, newest first: what was replaced there is gone. */
function standing({ history }: Pick<ExportsView, "history">): readonly ExportedView[] {
  const newest = new Map<string, ExportedView>();
  for (const exported of history) if (!newest.has(exported.path)) newest.set(exported.path, exported);
  return [...newest.values()];
}

/** A package as a person tells it from others: when it was exported, when it was handed in, where it lies. */
export function packageText({ exportedAt, submissions, path }: ExportedView): string {
  const day = submissions.at(-1)?.submittedOn;
  return `${momentText(exportedAt)} 导出${day === undefined ? "" : `、${day} 提交`}：${path}`;
}

/** What an export can be: a first application, or a round of corrections after a package. */
export const roundOptions = (view: Rounds) => [
  { value: "", label: "首次申报" },
  ...standing(view).map((exported) => ({ value: exported.path, label: `补正，接续 ${packageText(exported)}` })),
];

/** The place of the newest package that points were registered about; null where there is none, and the export is a first one. */
export function expectedPredecessor(view: Rounds): string | null {
  const noticed = new Set(view.points.map((point) => point.package));
  return standing(view).find(({ seal }) => noticed.has(seal))?.path ?? null;
}

/** The points that the letter of a round after that package answers; none for a first application. */
export function pointsOf(view: Rounds, follows: string | null): readonly Point[] {
  const seal = standing(view).find(({ path }) => path === follows)?.seal;
  return seal === undefined ? [] : view.points.filter((point) => point.package === null || point.package === seal);
}

/** How many of them have no answer yet. */
export const unansweredOf = (view: Rounds, follows: string | null): number =>
  pointsOf(view, follows).filter(({ isAnswered }) => !isAnswered).length;

/** What the letter of the round will hold, in a sentence; null for a first application. */
export function letterText(view: Rounds, follows: string | null): string | null {
  if (follows === null) return null;
  const points = pointsOf(view, follows);
  if (points.length === 0)
    return "还没有登记关于这个申报包的补正意见，答复函里会留空。请先在下面“补正意见”里逐条登记。";
  const open = unansweredOf(view, follows);
  const tail = open === 0 ? "都已写好答复。" : `其中 ${open} 条还没有答复，请先写好。`;
  return `答复函会逐条答复 ${points.length} 条意见，${tail}变更说明列出与那个申报包相比新增、替换、撤回的材料和金额的变化。`;
}

/** Another text whenever a package was written, handed in or taken back. */
export const packagesText = ({ history }: Pick<ExportsView, "history">): string =>
  history.map(({ seal, submissions }) => `${seal} ${submissions.at(-1)?.submittedOn ?? ""}`).join("|");
