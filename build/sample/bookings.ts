import { addDays, type LocalDate, localDate } from "../../shared/dates.ts";
import { absoluteFen, type Fen, fen, parsePlainYuan, subtractFen } from "../../shared/money.ts";
import type { AccountKey, Booking } from "./bank-account.ts";
import { applicant, platforms, sellers } from "./companies.ts";
import { chanceOf } from "./fingerprint.ts";
import { type Purchase, totalOf } from "./purchase.ts";
import { purchases } from "./purchases/all.ts";
import { overseasPlatform, payouts } from "./settlements.ts";

/** The year that the bank statements cover. */
export const statementYear = { from: localDate("2025-11-01"), to: localDate("2026-10-31") } as const;

/** The two accounts, made up, with what stood on them when the year began. */
export const accounts = {
  basic: { number: "2101008899000012345", bank: "沈阳示例银行和平支行", opening: fen(286643027n) },
  general: { number: "2101996600000054321", bank: "浑河示例商业银行营业部", opening: fen(91230566n) },
} as const;

const amountOf = (text: string): Fen => {
  const amount = parsePlainYuan(text);
  if (amount === null) throw new Error(`not an amount: ${text}`);
  return amount;
};

function outgoing(bought: Purchase, on: LocalDate, amount: Fen, memo: string): Booking {
  const { name, bankAccount } = sellers[bought.seller];
  const account: AccountKey = bought.paid === "general" ? "general" : "basic";
  return { account, on, direction: "out", amount, counterparty: name, counterpartyAccount: bankAccount, memo };
}

const kindOfGoods = (bought: Purchase): string => bought.items[0]?.[0].split("*").at(-1) ?? "货款";

/** What of a purchase is kept back for a year, in yuan (质保金). */
export const retention = { purchase: "s1-repairs", amount: "1526.00" } as const;

/** The overseas platform's payment of its first quarter: what came, in yuan, and what its country kept as tax. */
export const overseasReceipt = { on: localDate("2026-08-05"), received: "124999.20", withheld: "13888.80" } as const;

/** How a purchase shows on the accounts: paid a few days after its invoice, in two parts, less a retention, not yet, or given back. */
function paymentsOf(bought: Purchase): readonly Booking[] {
  const total = totalOf(bought);
  const on = addDays(bought.on, 2 + chanceOf(`paid ${bought.key}`, 9));
  const what = kindOfGoods(bought);
  switch (bought.paid) {
    case "not-yet":
      return [];
    case "refunded":
      return [{ ...outgoing(bought, on, absoluteFen(total), `${what}退款`), direction: "in" }];
    case "basic-in-two-parts": {
      const deposit = fen((total * 40n) / 100n);
      return [
        outgoing(bought, addDays(bought.on, -9), deposit, `${what}定金`),
        outgoing(bought, on, subtractFen(total, deposit), `${what}尾款`),
      ];
    }
    case "basic-less-retention":
      return [outgoing(bought, on, subtractFen(total, amountOf(retention.amount)), what)];
    default:
      return [outgoing(bought, on, total, what)];
  }
}

const months = Array.from({ length: 12 }, (_, index) => {
  const month = (10 + index) % 12;
  return `${index < 2 ? 2025 : 2026}-${String(month + 1).padStart(2, "0")}`;
});

interface Routine {
  readonly account: AccountKey;
  readonly day: string;
  readonly amount: string;
  readonly counterparty: string;
  readonly memo: string;
}

const routine = ({ account, day, amount, counterparty, memo }: Routine): readonly Booking[] =>
  months.map((month) => ({
    account,
    on: localDate(`${month}-${day}`),
    direction: "out",
    amount: amountOf(amount),
    counterparty,
    counterpartyAccount: "",
    memo,
  }));

const everyMonth: readonly Booking[] = [
  ...routine({ account: "basic", day: "05", amount: "86400.00", counterparty: "批量代发", memo: "代发工资" }),
  ...routine({
    account: "basic",
    day: "12",
    amount: "31208.45",
    counterparty: "示例社会保险费专户",
    memo: "社会保险费",
  }),
  ...routine({ account: "basic", day: "14", amount: "6518.20", counterparty: "国家金库示例支库", memo: "缴纳税费" }),
  ...routine({ account: "basic", day: "25", amount: "20.00", counterparty: "", memo: "账户管理费" }),
  ...routine({ account: "general", day: "25", amount: "15.00", counterparty: "", memo: "账户管理费" }),
];

const interest: readonly Booking[] = ["2025-12-21", "2026-03-21", "2026-06-21", "2026-09-21"].map((day, index) => ({
  account: "basic",
  on: localDate(day),
  direction: "in",
  amount: fen(31847n + BigInt(index) * 4213n),
  counterparty: "",
  counterpartyAccount: "",
  memo: "存款利息",
}));

function transfer(on: string, amount: string): readonly Booking[] {
  const common = { on: localDate(on), amount: amountOf(amount), counterparty: applicant.name, memo: "账户间划转" };
  return [
    { ...common, account: "general", direction: "out", counterpartyAccount: accounts.basic.number },
    { ...common, account: "basic", direction: "in", counterpartyAccount: accounts.general.number },
  ];
}

const revenue: readonly Booking[] = payouts.map(({ platform, month, on, amount }) => ({
  account: "general",
  on,
  direction: "in",
  amount,
  counterparty: platforms[platform].payer.name,
  counterpartyAccount: platforms[platform].payer.bankAccount,
  memo: `${month}分账结算`,
}));

const others: readonly Booking[] = [
  {
    ...{ account: "general", on: overseasReceipt.on, direction: "in", amount: amountOf(overseasReceipt.received) },
    ...{ counterparty: overseasPlatform, counterpartyAccount: "", memo: "2026年二季度分账" },
  },
  {
    ...{ account: "basic", on: localDate("2026-03-19"), direction: "out", amount: amountOf("2000.00") },
    ...{ counterparty: "辽宁示例视听行业协会", counterpartyAccount: "", memo: "2026年度会费" },
  },
];

/** Everything that moved on the two accounts in the year of the statements. */
export const bookings: readonly Booking[] = [
  ...purchases.flatMap(paymentsOf),
  ...everyMonth,
  ...interest,
  ...transfer("2026-07-02", "500000.00"),
  ...transfer("2026-08-27", "400000.00"),
  ...revenue,
  ...others,
].filter(({ on }) => on >= statementYear.from && on <= statementYear.to);
