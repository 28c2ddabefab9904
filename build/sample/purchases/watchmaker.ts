import { almostApplicant } from "../companies.ts";
import { ordinary, type Purchase, special } from "../purchase.ts";

const use = (category: string, place: "省内" | "省外" | "未知" = "省内") => [{ subject: "W1", category, place }];

const places: readonly Purchase[] = [
  special(["w1-shed", "shed", "2026-02-26"], [["*经营租赁*旧厂区拍摄场地租赁费", "46000.00", "9"]], use("venue"), {
    paid: "basic-in-two-parts",
  }),
  special(["w1-guesthouse", "guesthouse", "2026-03-04"], [["*经营租赁*民宿场地租赁费", "38500.00", "9"]], use("venue")),
  ordinary(["w1-dock", "dock", "2026-03-09"], [["*经营租赁*码头场地使用费", "12800.00", "1"]], use("venue")),
  ordinary(
    ["w1-wrong-buyer", "guesthouse", "2026-03-12"],
    [["*经营租赁*院落场地租赁费", "7600.00", "9"]],
    use("venue"),
    {
      buyer: almostApplicant,
    },
  ),
  special(
    ["w1-set", "setBuilder", "2026-02-27"],
    [
      ["*建筑服务*修表铺置景搭建", "52300.00", "9"],
      ["*建筑服务*渡口候船棚置景搭建", "18640.50", "9"],
    ],
    use("set"),
    { paid: "basic-in-two-parts" },
  ),
  special(
    ["w1-timber", "timber", "2026-02-20"],
    [
      ["*木制品*置景用板材", "14200.00", "13"],
      ["*木制品*置景用板材", "-1420.00", "13"],
      ["*木制品*置景用方料", "5836.28", "13"],
    ],
    use("set"),
  ),
];

const equipment: readonly Purchase[] = [
  special(["w1-cameras", "cameras", "2026-03-06"], [["*经营租赁*摄影机组租赁费", "58000.00", "13"]], use("equip")),
  special(["w1-lights", "lights", "2026-03-10"], [["*经营租赁*灯光器材租赁费", "36400.00", "13"]], use("equip")),
  ordinary(["w1-sound", "sound", "2026-03-18"], [["*经营租赁*录音设备租赁费", "9800.00", "1"]], use("equip")),
  special(
    ["w1-lenses", "lenses", "2026-03-05"],
    [["*经营租赁*变形宽银幕镜头租赁费", "21000.00", "13"]],
    use("equip", "省外"),
  ),
  special(["w1-late", "cameras", "2026-09-08"], [["*经营租赁*补拍摄影机租赁费", "8800.00", "13"]], use("equip")),
  // One invoice for two works: the first line is shared, the second belongs to the other work alone.
  special(
    ["w1-w4-van", "cameras", "2026-04-02"],
    [
      ["*经营租赁*器材车租赁费", "20000.00", "13"],
      ["*经营租赁*航拍设备租赁费", "9500.00", "13"],
      ["*经营租赁*器材运输押车费", "1200.00", "13"],
    ],
    [
      { subject: "W1", category: "equip", place: "省内", line: 1, gross: "13560.00", note: "按使用天数 6:4 分摊" },
      { subject: "W4", category: "equip", place: "省内", line: 1, gross: "9040.00", note: "按使用天数 6:4 分摊" },
      { subject: "W4", category: "equip", place: "省内", line: 2 },
    ],
  ),
];

const wardrobe: readonly Purchase[] = [
  special(
    ["w1-costumes", "costumes", "2026-02-24"],
    [
      ["*服装*工装制作", "12600.00", "13"],
      ["*服装*船工服制作", "9450.00", "13"],
      ["*服装*年代外套制作", "6880.53", "13"],
    ],
    use("costume"),
  ),
  ordinary(["w1-watches", "props", "2026-02-18"], [["*工艺品*怀表道具", "6730.50", "13"]], use("costume")),
  special(["w1-makeup", "makeup", "2026-03-20"], [["*生活服务*化妆造型服务费", "18000.00", "6"]], use("costume")),
  ordinary(
    ["w1-online-shop", "props", "2026-02-13"],
    [["*日用杂品*旧物陈设道具", "4807.17", "13"]],
    use("costume", "未知"),
  ),
  special(["w1-clock", "props", "2026-02-25"], [["*经营租赁*落地钟道具租赁费", "15000.00", "13"]], use("costume")),
  special(["w1-clock-red", "props", "2026-03-11"], [["*经营租赁*落地钟道具租赁费", "-15000.00", "13"]], [], {
    redOf: "w1-clock",
    paid: "refunded",
  }),
];

const travelAndBoard: readonly Purchase[] = [
  ordinary(["w1-hotel", "hotel", "2026-03-29"], [["*住宿服务*住宿费", "31200.00", "6"]], use("travel")),
  special(["w1-coach", "coaches", "2026-03-28"], [["*运输服务*剧组用车包车费", "22000.00", "9"]], use("travel")),
  ordinary(["w1-meals", "catering", "2026-03-30"], [["*餐饮服务*剧组餐费", "16850.75", "6"]], use("travel")),
  ordinary(["w1-ride", "rides", "2026-03-16"], [["*运输服务*客运服务费", "386.41", "3"]], use("travel"), {
    more: {
      passengers: [
        {
          departure: "沈阳市示例路1号",
          destination: "沈阳市示例渡口",
          traveler: "示例乘客",
          idNumber: "2101**********0011",
          on: "2026-03-15",
          vehicle: "出租汽车",
        },
      ],
    },
  }),
  ordinary(["w1-toll", "roads", "2026-03-13"], [["*经营租赁*通行费", "412.62", "3"]], use("travel"), {
    more: { toll: { plate: "辽A·示例1", vehicle: "客车", from: "20260312081500000", to: "20260312102200000" } },
  }),
  ordinary(["w1-taxis", "coaches", "2026-03-22"], [["*运输服务*剧组短驳用车", "3210.00", "3"]], []),
];

const rest: readonly Purchase[] = [
  ordinary(
    ["w1-insurance", "insurance", "2026-02-28"],
    [["*保险服务*剧组人员意外险", "4200.00", "6"]],
    use("prod_other"),
  ),
  special(["w1-cast", "casting", "2026-03-31"], [["*文化服务*演员劳务及经纪服务费", "280000.00", "6"]], use("other"), {
    paid: "basic-in-two-parts",
  }),
  special(["w1-script", "script", "2025-12-18"], [["*文化服务*剧本创作费", "60000.00", "6"]], use("other")),
  special(
    ["w1-post", "postProduction", "2026-05-08"],
    [["*影视服务*剪辑调色与声音后期", "98000.00", "6"]],
    use("other"),
  ),
  special(
    ["w1-advertising", "advertising", "2026-05-27"],
    [["*现代服务*信息流推广费", "120000.00", "6"]],
    use("other", "省外"),
  ),
];

/** What was bought for the live-action work 《浑河渡口的修表匠》. */
export const watchmakerPurchases: readonly Purchase[] = [
  ...places,
  ...equipment,
  ...wardrobe,
  ...travelAndBoard,
  ...rest,
];
