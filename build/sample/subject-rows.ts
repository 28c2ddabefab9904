import type { Filled, WorkbookFilling } from "../../electron/intake/workbook/studio-workbook-template.ts";
import { localDate } from "../../shared/dates.ts";
import { applicant } from "./companies.ts";
import { people } from "./people.ts";
import { type Work, works } from "./proofs/work-papers.ts";

type Row = NonNullable<WorkbookFilling["subjects"]>[number];

const claimYear = 2026;
const period = (from: string, to: string): { readonly costFrom: Filled; readonly costTo: Filled } => ({
  costFrom: { day: localDate(from) },
  costTo: { day: localDate(to) },
});

const work = (
  { id, name, medium, episodes, filedOn }: Work,
  costs: ReturnType<typeof period>,
  about: Pick<Row, "class" | "orientation" | "minutes" | "synopsis" | "cast">,
): Row => ({
  ...{ kind: "作品", id, name, claimYear, ...costs, medium, episodes },
  ...{ classOn: { day: localDate(filedOn) }, ...about },
});

/** Everything that the sample studio claims support for: every kind of subject occurs. */
export const subjectRows: readonly Row[] = [
  work(works.watchmaker, period("2025-11-01", "2026-06-30"), {
    ...{ class: "普通", orientation: "竖屏", minutes: 62 },
    synopsis: "老修表匠在渡口替往来的人修表，也替他们找回各自停住的那一刻。",
    cast: "编剧、导演等主创名单见成片片尾（示例）",
  }),
  work(works.basalt, period("2025-12-01", "2026-09-30"), {
    ...{ class: "普通", orientation: "竖屏", minutes: 70 },
    synopsis: "火山脚下长大的女孩能听见石头的记忆，由此卷入一桩百年前的矿难旧案。",
    cast: "AI 漫剧，配音与监制名单见成片片尾（示例）",
  }),
  work(works.beancurd, period("2026-02-01", "2026-10-31"), {
    ...{ class: "其他", orientation: "竖屏", minutes: 58 },
    synopsis: "豆花摊主收留了一台被淘汰的家用机器人，它学会的第一件事是点卤。",
    cast: "AI 漫剧，配音与监制名单见成片片尾（示例）",
  }),
  work(works.lighthouse, period("2025-11-01", "2026-08-31"), {
    ...{ class: "普通", orientation: "横屏", minutes: 96 },
    synopsis: "守塔人的女儿继承了一份写给大海的契约，四个国家的来客为它而来。",
    cast: "编剧、导演等主创名单见成片片尾（示例）",
  }),
  { kind: "单位", id: "E1", name: applicant.name, claimYear, ...period("2026-01-01", "2026-12-31") },
  {
    ...{ kind: "取景地", id: "S1", name: "砺铸旧厂区影视取景地", claimYear },
    ...{ address: "沈阳市铁西区示例旧厂区", operator: applicant.name },
  },
  { kind: "基地", id: "B1", name: "浑河湾微短剧产业基地", claimYear },
  { kind: "人员", id: "H1", name: people.talent, claimYear, position: "AI 导演、研发负责人" },
  {
    ...{ kind: "项目", id: "R1", name: "角色一致性分镜生成与虚拟拍摄预演系统", claimYear, purpose: "研发项目" },
    ...period("2026-01-01", "2026-09-30"),
  },
  {
    ...{ kind: "项目", id: "T1", name: "微短剧编导与 AI 制作技能培训班", claimYear, purpose: "培训项目" },
    ...period("2026-04-01", "2026-07-31"),
  },
];
