import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { type Subject, subjectKey, type WorkSubject } from "../../../shared/model/subject.ts";
import { formatYuan, sumFen } from "../../../shared/money.ts";

/** An indicator of three levels with its goal; what is empty is to be filled in by hand. */
export interface Indicator {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly operator: string;
  readonly value: string;
  readonly unit: string;
}

/** The indicators that finance departments ask for, filled in as far as records of the claimed subjects say something. */
export function indicatorRows(dossier: Dossier, subjects: readonly Subject[]): readonly Indicator[] {
  const works = subjects.filter((subject) => subject.kind === "work");
  return [
    ...amountsOfWork(works),
    open("产出指标", "数量指标"),
    qualityOf(works),
    timeOf(works),
    costOf(dossier, subjects),
    incomeOf(dossier, works),
    open("效益指标", "社会效益"),
    open("效益指标", "可持续影响"),
    { ...open("满意度指标", "服务对象满意度"), operator: "≥", unit: "%" },
  ];
}

const open = (first: string, second: string): Indicator => ({
  ...{ first, second, third: "", operator: "", value: "", unit: "" },
});

const said = (first: string, second: string, third: string, value: string, unit: string): Indicator => ({
  ...{ first, second, third, operator: value === "" ? "" : "＝", value, unit },
});

function amountsOfWork(works: readonly WorkSubject[]): readonly Indicator[] {
  if (works.length === 0) return [];
  const minutes = works.map(({ work }) => work.minutes);
  const isKnown = minutes.every((each) => each !== null);
  const total = isKnown ? String(minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0)) : "";
  return [
    said("产出指标", "数量指标", "申报微短剧作品数", String(works.length), "部"),
    said("产出指标", "数量指标", "作品总时长", total, "分钟"),
  ];
}

function qualityOf(works: readonly WorkSubject[]): Indicator {
  const count = works.reduce((sum, { work }) => sum + work.selections.length, 0);
  return count === 0
    ? open("产出指标", "质量指标")
    : said("产出指标", "质量指标", "作品入选、获奖", String(count), "项");
}

function timeOf(works: readonly WorkSubject[]): Indicator {
  const days = works.flatMap(({ work }) => work.premieres.map(({ on }) => on)).filter((on) => on !== null);
  const last = days.toSorted().at(-1);
  if (last === undefined) return open("产出指标", "时效指标");
  return { ...said("产出指标", "时效指标", "作品上线播出", last, "—"), operator: "≤" };
}

function costOf({ spendSums }: Dossier, subjects: readonly Subject[]): Indicator {
  const keys = new Set<string>(subjects.map(subjectKey));
  const sums = spendSums.filter(({ subject }) => subject !== null && keys.has(subject));
  const spent = sums.length === 0 ? "" : formatYuan(sumFen(sums.map(({ recorded }) => recorded)));
  return said("产出指标", "成本指标", "申报对象已登记支出", spent, "元");
}

function incomeOf({ revenues }: Dossier, works: readonly WorkSubject[]): Indicator {
  const keys = new Set<string>(works.map(subjectKey));
  const nets = revenues.filter(({ subject }) => keys.has(subject)).map(({ net }) => net);
  const known = nets.filter((net) => net !== null);
  const isWhole = known.length > 0 && known.length === nets.length;
  return said("效益指标", "经济效益", "作品分账净收益", isWhole ? formatYuan(sumFen(known)) : "", "元");
}
