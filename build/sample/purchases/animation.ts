import { ordinary, type Purchase, special } from "../purchase.ts";

const use = (subject: string, category: string) => [{ subject, category }];
const general = { paid: "general" } as const;

/** The cloud's monthly bills for the first AI work, without tax. */
const cloudBills: readonly (readonly [on: string, amount: string])[] = [
  ["2025-12-30", "28600.00"],
  ["2026-01-29", "31250.40"],
  ["2026-02-27", "35900.00"],
  ["2026-03-30", "42310.75"],
  ["2026-04-29", "39480.00"],
  ["2026-05-28", "33020.60"],
  ["2026-06-29", "29870.00"],
  ["2026-07-30", "26400.20"],
  ["2026-08-28", "21300.00"],
];

const basaltCloud: readonly Purchase[] = cloudBills.map(([on, amount]) =>
  special(
    [`w2-cloud-${on}`, "cloud", on],
    [["*信息技术服务*GPU云算力服务费", amount, "6"]],
    use("W2", "ai_compute"),
    general,
  ),
);

/** What was bought for the AI work 《玄武岩少女》, whose revenue is over the line. */
export const basaltPurchases: readonly Purchase[] = [
  ...basaltCloud,
  ordinary(
    ["w2-models-1", "models", "2026-01-19"],
    [["*信息技术服务*大模型接口调用费", "11773.92", "6"]],
    use("W2", "ai_compute"),
    general,
  ),
  ordinary(
    ["w2-models-2", "models", "2026-04-17"],
    [["*信息技术服务*大模型接口调用费", "15320.75", "6"]],
    use("W2", "ai_compute"),
    general,
  ),
  special(
    ["w2-w3-models", "models", "2026-06-18"],
    [
      ["*信息技术服务*视频生成模型调用费", "36000.00", "6"],
      ["*信息技术服务*模型调用费优惠", "-1800.00", "6"],
    ],
    [
      { subject: "W2", category: "ai_compute", line: 1, gross: "19080.00", note: "按调用次数分摊" },
      { subject: "W3", category: "ai_compute", line: 1, gross: "19080.00", note: "按调用次数分摊" },
      { subject: "W2", category: "ai_compute", line: 2, gross: "-954.00", note: "按调用次数分摊" },
      { subject: "W3", category: "ai_compute", line: 2, gross: "-954.00", note: "按调用次数分摊" },
    ],
    general,
  ),
  special(
    ["w2-tools", "tools", "2025-12-22"],
    [["*软件*绘制与分镜软件年度订阅", "18800.00", "6"]],
    use("W2", "ai_other"),
    general,
  ),
  ordinary(
    ["w2-voices", "voices", "2026-02-11"],
    [["*文化服务*角色配音费", "26400.00", "1"]],
    use("W2", "other"),
    general,
  ),
];

/** What was bought for the AI work 《机器人与豆花》, whose revenue is just under the line. */
export const beancurdPurchases: readonly Purchase[] = [
  special(
    ["w3-cloud-04", "localCloud", "2026-04-27"],
    [["*信息技术服务*智算中心算力服务费", "24600.00", "6"]],
    use("W3", "ai_compute"),
    general,
  ),
  special(
    ["w3-cloud-05", "localCloud", "2026-05-27"],
    [["*信息技术服务*智算中心算力服务费", "27850.30", "6"]],
    use("W3", "ai_compute"),
    general,
  ),
  special(
    ["w3-cloud-06", "localCloud", "2026-06-26"],
    [["*信息技术服务*智算中心算力服务费", "19980.00", "6"]],
    use("W3", "ai_compute"),
    general,
  ),
  ordinary(
    ["w3-cloud-07", "localCloud", "2026-07-28"],
    [["*信息技术服务*智算中心算力服务费", "9433.96", "6"]],
    use("W3", "ai_compute"),
    general,
  ),
  special(
    ["w3-prompting", "tools", "2026-05-15"],
    [["*信息技术服务*提示词与画面精修外包", "15600.00", "6"]],
    use("W3", "ai_other"),
    general,
  ),
  ordinary(["w3-music", "music", "2026-06-10"], [["*文化服务*片头片尾音乐制作", "12000.00", "3"]], use("W3", "other"), {
    paid: "not-yet",
  }),
  ordinary(["w3-overtime-meals", "catering", "2026-06-22"], [["*餐饮服务*工作餐费", "1886.79", "6"]], []),
];
