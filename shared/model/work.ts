import { z } from "zod";
import { count, date, id, text } from "./fields.ts";

/** A filing or release number of a work (备案号、发行许可证号、节目编号), as typed: formats changed three times in 2026. */
export const filingSchema = z.strictObject({
  kind: z.enum(["planning", "completion", "release", "platform", "other"]),
  number: text,
  authority: text,
  province: text.describe("备案所在省份，如 辽宁省"),
  issuedOn: date.nullable(),
});
export type Filing = z.output<typeof filingSchema>;

/** Who produced a work, in the order of the credits; order 1 is 第一出品方. */
export const producerSchema = z.strictObject({
  order: z.int().min(1),
  name: text,
  creditCode: text,
  province: text,
});
export type Producer = z.output<typeof producerSchema>;

/** A scene shot at a place (取景), with where it stands in the finished work. */
export const locationSchema = z.strictObject({
  id,
  name: text,
  place: text.describe("所在地"),
  theme: text.describe("历史文化、红色文化、自然生态等"),
  episode: text.describe("集数，如 3 或 3-5"),
  fromTimecode: text.describe("起始时间码 HH:MM:SS"),
  toTimecode: text.describe("结束时间码 HH:MM:SS"),
  seconds: count.nullable().describe("累计时长（秒）；未知为空"),
});
export type Location = z.output<typeof locationSchema>;

/** A first broadcast or release (首播、上线). */
export const premiereSchema = z.strictObject({
  id,
  channel: text.describe("频道或平台"),
  channelKind: z.enum(["cctv", "satellite", "platform", "overseas", "other"]),
  slot: text.describe("时段"),
  on: date.nullable(),
  url: text,
});
export type Premiere = z.output<typeof premiereSchema>;

/** A list, programme or prize that a work was chosen for (入选、获奖). */
export const selectionSchema = z.strictObject({
  id,
  programme: text,
  level: text.describe("国家级、省级、国际等"),
  batch: text,
  on: date.nullable(),
});
export type Selection = z.output<typeof selectionSchema>;

/** What is recorded of a micro-drama (微短剧) beside its name and claim year. */
export const workDetailSchema = z.strictObject({
  medium: z.enum(["live-action", "ai", "animation", "unknown"]),
  class: z
    .enum(["key", "ordinary", "other", "first", "second", "third", "unknown"])
    .describe("重点/普通/其他（2026-08 前）或 一类/二类/三类（2026-09 起）"),
  classOn: date.nullable().describe("按哪一天的标准分类"),
  orientation: z.enum(["vertical", "horizontal", "unknown"]),
  episodes: count.nullable(),
  minutes: count.nullable().describe("总时长（分钟）"),
  synopsis: text,
  cast: text.describe("主创人员"),
  filings: z.array(filingSchema).readonly(),
  producers: z.array(producerSchema).readonly(),
  locations: z.array(locationSchema).readonly(),
  premieres: z.array(premiereSchema).readonly(),
  selections: z.array(selectionSchema).readonly(),
});
export type WorkDetail = z.output<typeof workDetailSchema>;
