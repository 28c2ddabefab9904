import { ordinary, type Purchase, special } from "../purchase.ts";

const use = (category: string, place?: "省内" | "省外") => [{ subject: "W4", category, ...(place ? { place } : {}) }];
const company = (category: string) => [{ subject: "E1/2026", category }];
const general = { paid: "general" } as const;

/** What was bought for 《灯塔下的契约》, which is dubbed for viewers abroad. */
export const lighthousePurchases: readonly Purchase[] = [
  special(["w4-venue", "dock", "2025-11-20"], [["*经营租赁*海岸场地使用费", "26800.00", "9"]], use("venue", "省内")),
  special(
    ["w4-cameras", "cameras", "2025-11-24"],
    [["*经营租赁*摄影机组租赁费", "31500.00", "13"]],
    use("equip", "省内"),
  ),
  ordinary(["w4-hotel", "hotel", "2025-12-02"], [["*住宿服务*住宿费", "14150.94", "6"]], use("travel", "省内")),
  special(
    ["w4-costumes", "costumes", "2025-11-12"],
    [["*服装*年代服装制作", "11330.00", "13"]],
    use("costume", "省内"),
  ),
  special(
    ["w4-cast", "casting", "2025-12-05"],
    [["*文化服务*演员劳务及经纪服务费", "96000.00", "6"]],
    use("other", "省内"),
  ),
  special(
    ["w4-post", "postProduction", "2026-02-09"],
    [["*影视服务*剪辑与声音后期", "42000.00", "6"]],
    use("other", "省内"),
  ),
  special(
    ["w4-english", "dubbing", "2026-03-25"],
    [
      ["*影视服务*英语配音译制", "128000.00", "6"],
      ["*影视服务*英语配音译制", "-6400.00", "6"],
    ],
    use("translation"),
    general,
  ),
  special(
    ["w4-spanish", "dubbing", "2026-04-22"],
    [["*影视服务*西班牙语配音译制", "96500.00", "6"]],
    use("translation"),
    general,
  ),
  special(
    ["w4-thai", "dubbing", "2026-05-20"],
    [["*影视服务*泰语配音译制", "61200.00", "6"]],
    use("translation"),
    general,
  ),
  special(
    ["w4-subtitles", "translators", "2026-05-11"],
    [["*现代服务*八语种字幕翻译", "74300.50", "6"]],
    use("translation"),
    general,
  ),
  ordinary(
    ["w4-review", "translators", "2026-06-15"],
    [["*现代服务*译文母语审校", "28350.00", "1"]],
    use("translation"),
    general,
  ),
];

/** What the studio bought as a company for its services abroad, and for its office. */
export const companyPurchases: readonly Purchase[] = [
  special(
    ["e1-localisation-1", "translators", "2026-04-14"],
    [["*现代服务*海外版本地化包装", "86000.00", "6"]],
    company("intl_localisation"),
    general,
  ),
  special(
    ["e1-localisation-2", "translators", "2026-07-14"],
    [["*现代服务*海外版本地化包装", "74000.00", "6"]],
    company("intl_localisation"),
    general,
  ),
  special(
    ["e1-channel-1", "channel", "2026-05-06"],
    [["*现代服务*海外平台渠道对接服务费", "52000.00", "6"]],
    company("intl_channel"),
    general,
  ),
  special(
    ["e1-channel-2", "channel", "2026-08-06"],
    [["*现代服务*海外平台渠道对接服务费", "38000.00", "6"]],
    company("intl_channel"),
    general,
  ),
  special(
    ["e1-consulting", "consulting", "2026-03-17"],
    [["*鉴证咨询服务*跨文化创意咨询费", "30188.68", "6"]],
    company("intl_consulting"),
    general,
  ),
  special(["office-rent-1", "landlord", "2026-01-08"], [["*经营租赁*办公用房租金", "54000.00", "9"]], []),
  special(["office-rent-2", "landlord", "2026-07-08"], [["*经营租赁*办公用房租金", "54000.00", "9"]], []),
];
