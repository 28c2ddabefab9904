import { localDate } from "../../../shared/dates.ts";
import type { Studio } from "../../../shared/model/studio.ts";
import type { Subject } from "../../../shared/model/subject.ts";
import type { WorkDetail } from "../../../shared/model/work.ts";
import { madeUpScenes } from "./made-up-accounts.ts";

/** How much a made-up dossier holds: as little as a first try, or more than fits anywhere. */
export type Fullness = "short" | "overlong";

/** A text as it is, or many times over. */
export const long = (text: string, times: number, fullness: Fullness): string =>
  fullness === "short" ? text : text.repeat(times);

/** The invented applicant. */
export function madeUpStudio(fullness: Fullness): Studio {
  const name =
    fullness === "short" ? "沈阳虚构影视文化有限公司" : `沈阳${"虚构融合创意影视文化传媒".repeat(4)}股份有限公司`;
  return {
    name,
    creditCode: "91210100MA00TEST0X",
    address: long("辽宁省沈阳市虚构区样例路1号", 6, fullness),
    establishedOn: localDate("2021-03-05"),
    registeredCapital: "500万元人民币",
    businessScope: long("广播电视节目制作经营；电影摄制服务；数字内容制作服务；", 14, fullness),
    taxpayerKind: "general",
    legalRepresentative: "李明样",
    contact: {
      name: "王小例",
      phone: "024-00000000",
      email: fullness === "short" ? "" : `${"very-long-address".repeat(6)}@example.com`,
    },
    bankAccount: {
      accountName: name,
      bankName: "虚构银行沈阳样例支行",
      number: "00112233445566778899",
      unionNumber: "000000000000",
    },
    licences: [
      { kind: "营业执照", number: "91210100MA00TEST0X", issuedOn: localDate("2021-03-05"), validTo: null },
      {
        kind: "广播电视节目制作经营许可证",
        number: "（辽）字第00000号",
        issuedOn: localDate("2025-01-01"),
        validTo: localDate("2027-01-01"),
      },
    ],
    roles: ["制作机构", "第一出品方"],
  };
}

function workDetail(fullness: Fullness): WorkDetail {
  return {
    medium: "live-action",
    class: "ordinary",
    classOn: null,
    orientation: "vertical",
    episodes: 60,
    minutes: 120,
    synopsis: long("老工业基地的青年返乡创业，在厂区旧址办起一间书店。", 90, fullness),
    cast: long("导演：甲某；编剧：乙某；主演：丙某、丁某。", 12, fullness),
    filings: [
      {
        kind: "planning",
        number: "V000000000000000",
        authority: "辽宁省广播电视局",
        province: "辽宁省",
        issuedOn: localDate("2026-01-10"),
      },
    ],
    producers: [{ order: 1, name: madeUpStudio(fullness).name, creditCode: "91210100MA00TEST0X", province: "辽宁省" }],
    locations: madeUpScenes(fullness === "short" ? 6 : 40, long("山海关外的老城墙根儿", 6, fullness)),
    premieres: [
      { id: "p1", channel: "虚构视频", channelKind: "platform", slot: "", on: localDate("2026-03-05"), url: "" },
      {
        id: "p2",
        channel: "虚构卫视",
        channelKind: "satellite",
        slot: "19:30",
        on: null,
        url: long("https://video.example.com/drama/", 6, fullness),
      },
    ],
    selections:
      fullness === "short"
        ? []
        : [{ id: "s1", programme: "虚构微短剧创作计划", level: "国家级", batch: "2026年第一批", on: null }],
  };
}

/** What it applies for: works, itself, a project and a filming location. */
export function madeUpSubjects(fullness: Fullness): readonly Subject[] {
  const common = { claimYear: 2026, costFrom: localDate("2025-12-01"), costTo: localDate("2026-05-31"), note: "" };
  const works =
    fullness === "short" ? ["厂区书店"] : ["厂区书店", `${"山海关外的长长片名".repeat(8)}`, '=HYPERLINK("x")'];
  return [
    ...works.map(
      (name, index): Subject => ({ kind: "work", id: `w${index + 1}`, name, ...common, work: workDetail(fullness) }),
    ),
    { kind: "enterprise", id: "e1", name: madeUpStudio(fullness).name, ...common },
    { kind: "project", id: "r1", name: long("虚拟拍摄工具研发", 5, fullness), ...common, purpose: "研发项目" },
    {
      kind: "site",
      id: "s1",
      name: "虚构老厂区取景地",
      ...common,
      site: { address: "辽宁省沈阳市虚构区", operator: "沈阳虚构文旅有限公司", visits: [] },
    },
  ];
}
