import { localDate } from "../../../shared/dates.ts";
import type {
  BankRow,
  BankUse,
  BookingCheck,
  ClosingRow,
  ContractRow,
  CostChainRow,
  DossierBooks,
  FindingRow,
  PaperShare,
  SettledRow,
  VarianceRow,
} from "../../../shared/dossier/books.ts";
import type { ScheduleRow } from "../../../shared/dossier/dossier.ts";
import { totalLedger } from "../../../shared/ledger/total-ledger.ts";
import { type Fen, fen, subtractFen, sumFen, zeroFen } from "../../../shared/money.ts";
import { type Fullness, long } from "./made-up-studio.ts";

const code = (letter: string, index: number): string => `${letter}${String(index + 1).padStart(4, "0")}`;
const share = (name: string, amount: Fen, isStated = true): PaperShare => ({ name, amount, isStated });
const half = (amount: Fen): Fen => fen(amount / 2n);

/** How the invoice at a place is settled: whole, in part by two ways, only proposed, or not at all. */
const patterns = ["whole", "parts", "proposed", "open"] as const;
const patternOf = (index: number): (typeof patterns)[number] => patterns[index % patterns.length] ?? "open";

function costRow(row: ScheduleRow, index: number, fullness: Fullness): CostChainRow {
  const { gross, eligible } = row.entry;
  const title = long("修表铺置景与灯光验收单", 6, fullness);
  const isBare = patternOf(index) === "open";
  return {
    ...{ code: code("F", index), number: row.invoiceNumber, issuedOn: row.issuedOn, seller: row.seller },
    ...{ subjects: row.subjectName, recorded: gross, takenBack: zeroFen, eligible, carries: half(eligible) },
    budgetLines: [share(`厂区书店·${long("场地租赁", 8, fullness)}`, gross, index % 2 === 0)],
    contracts: isBare ? [] : [share(`HT-2026-${index}`, gross)],
    acceptances: isBare ? [] : [share(title, half(gross)), share(`=验收${index}`, subtractFen(gross, half(gross)))],
  };
}

type Said = Pick<SettledRow, "way" | "amount" | "isAccepted"> & { readonly isInBank: boolean };

function waysOf(amount: Fen, index: number): readonly Said[] {
  const bank = { way: "bank", isInBank: true } as const;
  switch (patternOf(index)) {
    case "whole":
      return [{ ...bank, amount, isAccepted: true }];
    case "parts":
      return [
        { ...bank, amount: half(amount), isAccepted: true },
        { way: "withholding", isInBank: false, amount: subtractFen(amount, half(amount)), isAccepted: true },
      ];
    case "proposed":
      return [{ ...bank, amount, isAccepted: false }];
    default:
      return [];
  }
}

const settledRows = (costs: readonly CostChainRow[], note: string): readonly SettledRow[] =>
  costs.flatMap((cost, index) =>
    waysOf(cost.recorded, index).map(({ way, amount, isAccepted, isInBank }) => ({
      ...{ paper: cost.code, paperName: cost.number, party: cost.seller, way, amount, isAccepted },
      ...{ bankRow: isInBank ? code("L", index) : null, used: isInBank ? amount : zeroFen },
      on: localDate("2026-03-05"),
      acceptedBy: isAccepted ? "佟例" : "",
      note,
    })),
  );

function useOf(settled: readonly SettledRow[]): BankUse {
  if (settled.length === 0) return "unexplained";
  return settled.some(({ isAccepted }) => isAccepted) ? "settles" : "proposed";
}

const bankRows = (costs: readonly CostChainRow[], settled: readonly SettledRow[], note: string): readonly BankRow[] => [
  ...costs.map((cost, index): BankRow => {
    const own = settled.filter(({ bankRow }) => bankRow === code("L", index));
    return {
      ...{ code: code("L", index), account: "虚构银行\n00112233445566778899", bookedOn: localDate("2026-03-05") },
      ...{ direction: "out", amount: cost.recorded, counterparty: cost.seller, memo: "+货款", serial: "" },
      use: useOf(own),
      note,
    };
  }),
  {
    ...{ code: code("L", costs.length), account: "虚构银行", bookedOn: localDate("2026-04-05"), direction: "in" },
    ...{ amount: fen(12_345n), counterparty: "", memo: "存款利息", serial: "S-1", use: "interest", note: "" },
  },
];

const contractRow = (cost: CostChainRow, index: number): ContractRow => ({
  ...{ number: `HT-2026-${index}`, title: "场地租赁合同", direction: "cost", party: cost.seller },
  ...{ isRelated: index === 1, signedOn: localDate("2026-02-01"), amount: index === 2 ? null : cost.recorded },
  ...{ invoiced: cost.recorded, paid: half(cost.recorded), accepted: cost.recorded },
});

function findingRows(costs: readonly CostChainRow[], fullness: Fullness): readonly FindingRow[] {
  const [first] = costs;
  const said = {
    verdict: "explained",
    answeredBy: "佟例",
    answeredOn: localDate("2026-06-20"),
    proof: "E003",
  } as const;
  const note = long("对方已出具委托收款说明，随申报材料一并提交。", 12, fullness);
  const about = { invoices: costs.map(({ number }) => number), exposed: first?.eligible ?? zeroFen };
  return [
    {
      ...{ severity: "warning", ...about, standing: "answered", answer: { ...said, note } },
      sentence: `${long("发票的销售方与收款方不一致；请补委托收款说明，或更正付款。", 8, fullness)}（依据：审计要点：四流一致）`,
    },
    {
      ...{ severity: "warning", ...about, standing: "answer-outdated", answer: { ...said, note: "" } },
      sentence: "这张发票没有验收材料；请登记验收单。（依据：审计惯例）",
    },
    {
      ...{ severity: "info", invoices: [], exposed: zeroFen, standing: "open", answer: null },
      sentence: "=有几组对账建议还没有人确认；请逐组确认。",
    },
  ];
}

