import type { Subject } from "../model/subject.ts";
import type { Filing, Premiere, WorkDetail } from "../model/work.ts";
import { type Datum, group, type SingleOf } from "./form-data.ts";
import { countValue, dateValue, type FormValue, textValue } from "./form-value.ts";
import { channelKindWords, classWords, mediumWords, orientationWords, subjectKindWords } from "./subject-words.ts";

const filingNumber = (work: WorkDetail | null, kinds: readonly Filing["kind"][]): FormValue | null =>
  textValue(work?.filings.find(({ kind, number }) => kinds.includes(kind) && number !== "")?.number ?? "");

function firstPremiere(work: WorkDetail | null): Premiere | null {
  const dated = (work?.premieres ?? []).toSorted((a, b) => ((a.on ?? "9999") < (b.on ?? "9999") ? -1 : 1));
  return dated[0] ?? null;
}

function producersOf(work: WorkDetail | null): readonly string[] {
  return (work?.producers ?? []).toSorted((a, b) => a.order - b.order).map(({ name }) => name);
}

function commonSingles(subject: Subject | null): readonly SingleOf[] {
  return [
    ["subject.name", "名称", "text", textValue(subject?.name ?? "")],
    ["subject.kind", "对象种类", "text", textValue(subject === null ? "" : subjectKindWords[subject.kind])],
    ["subject.claimYear", "申报年度", "count", countValue(subject?.claimYear ?? null)],
    ["subject.costFrom", "费用归集期起", "date", dateValue(subject?.costFrom ?? null)],
    ["subject.costTo", "费用归集期止", "date", dateValue(subject?.costTo ?? null)],
    ["subject.note", "备注", "text", textValue(subject?.note ?? "")],
    ["subject.address", "取景地地址", "text", textValue(subject?.kind === "site" ? subject.site.address : "")],
    ["subject.operator", "取景地运营方", "text", textValue(subject?.kind === "site" ? subject.site.operator : "")],
    ["subject.title", "专业、职务", "text", textValue(subject?.kind === "person" ? subject.title : "")],
    ["subject.purpose", "项目类别", "text", textValue(subject?.kind === "project" ? subject.purpose : "")],
  ];
}

function workSingles(work: WorkDetail | null): readonly SingleOf[] {
  const premiere = firstPremiere(work);
  const names = producersOf(work);
  return [
    ["subject.work.medium", "制作方式", "text", textValue(work === null ? "" : mediumWords[work.medium])],
    ["subject.work.class", "备案类别", "text", textValue(work === null ? "" : classWords[work.class])],
    ["subject.work.orientation", "横竖屏", "text", textValue(work === null ? "" : orientationWords[work.orientation])],
    ["subject.work.episodes", "集数", "count", countValue(work?.episodes ?? null)],
    ["subject.work.minutes", "总时长（分钟）", "count", countValue(work?.minutes ?? null)],
    ["subject.work.synopsis", "剧情简介", "text", textValue(work?.synopsis ?? "")],
    ["subject.work.cast", "主创人员", "text", textValue(work?.cast ?? "")],
    ["subject.work.filingNumber", "规划备案号", "text", filingNumber(work, ["planning"])],
    ["subject.work.releaseNumber", "发行许可或节目编号", "text", filingNumber(work, ["release", "completion"])],
    ["subject.work.firstProducer", "第一出品方", "text", textValue(names[0] ?? "")],
    ["subject.work.producers", "出品单位", "text", textValue(names.join("、"))],
    ["subject.work.premiereOn", "首播（上线）日期", "date", dateValue(premiere?.on ?? null)],
    ["subject.work.premiereChannel", "首播（上线）频道或平台", "text", textValue(premiere?.channel ?? "")],
    [
      "subject.work.premiereKind",
      "首播渠道种类",
      "text",
      textValue(premiere === null ? "" : channelKindWords[premiere.channelKind]),
    ],
  ];
}

/** The subject that a form is filled for, in single values; all unknown while none is chosen. */
export function subjectData(subject: Subject | null): readonly Datum[] {
  return [
    ...group("申报对象", commonSingles(subject)),
    ...group("作品", workSingles(subject?.kind === "work" ? subject.work : null)),
  ];
}
