import type { Subject, SubjectKind } from "../../shared/model/subject.ts";
import type { Filing, Premiere, WorkDetail } from "../../shared/model/work.ts";
import { subjectTitle } from "../../shared/wording/subject-title.ts";

/** The kinds of subjects, in the order in which they are listed. */
export const subjectKindNames: Readonly<Record<SubjectKind, string>> = {
  work: "微短剧作品",
  site: "取景地",
  project: "研发、培训项目",
  base: "基地（园区）",
  person: "人才",
  enterprise: "企业年度",
};

/** What a work is made with. */
export const mediumNames: Readonly<Record<WorkDetail["medium"], string>> = {
  unknown: "尚未确定",
  "live-action": "真人",
  ai: "AI 生成",
  animation: "动画、漫剧",
};

/** The filing classes, old and new. */
export const classNames: Readonly<Record<WorkDetail["class"], string>> = {
  unknown: "尚不清楚",
  first: "一类",
  second: "二类",
  third: "三类",
  key: "重点微短剧",
  ordinary: "普通微短剧",
  other: "其他微短剧",
};

/** What a filing or release number is. */
export const filingKindNames: Readonly<Record<Filing["kind"], string>> = {
  planning: "规划备案",
  completion: "成片审查",
  release: "发行许可",
  platform: "平台登记",
  other: "其他",
};

/** Where a first broadcast was. */
export const channelKindNames: Readonly<Record<Premiere["channelKind"], string>> = {
  platform: "网络平台",
  cctv: "央视",
  satellite: "省级卫视",
  overseas: "海外",
  other: "其他",
};

/** What a subject is called where it has no name yet. */
export const subjectName = (subject: Pick<Subject, "name">): string => subjectTitle(subject);
