import { checkFilingNumber } from "../../../shared/identity/filing-number.ts";
import type { CrewVisit } from "../../../shared/model/site.ts";
import type { Filing, Location, Premiere, Producer, Selection } from "../../../shared/model/work.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { countOfField, dateOfField, fieldText } from "../../components/field-text.ts";
import { readTimecode } from "../../components/paste-cells.ts";
import type { RowColumn } from "../../components/RowsField.tsx";
import { channelKindNames, filingKindNames } from "../../strings/subject-words.ts";
import { locationRemarks, withTimecodes } from "./subject-view.ts";

type TextKey<Row> = { [Key in keyof Row]: Row[Key] extends string ? Key : never }[keyof Row];
type DayKey<Row> = { [Key in keyof Row]: null extends Row[Key] ? Key : never }[keyof Row];

const textColumn = <Row>(label: string, key: TextKey<Row>): RowColumn<Row> => ({
  label,
  form: { kind: "text" },
  read: (row) => String(row[key]),
  write: (row, text) => ({ ...row, [key]: text }),
});

const dayColumn = <Row>(label: string, key: DayKey<Row>): RowColumn<Row> => ({
  label,
  form: { kind: "date" },
  read: (row) => fieldText(row[key] as string | null),
  write: (row, text) => ({ ...row, [key]: dateOfField(text) }),
});

/** Filing and release numbers. */
export const filingColumns: readonly RowColumn<Filing>[] = [
  {
    label: "种类",
    form: { kind: "choice", options: filingKindNames },
    read: ({ kind }) => kind,
    write: (row, kind) => ({ ...row, kind: kind as Filing["kind"] }),
  },
  { ...textColumn<Filing>("编号", "number"), remarks: ({ number }) => checkFilingNumber(number).map(sayFinding) },
  textColumn("机关或平台", "authority"),
  textColumn("备案省份", "province"),
  dayColumn("日期", "issuedOn"),
];

/** Producers in the order of the credits. */
export const producerColumns: readonly RowColumn<Producer>[] = [
  {
    label: "顺序",
    form: { kind: "count" },
    read: ({ order }) => String(order),
    write: (row, text) => ({ ...row, order: Math.max(1, countOfField(text) ?? row.order) }),
  },
  textColumn("名称", "name"),
  textColumn("统一社会信用代码", "creditCode"),
  textColumn("所在省份", "province"),
];

/** Scenes shot at a place; their seconds follow from the timecodes. */
export const locationColumns: readonly RowColumn<Location>[] = [
  textColumn("取景地", "name"),
  textColumn("所在地", "place"),
  textColumn("题材", "theme"),
  textColumn("集数", "episode"),
  {
    ...textColumn<Location>("起", "fromTimecode"),
    ...{ pasted: readTimecode, also: ["起始时间码", "开始", "起始", "入点"] },
    write: (row, fromTimecode) => withTimecodes(row, { fromTimecode }),
  },
  {
    ...textColumn<Location>("止", "toTimecode"),
    ...{ pasted: readTimecode, also: ["结束时间码", "结束", "终止", "出点"] },
    write: (row, toTimecode) => withTimecodes(row, { toTimecode }),
  },
  {
    label: "秒数",
    form: { kind: "count" },
    read: ({ seconds }) => fieldText(seconds),
    write: (row, text) => ({ ...row, seconds: countOfField(text) }),
    remarks: locationRemarks,
  },
];

/** First broadcasts and releases. */
export const premiereColumns: readonly RowColumn<Premiere>[] = [
  textColumn("频道或平台", "channel"),
  {
    label: "种类",
    form: { kind: "choice", options: channelKindNames },
    read: ({ channelKind }) => channelKind,
    write: (row, kind) => ({ ...row, channelKind: kind as Premiere["channelKind"] }),
  },
  textColumn("时段", "slot"),
  dayColumn("日期", "on"),
  textColumn("网址", "url"),
];

/** Lists, programmes and prizes. */
export const selectionColumns: readonly RowColumn<Selection>[] = [
  textColumn("名单或奖项", "programme"),
  textColumn("级别", "level"),
  textColumn("批次", "batch"),
  dayColumn("日期", "on"),
];

/** A site's log of crews; an unfinished day keeps the one that was there, since a visit has both. */
export const visitColumns: readonly RowColumn<CrewVisit>[] = [
  textColumn("剧组", "crew"),
  textColumn("剧名", "work"),
  {
    label: "进场日期",
    form: { kind: "date" },
    read: ({ from }) => from,
    write: (row, text) => ({ ...row, from: dateOfField(text) ?? row.from }),
  },
  {
    label: "离场日期",
    form: { kind: "date" },
    read: ({ to }) => to,
    write: (row, text) => ({ ...row, to: dateOfField(text) ?? row.to }),
    remarks: ({ from, to }) => (to < from ? ["离场早于进场，请核对。"] : []),
  },
];
