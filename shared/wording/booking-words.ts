/** Why a paper is held to be booked in a voucher, in a phrase. */
export const bookedBasisWords = {
  number: "凭证写明发票号码",
  party: "对方和金额相符",
  day: "日期和金额相符",
  amount: "只有金额相同",
  name: "只有对方相同，金额不同",
} as const;

/** How a paper stands against the books, in a word. */
export const bookingStateWords = {
  ...{ booked: "已入账", proposed: "待核对", several: "几张凭证都像" },
  ...{ "not-booked": "账里没找到", "without-paper": "没有票证" },
} as const;

/** What stands against the books, or in them alone. */
export const bookingSideWords = { invoice: "发票", payment: "收付款", cost: "账上成本", bank: "账上银行付款" } as const;

interface Vouchers {
  readonly sure: readonly string[];
  readonly proposed: readonly string[];
  readonly possible: readonly string[];
}

// More nobody looks through.
const namedAtMost = 3;

const named = (vouchers: readonly string[]): string =>
  `${vouchers.slice(0, namedAtMost).join("、")}${vouchers.length > namedAtMost ? ` 等 ${vouchers.length} 张` : ""}`;

/** Where a record stands in the books: `2026-03 记-23`; with how sure that is where it is not. Empty for a record that stands nowhere. */
export function sayVouchers({ sure, proposed, possible }: Vouchers): string {
  if (sure.length > 0) return named(sure);
  if (proposed.length > 0) return `${named(proposed)}（请核对）`;
  return possible.length > 0 ? `可能是 ${named(possible)}，请核对` : "";
}
