import type { Subject, WorkSubject } from "../../../shared/model/subject.ts";
import type { Filing, Premiere } from "../../../shared/model/work.ts";
import { assertNever } from "../../../shared/result.ts";
import { type Block, cell, labelCell, row, type Table } from "../pdf/block.ts";
import { type Entry, formGrid } from "../pdf/form-grid.ts";
import { filled, subjectKindWords } from "./wording.ts";

/** How a work was made, on paper. */
export const mediumWords = {
  "live-action": "真人实拍",
  ai: "人工智能生成",
  animation: "动画",
  unknown: "（待填）",
} as const;
/** The filing class of a work, on paper. */
export const classWords = {
  key: "重点微短剧",
  ordinary: "普通微短剧",
  other: "其他微短剧",
  first: "一类",
  second: "二类",
  third: "三类",
  unknown: "（待填）",
} as const;
/** The shape of a work's picture, on paper. */
export const orientationWords = { vertical: "竖屏", horizontal: "横屏", unknown: "（待填）" } as const;
const filingWords: Readonly<Record<Filing["kind"], string>> = {
  planning: "备案（规划）",
  completion: "完成片审查",
  release: "发行许可",
  platform: "平台备案、节目编号",
  other: "其他",
};
/** Where a work was first shown, on paper. */
export const channelWords: Readonly<Record<Premiere["channelKind"], string>> = {
  cctv: "中央广播电视总台",
  satellite: "卫视频道",
  platform: "网络视听平台",
  overseas: "海外渠道",
  other: "其他",
};

type Rows = readonly (readonly [Entry] | readonly [Entry, Entry])[];

/** The part of the application form that says what a subject is. */
export function subjectForm(subject: Subject): readonly Block[] {
  const head: Rows = [
    [["名称", filled(subject.name)]],
    [
      ["类别", subjectKindWords[subject.kind]],
      ["申报年度", `${subject.claimYear}年`],
    ],
  ];
  const note: Rows = subject.note.trim() === "" ? [] : [[["说明", subject.note]]];
  return [formGrid([...head, ...ownRows(subject), ...periodRows(subject), ...note]), ...lists(subject)];
}

function ownRows(subject: Subject): Rows {
  switch (subject.kind) {
    case "work":
      return workRows(subject);
    case "site":
      return [
        [["地址", filled(subject.site.address)]],
        [
          ["运营管理方", filled(subject.site.operator)],
          ["已登记接待剧组", `${subject.site.visits.length} 次`],
        ],
      ];
    case "person":
      return [[["专业、职务", filled(subject.title)]]];
    case "project":
      return [[["项目性质", filled(subject.purpose)]]];
    case "enterprise":
    case "base":
      return [];
    default:
      return assertNever(subject);
  }
}

function periodRows({ costFrom, costTo }: Subject): Rows {
  if (costFrom === null && costTo === null) return [];
  return [[["费用归集期", `${costFrom ?? "（待填）"} 至 ${costTo ?? "（待填）"}`]]];
}

function workRows({ work }: WorkSubject): Rows {
  return [
    [
      ["制作方式", mediumWords[work.medium]],
      ["备案类别", classWords[work.class]],
    ],
    [
      ["画幅", orientationWords[work.orientation]],
      ["集数、总时长", `${countOr(work.episodes)}集，${countOr(work.minutes)}分钟`],
    ],
    [["主创人员", filled(work.cast)]],
    [["内容简介", filled(work.synopsis)]],
  ];
}

const countOr = (count: number | null): string => (count === null ? "（待填）" : String(count));

function lists(subject: Subject): readonly Block[] {
  if (subject.kind !== "work") return [];
  const { filings, producers, premieres, selections } = subject.work;
  return [
    ...list(["备案、许可", "编号", "机关", "日期"], [3, 4, 3, 2], filings.map(filingCells)),
    ...list(
      ["出品顺序", "出品单位", "统一社会信用代码", "所在地"],
      [1.5, 5, 4, 2],
      producers.map((each) => [String(each.order), each.name, each.creditCode, each.province]),
    ),
    ...list(["首播渠道", "频道、平台", "时段", "日期"], [3, 4, 3, 2], premieres.map(premiereCells)),
    ...list(
      ["入选、获奖", "级别", "批次", "日期"],
      [4, 2, 3, 2],
      selections.map((each) => [each.programme, each.level, each.batch, each.on ?? ""]),
    ),
  ];
}

const filingCells = (filing: Filing): readonly string[] => {
  const authority = [filing.authority, filing.province].filter((text) => text !== "").join("，");
  return [filingWords[filing.kind], filing.number, authority, filing.issuedOn ?? ""];
};

const premiereCells = (premiere: Premiere): readonly string[] => {
  return [channelWords[premiere.channelKind], premiere.channel, premiere.slot, premiere.on ?? ""];
};

function list(
  heads: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly string[])[],
): readonly Block[] {
  if (rows.length === 0) return [];
  const table: Table = {
    kind: "table",
    columns: shares.map((share) => ({ share })),
    head: [row(...heads.map((text) => labelCell(text)))],
    rows: rows.map((texts) => row(...texts.map((text) => cell(filled(text))))),
    size: 9.5,
  };
  return [{ kind: "space", height: 8 }, table];
}
