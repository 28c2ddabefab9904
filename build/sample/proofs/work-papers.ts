import { formatChineseDate } from "../../../shared/dates.ts";
import { formatYuan, sumFen } from "../../../shared/money.ts";
import { applicant, platforms } from "../companies.ts";
import { settlements } from "../settlements.ts";
import { type Proof, paperOf, pictureOf } from "./proof.ts";

/** A work with what its papers repeat. */
export interface Work {
  readonly id: string;
  readonly name: string;
  readonly filing: string;
  readonly filedOn: string;
  readonly releasedOn: string;
  readonly episodes: number;
  readonly medium: string;
}

/** The works of the sample. */
export const works = {
  watchmaker: {
    ...{ id: "W1", name: "浑河渡口的修表匠", filing: "V210099000000101", filedOn: "2026-01-20" },
    ...{ releasedOn: "2026-05-20", episodes: 30, medium: "真人" },
  },
  basalt: {
    ...{ id: "W2", name: "玄武岩少女", filing: "V210099000000102", filedOn: "2025-12-08" },
    ...{ releasedOn: "2026-03-18", episodes: 40, medium: "AI" },
  },
  beancurd: {
    ...{ id: "W3", name: "机器人与豆花", filing: "V210099000000103", filedOn: "2026-03-10" },
    ...{ releasedOn: "2026-06-26", episodes: 36, medium: "AI" },
  },
  lighthouse: {
    ...{ id: "W4", name: "灯塔下的契约", filing: "V210099000000104", filedOn: "2025-11-05" },
    ...{ releasedOn: "2026-04-10", episodes: 24, medium: "真人" },
  },
} as const satisfies Readonly<Record<string, Work>>;

/** The province's filing certificate of a work. */
export const filingProof = ({ id, name, filing, filedOn, episodes, medium }: Work): Proof =>
  paperOf(id)(["filing_cert", "备案立项证明", `${id}备案立项证明.pdf`, filedOn, filing], {
    heading: "微短剧规划备案证明",
    issuer: "辽宁省示例广播电视主管部门",
    fields: [
      ["剧名", `《${name}》`],
      ["备案号", filing],
      ["制作机构", applicant.name],
      ["制作方式", medium],
      ["集数", `${episodes} 集`],
    ],
    prose: ["上述微短剧已在我省备案立项，特此证明。"],
  });

/** A picture of the page on which the work can be watched. */
export const onlineProof = (work: Work, platform: string): Proof =>
  pictureOf(work.id)(["online_proof", "上线播出页面", `${work.id}上线播出页面.png`, work.releasedOn], {
    look: "player",
    title: `《${work.name}》`,
    lines: [
      `${platform} · 全 ${work.episodes} 集`,
      `备案号 ${work.filing}`,
      `上线日期 ${work.releasedOn}`,
      `制作机构 ${applicant.name}`,
      "示例页面，非真实平台",
    ],
  });

/** The platforms' joint confirmation of what they settled for a work. */
export function revenueProof(work: Work): Proof {
  const own = settlements.filter((settlement) => settlement.work === work.name);
  const total = formatYuan(sumFen(own.map(({ net }) => net)));
  return paperOf(work.id)(["revenue_proof", "平台结算确认函", `${work.id}平台结算确认函.pdf`, "2026-10-20"], {
    heading: "微短剧分账结算确认函",
    issuer: "各结算平台（示例）",
    fields: [
      ["剧名", `《${work.name}》`],
      ["结算对象", applicant.name],
      ["制作方净收益合计", `${total} 元`],
    ],
    prose: ["以下各期结算均已付款，明细与结算单一致。"],
    table: {
      widths: [100, 110, 95, 95, 95],
      rows: [
        ["平台", "结算月份", "总收益（元）", "平台分成（元）", "净收益（元）"],
        ...own.map((row) => [
          ...[platforms[row.platform].name, formatChineseDate(row.from).replace(/月.*$/, "月")],
          ...[formatYuan(row.gross), formatYuan(row.platformShare), formatYuan(row.net)],
        ]),
      ],
    },
  });
}