const varianceRows = (costs: readonly CostChainRow[], fullness: Fullness): readonly VarianceRow[] => {
  const invoiced = sumFen(costs.map(({ recorded }) => recorded));
  const common = { subjectName: "厂区书店", contracted: invoiced, paid: half(invoiced) };
  return [
    {
      ...common,
      heads: long("场地租赁、", 10, fullness),
      categoryTitle: "场地租赁",
      budget: fen(50_000_00n),
      invoiced,
    },
    { ...common, heads: "", categoryTitle: "（未归类）", budget: zeroFen, contracted: zeroFen, invoiced: fen(7n) },
  ];
};

function closingRows(schedule: readonly ScheduleRow[], fullness: Fullness): readonly ClosingRow[] {
  const totals = totalLedger(schedule.map(({ entry }) => entry));
  const signed = { by: "佟例", role: long("会计", 12, fullness), on: localDate("2026-06-25") };
  return [
    { subjectName: "厂区书店", totals, signed: { ...signed, changedSince: 0 } },
    { subjectName: long("虚拟拍摄工具研发", 5, fullness), totals, signed: { ...signed, changedSince: 3 } },
    { subjectName: "虚构老厂区取景地", totals, signed: null },
  ];
}

/** Invented books over the first rows of a schedule: settled in every way there is, with findings, contracts and a budget. */
export function madeUpBooks(schedule: readonly ScheduleRow[], fullness: Fullness): DossierBooks {
  const rows = schedule.slice(0, fullness === "short" ? 4 : 14);
  const costs = rows.map((row, index) => costRow(row, index, fullness));
  const note = long("质保金一年后支付。", 4, fullness);
  const settled = settledRows(costs, note);
  const eligible = sumFen(schedule.map(({ entry }) => entry.eligible));
  const risk = { claimed: eligible, atRisk: half(eligible), share: 5_000, open: fen(eligible / 4n), openShare: 2_500 };
  const period = { from: localDate("2026-05-01"), to: localDate("2026-05-31") };
  return {
    costs,
    codes: new Map(rows.map(({ entry }, index) => [entry.invoice, code("F", index)])),
    contracts: costs.slice(0, 3).map(contractRow),
    settled: [
      ...settled,
      {
        ...{
          paper: "R0001",
          paperName: "虚构视频",
          party: "虚构视频",
          bankRow: null,
          way: "withholding",
          used: zeroFen,
        },
        ...{ amount: fen(1_000n), on: null, isAccepted: true, acceptedBy: "佟例", note: "" },
      },
    ],
    bank: bankRows(costs, settled, note),
    revenues: [
      {
        ...{ code: "R0001", subjectName: rows[0]?.subjectName ?? "厂区书店", platform: long("虚构视频", 5, fullness) },
        ...{ ...period, gross: fen(1_234_567n), platformShare: fen(234_567n), net: fen(1_000_000n) },
        invoices: [share("26212000000000000001", fen(1_000_000n))],
      },
      {
        ...{ code: "R0002", subjectName: "（没有对应的结算单）", platform: "@虚构平台", from: null, to: null },
        ...{ gross: null, platformShare: null, net: null, invoices: [] },
      },
    ],
    findings: findingRows(costs, fullness),
    // A studio that never handed over its books has no such sheet and no such column.
    bookings: fullness === "short" ? null : bookingCheck(costs),
    variances: varianceRows(costs, fullness),
    closings: closingRows(schedule, fullness),
    costRisk: risk,
    supportRisk: { ...risk, atRisk: zeroFen, share: 0 },
  };
}

function bookingCheck(costs: readonly CostChainRow[]): BookingCheck {
  const booked = {
    state: "已入账",
    voucher: "2026-03 记-23",
    bookedOn: localDate("2026-03-31"),
    basis: "凭证写明发票号码",
  };
  const missing = { state: "账里没找到", voucher: "", bookedOn: null, basis: "", source: "" };
  return {
    rows: costs.map(({ code, number, seller, issuedOn, recorded }, index) => ({
      ...{ code, side: "发票", title: number, party: seller, on: issuedOn, amount: recorded, said: "" },
      ...(index % 3 === 0
        ? { ...missing, booked: null, said: "=发现：请查明记账凭证。" }
        : { ...booked, booked: half(recorded), source: "序时账.xlsx 第 9 行" }),
    })),
    vouchers: new Map(costs.map(({ code }) => [code, "2026-03 记-23"])),
  };
}

/** The books of a workspace in which nothing was entered. */
export const emptyBookParts: DossierBooks = {
  ...{
    costs: [],
    codes: new Map(),
    contracts: [],
    settled: [],
    bank: [],
    revenues: [],
    findings: [],
    bookings: null,
    variances: [],
    closings: [],
  },
  costRisk: { claimed: zeroFen, atRisk: zeroFen, share: null, open: zeroFen, openShare: null },
  supportRisk: { claimed: zeroFen, atRisk: zeroFen, share: null, open: zeroFen, openShare: null },
};
