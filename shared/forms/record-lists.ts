import type { Dossier, ScheduleRow } from "../dossier/dossier.ts";
import { evidenceLabel } from "../dossier/evidence-label.ts";
import type { Subject, SubjectKey } from "../model/subject.ts";
import type { WorkDetail } from "../model/work.ts";
import { sumFen } from "../money.ts";
import { type DatumList, listOf } from "./form-data.ts";
import { countValue, dateValue, moneyValue, textValue } from "./form-value.ts";
import { partSum } from "./part-sum.ts";
import { channelKindWords, classWords, mediumWords, subjectKindWords } from "./subject-words.ts";

const ofSubject = (schedule: readonly ScheduleRow[], key: SubjectKey | null): readonly ScheduleRow[] =>
  key === null ? schedule : schedule.filter(({ entry }) => entry.subject === key);

/** Recorded costs: every row, and summed by category; of the chosen subject or of all. */
export function spendLists({ schedule }: Pick<Dossier, "schedule">, key: SubjectKey | null): readonly DatumList[] {
  const rows = ofSubject(schedule, key);
  const groups = [...Map.groupBy(rows, ({ categoryTitle }) => categoryTitle)];
  const sums = [
    [
      "recorded",
      "已登记（含税）",
      "money",
      ([, all]: Group) => moneyValue(sumFen(all.map(({ entry }) => entry.gross))),
    ],
    ["eligible", "可计入", "money", ([, all]: Group) => moneyValue(sumFen(all.map(({ entry }) => entry.eligible)))],
    [
      "ineligible",
      "不计入",
      "money",
      ([, all]: Group) => moneyValue(sumFen(all.map((row) => partSum(row, "ineligible")))),
    ],
    ["undecided", "待定", "money", ([, all]: Group) => moneyValue(sumFen(all.map((row) => partSum(row, "undecided"))))],
  ] as const;
  return [
    listOf("spend", "支出汇总（按类别）", groups, [
      ["category", "类别", "text", ([title]) => textValue(title)],
      ...sums,
    ]),
    listOf("schedule", "支出明细", rows, [
      ["issuedOn", "日期", "date", ({ issuedOn }) => dateValue(issuedOn)],
      ["invoice", "发票号码", "text", ({ invoiceNumber }) => textValue(invoiceNumber)],
      ["seller", "销售方", "text", ({ seller }) => textValue(seller)],
      ["item", "项目", "text", ({ item }) => textValue(item)],
      ["category", "类别", "text", ({ categoryTitle }) => textValue(categoryTitle)],
      ["subject", "对象", "text", ({ subjectName }) => textValue(subjectName)],
      ["recorded", "价税合计", "money", ({ entry }) => moneyValue(entry.gross)],
      ["eligible", "可计入", "money", ({ entry }) => moneyValue(entry.eligible)],
      ["ineligible", "不计入", "money", (row) => moneyValue(partSum(row, "ineligible"))],
      ["undecided", "待定", "money", (row) => moneyValue(partSum(row, "undecided"))],
      ["note", "说明", "text", ({ note }) => textValue(note)],
    ]),
  ];
}

type Group = readonly [string, readonly ScheduleRow[]];

/** Every proof on file (证明材料), by its stable number. */
export const evidenceList = ({ evidence }: Pick<Dossier, "evidence">): DatumList =>
  listOf("evidence", "证明材料", evidence, [
    ["label", "材料编号", "text", ({ number }) => textValue(evidenceLabel(number))],
    ["kind", "材料种类", "text", ({ kindTitle }) => textValue(kindTitle)],
    ["title", "材料名称", "text", ({ title }) => textValue(title)],
    ["subject", "对象", "text", ({ subjectName }) => textValue(subjectName ?? "")],
    ["documentNumber", "文号", "text", ({ documentNumber }) => textValue(documentNumber)],
    ["issuedOn", "日期", "date", ({ issuedOn }) => dateValue(issuedOn)],
    ["pages", "证明所在页", "text", ({ pages }) => textValue(pages)],
  ]);

/** Every subject of the application, and every work among them. */
export function subjectLists(subjects: readonly Subject[]): readonly DatumList[] {
  const works = subjects.flatMap((subject) => (subject.kind === "work" ? [subject] : []));
  return [
    listOf("subjects", "申报对象", subjects, [
      ["kind", "种类", "text", ({ kind }) => textValue(subjectKindWords[kind])],
      ["name", "名称", "text", ({ name }) => textValue(name)],
      ["claimYear", "申报年度", "count", ({ claimYear }) => countValue(claimYear)],
    ]),
    listOf("works", "作品", works, [
      ["name", "片名", "text", ({ name }) => textValue(name)],
      ["class", "备案类别", "text", ({ work }) => textValue(classWords[work.class])],
      ["medium", "制作方式", "text", ({ work }) => textValue(mediumWords[work.medium])],
      ["episodes", "集数", "count", ({ work }) => countValue(work.episodes)],
      ["minutes", "总时长（分钟）", "count", ({ work }) => countValue(work.minutes)],
      ["filingNumber", "备案号", "text", ({ work }) => textValue(work.filings[0]?.number ?? "")],
      ["premiereOn", "首播日期", "date", ({ work }) => dateValue(work.premieres[0]?.on ?? null)],
      ["premiereChannel", "首播频道或平台", "text", ({ work }) => textValue(work.premieres[0]?.channel ?? "")],
    ]),
  ];
}

/** What the chosen work was filed as, shot at, shown on and chosen for; empty lists for any other subject. */
export function workLists(work: WorkDetail | null): readonly DatumList[] {
  return [
    listOf("filings", "备案与许可", work?.filings ?? [], [
      ["number", "编号", "text", ({ number }) => textValue(number)],
      ["authority", "部门", "text", ({ authority }) => textValue(authority)],
      ["issuedOn", "日期", "date", ({ issuedOn }) => dateValue(issuedOn)],
    ]),
    listOf("locations", "取景地", work?.locations ?? [], [
      ["name", "取景地", "text", ({ name }) => textValue(name)],
      ["place", "所在地", "text", ({ place }) => textValue(place)],
      ["theme", "题材", "text", ({ theme }) => textValue(theme)],
      ["episode", "集数", "text", ({ episode }) => textValue(episode)],
      ["from", "起始时间码", "text", ({ fromTimecode }) => textValue(fromTimecode)],
      ["to", "结束时间码", "text", ({ toTimecode }) => textValue(toTimecode)],
      ["seconds", "累计时长（秒）", "count", ({ seconds }) => countValue(seconds)],
    ]),
    listOf("premieres", "播出情况", work?.premieres ?? [], [
      ["channel", "频道或平台", "text", ({ channel }) => textValue(channel)],
      ["kind", "渠道种类", "text", ({ channelKind }) => textValue(channelKindWords[channelKind])],
      ["slot", "时段", "text", ({ slot }) => textValue(slot)],
      ["on", "日期", "date", ({ on }) => dateValue(on)],
      ["url", "网址", "text", ({ url }) => textValue(url)],
    ]),
    listOf("selections", "入选与获奖", work?.selections ?? [], [
      ["programme", "名单或奖项", "text", ({ programme }) => textValue(programme)],
      ["level", "级别", "text", ({ level }) => textValue(level)],
      ["batch", "批次", "text", ({ batch }) => textValue(batch)],
      ["on", "日期", "date", ({ on }) => dateValue(on)],
    ]),
  ];
}
