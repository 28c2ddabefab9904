import type { Finding } from "../../../shared/finding.ts";
import type { Fen } from "../../../shared/money.ts";
import { readAmount } from "../einvoice/read-amount.ts";
import { intakeFinding } from "../intake-finding.ts";

/** Which way the flag says that the money went: 0, 借 and D are out, 1, 贷 and C are in, as balances have shown; null for anything else. */
export function directionOf(flag: string | null): "in" | "out" | null {
  const plain = flag?.replace(/[\s方]/g, "").toLowerCase() ?? "";
  if (["0", "借", "d", "dr", "debit"].includes(plain)) return "out";
  return ["1", "贷", "c", "cr", "credit"].includes(plain) ? "in" : null;
}

/** An amount of a bank's voucher; null where it is not stated or no amount. */
export const bankAmount = (text: string | null): Fen | null => readAmount(text, "amount", "").amount;

/** The finding that the amounts are in another currency; none for yuan or where no currency is stated. */
export const foreignCurrency = (currency: string | null, field: string): readonly Finding[] =>
  currency === null || /^(?:人民币元?|cny|rmb|156|0?1|元)$/i.test(currency)
    ? []
    : [intakeFinding("currency-not-yuan", "error", field, { currency: currency.slice(0, 20) })];
