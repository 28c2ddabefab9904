import type { SubjectKind } from "../model/subject.ts";
import type { Premiere, WorkDetail } from "../model/work.ts";

/** What a subject is, as forms call it. */
export const subjectKindWords: Readonly<Record<SubjectKind, string>> = {
  work: "微短剧作品",
  enterprise: "企业",
  site: "取景地",
  base: "基地（园区）",
  person: "人才",
  project: "项目",
};

/** What a work is made with; empty while unknown. */
export const mediumWords: Readonly<Record<WorkDetail["medium"], string>> = {
  "live-action": "真人",
  ai: "AI 生成",
  animation: "动画、漫剧",
  unknown: "",
};

/** The filing classes, old and new; empty while unknown. */
export const classWords: Readonly<Record<WorkDetail["class"], string>> = {
  key: "重点微短剧",
  ordinary: "普通微短剧",
  other: "其他微短剧",
  first: "一类",
  second: "二类",
  third: "三类",
  unknown: "",
};

/** How a work is held; empty while unknown. */
export const orientationWords: Readonly<Record<WorkDetail["orientation"], string>> = {
  vertical: "竖屏",
  horizontal: "横屏",
  unknown: "",
};

/** Where a first broadcast was. */
export const channelKindWords: Readonly<Record<Premiere["channelKind"], string>> = {
  cctv: "央视",
  satellite: "省级卫视",
  platform: "网络平台",
  overseas: "海外",
  other: "其他",
};
