import { type Fen, fen, fenToYuanText } from "../../../shared/money.ts";
import type { Wanted } from "../corpus-file.ts";
import { sellers, studio } from "./companies.ts";

/** One side of a transfer. */
export interface BankParty {
  readonly name: string;
  readonly account: string;
  readonly bank: string;
}

/** A made-up transfer as a bank's receipt states it, seen from the studio. */
export interface MadeReceipt {
  readonly number: string;
  readonly serial: string;
  readonly on: string;
  readonly direction: "in" | "out";
  readonly amount: Fen;
  readonly payer: BankParty;
  readonly payee: BankParty;
  readonly purpose: string;
}

const own: BankParty = { name: studio.name, account: "06010010000009988", bank: "样例银行股份有限公司沈阳样例支行" };

/** The n-th made-up receipt; every third one is money coming in. */
export function receipt(serial: number, change: Partial<MadeReceipt> = {}): MadeReceipt {
  const seller = sellers[serial % sellers.length] as (typeof sellers)[number];
  const other = {
    name: seller.name,
    account: `6222000000${String(serial).padStart(4, "0")}321`,
    bank: "样例商业银行大连分行",
  };
  const isIn = serial % 3 === 0;
  return {
    number: `HD2603${String(serial).padStart(8, "0")}`,
    serial: `LS${String(serial).padStart(10, "0")}`,
    on: `2026-03-${String(1 + (serial % 28)).padStart(2, "0")}`,
    direction: isIn ? "in" : "out",
    amount: fen(1_060_000 + serial * 1_237),
    payer: isIn ? other : own,
    payee: isIn ? own : other,
    purpose: isIn ? "分账款" : "制作费",
    ...change,
  };
}

/** The record that a receipt gives; the direction only where it is stated. */
export const receiptRecord = (made: MadeReceipt, statesDirection = true): Readonly<Record<string, Wanted>> => ({
  number: made.number,
  bookedOn: made.on,
  amount: fenToYuanText(made.amount),
  payerName: made.payer.name,
  payerAccount: made.payer.account,
  payeeName: made.payee.name,
  payeeAccount: made.payee.account,
  purpose: made.purpose,
  ...(statesDirection && { direction: made.direction }),
});
