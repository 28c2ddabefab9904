import { addDays, daysInMonth, type LocalDate, localDate } from "../../shared/dates.ts";
import { addFen, type Fen, fen, parsePlainYuan, subtractFen } from "../../shared/money.ts";
import { type PlatformKey, platforms } from "./companies.ts";

/** What a platform settles of a work for a month. */
export interface Settlement {
  readonly platform: PlatformKey;
  readonly work: string;
  readonly month: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly gross: Fen;
  readonly platformShare: Fen;
  readonly net: Fen;
}

type MonthNets = Readonly<Record<string, string>>;

/** What the studio gets of each work, month by month, in yuan; gross follows from the platform's share. */
const nets: readonly (readonly [work: string, platform: PlatformKey, nets: MonthNets])[] = [
  [
    "浑河渡口的修表匠",
    "orange",
    {
      "2026-05": "210400.80",
      "2026-06": "486230.15",
      "2026-07": "305118.40",
      "2026-08": "142906.25",
      "2026-09": "60344.40",
    },
  ],
  [
    "浑河渡口的修表匠",
    "river",
    { "2026-06": "268412.30", "2026-07": "190505.70", "2026-08": "84082.00", "2026-09": "32000.00" },
  ],
  ["浑河渡口的修表匠", "stage", { "2026-07": "186300.50", "2026-08": "98200.25", "2026-09": "46499.25" }],
  [
    "玄武岩少女",
    "orange",
    {
      "2026-03": "38120.55",
      "2026-04": "112406.20",
      "2026-05": "96318.75",
      "2026-06": "71204.30",
      "2026-07": "52880.10",
      "2026-08": "40117.65",
      "2026-09": "29506.35",
    },
  ],
  [
    "玄武岩少女",
    "river",
    {
      "2026-04": "68200.40",
      "2026-05": "55031.90",
      "2026-06": "36410.25",
      "2026-07": "24116.80",
      "2026-08": "11827.15",
      "2026-09": "6210.10",
    },
  ],
  [
    "机器人与豆花",
    "orange",
    { "2026-06": "21450.36", "2026-07": "148220.75", "2026-08": "121906.40", "2026-09": "62018.24" },
  ],
  ["机器人与豆花", "river", { "2026-07": "48333.10", "2026-08": "41206.95", "2026-09": "25464.20" }],
  [
    "灯塔下的契约",
    "river",
    {
      "2026-04": "61300.20",
      "2026-05": "58412.35",
      "2026-06": "39870.15",
      "2026-07": "17906.60",
      "2026-08": "8510.70",
    },
  ],
];

function settle(work: string, platform: PlatformKey, month: string, netText: string): Settlement {
  const net = parsePlainYuan(netText);
  if (net === null) throw new Error(`not an amount: ${netText}`);
  const kept = 100n - platforms[platform].share;
  const gross = fen((net * 100n + kept / 2n) / kept);
  const [year, number] = month.split("-").map(Number) as [number, number];
  const to = localDate(`${month}-${daysInMonth(year, number)}`);
  return {
    platform,
    work,
    month,
    from: localDate(`${month}-01`),
    to,
    gross,
    platformShare: subtractFen(gross, net),
    net,
  };
}

/** Every settlement of a platform, by month, then by work. */
export const settlements: readonly Settlement[] = nets
  .flatMap(([work, platform, months]) =>
    Object.entries(months).map(([month, net]) => settle(work, platform, month, net)),
  )
  .toSorted((a, b) => (`${a.month} ${a.work}` < `${b.month} ${b.work}` ? -1 : 1));

/** What a platform pays out: everything it settled for a month, on the 18th of the next. */
export interface Payout {
  readonly platform: PlatformKey;
  readonly month: string;
  readonly on: LocalDate;
  readonly amount: Fen;
}

/** The payouts of all platforms. */
export const payouts: readonly Payout[] = [
  ...Map.groupBy(settlements, ({ platform, month }) => `${platform}/${month}`).values(),
].map((group) => {
  const [first] = group as [Settlement, ...Settlement[]];
  const amount = group.map(({ net }) => net).reduce(addFen);
  return { platform: first.platform, month: first.month, on: addDays(first.to, 18), amount };
});

/** The overseas platform settles by quarter, on paper only: these go into the studio workbook. In yuan. */
export const overseasSettlements = [
  {
    from: localDate("2026-04-01"),
    to: localDate("2026-06-30"),
    gross: "231480.00",
    platformShare: "92592.00",
    net: "138888.00",
  },
  {
    from: localDate("2026-07-01"),
    to: localDate("2026-09-30"),
    gross: "152330.50",
    platformShare: "60932.20",
    net: "91398.30",
  },
] as const;

/** The overseas platform, made up. */
export const overseasPlatform = "Lumenreel（海外）";
