import { revenueTitles } from "../../../shared/model/revenue-titles.ts";
import { readPeriod, type SettledPeriod } from "../../../shared/settled-period.ts";
import { statedValue } from "../table/stated-value.ts";
import type { TableRow } from "../table/table.ts";

/** What a settlement says around its table; null where it does not. */
export interface SettlementHeading {
  readonly work: string | null;
  readonly platform: string | null;
  readonly period: SettledPeriod | null;
}

// By which a settlement without a line for it names its platform in the title.
const platforms = [
  ...[
    "红果短剧",
    "红果",
    "番茄小说",
    "番茄",
    "抖音",
    "快手",
    "微信视频号",
    "视频号",
    "腾讯视频",
    "爱奇艺",
    "优酷",
    "芒果TV",
  ],
  ...["咪咕", "哔哩哔哩", "小红书", "百度", "河马剧场", "点众", "九州文化", "西瓜视频", "淘宝", "喜马拉雅", "七猫"],
];

/** Reads the lines above a table, the sheet's name and the title of the settlement. */
export function settlementHeading(preamble: readonly TableRow[], sheet: string | null): SettlementHeading {
  const stated = (names: readonly string[]) => statedValue(preamble, names);
  const texts = [...preamble.flatMap(({ cells }) => cells), sheet ?? ""];
  const named = platforms.filter((name) => texts.some((text) => text.toLowerCase().includes(name.toLowerCase())));
  // 红果短剧 holds 红果: the longer name is the platform's own.
  const own = named.filter((name) => !named.some((other) => other !== name && other.includes(name)));
  const work = stated(["作品名称", "作品", "剧名", "短剧名称", "剧集名称", "剧目名称", "节目名称", "项目名称"]);
  return {
    work: work?.replace(/^《(.*)》$/, "$1") ?? null,
    platform:
      stated(["平台", "平台名称", "结算平台", "合作平台", "播出平台", "渠道"]) ??
      (own.length === 1 ? (own[0] ?? null) : null),
    period: readPeriod(stated([...revenueTitles.period, "结算时间", "结算日期"]) ?? "") ?? periodInTitle(texts),
  };
}

/** The one month, quarter or year that titles name (2026年3月分账结算单); null where they name none or several. */
function periodInTitle(texts: readonly string[]): SettledPeriod | null {
  const named = texts.flatMap(
    (text) => text.match(/\d{4}年(?:\d{1,2}月(?!\d)(?!\d{1,2}日)|第?[一二三四1-4]季度)/g) ?? [],
  );
  const [only, ...more] = new Set(named);
  return only === undefined || more.length > 0 ? null : readPeriod(only);
}
