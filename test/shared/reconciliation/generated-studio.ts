import { addDays, type LocalDate, localDate } from "../../../shared/dates.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import type { Records } from "../../../shared/model/records.ts";
import { type Fen, fen, subtractFen, sumFen } from "../../../shared/money.ts";
import { invoice, records } from "../ledger/made-up-cost.ts";
import { payment } from "./made-up-payment.ts";

/** A studio with its true pairs (`invoice payment`), and those among them that its records alone decide. */
export interface GeneratedStudio {
  readonly records: Records;
  readonly truth: ReadonlySet<string>;
  readonly decidable: ReadonlySet<string>;
}

/** Seeded noise: the same seed gives the same numbers (mulberry32). */
function noise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Bill = Invoice & { readonly issuedOn: LocalDate; readonly sellerName: string; readonly total: Fen };

const hanOf = (index: number): string =>
  [index % 89, Math.floor(index / 89) % 89, 7].map((at) => String.fromCodePoint(0x4e30 + at)).join("");
const sellerName = (index: number): string => `沈阳${hanOf(index)}影视技术服务有限公司`;

/**
 * So many invoices of sellers with about twenty each: paid at once, in instalments or together, names cut short, days off, some
 * cited in the memo, some unpaid, recurring round sums among them, and rows of no invoice.
 */
export function generatedStudio(seed: number, count: number): GeneratedStudio {
  const next = noise(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const invoices: Invoice[] = [];
  const payments: Payment[] = [];
  const truth = new Set<string>();
  const undecidable = new Set<string>();
  const sellers = Math.max(1, Math.ceil(count / 20));
  const bill = (seller: number, isRound: boolean): Bill => {
    const total = isRound ? fen(100_000 * (1 + below(3))) : fen(10_000 + below(9_000_000));
    const number = String(26_212_000_000_000_000_000n + BigInt(invoices.length + 1));
    const fixed = { sellerName: sellerName(seller), total, issuedOn: addDays(localDate("2026-01-01"), below(300)) };
    const made = { ...invoice({ id: `-${number}`, number, lines: [], amountExTax: null, taxAmount: null }), ...fixed };
    invoices.push(made);
    return made;
  };
  const pay = (bills: readonly [Bill, ...Bill[]], amount: Fen, day: number): void => {
    const [{ issuedOn, sellerName: full }] = bills;
    const counterpartyName = next() < 0.15 ? full.slice(0, 8) : full;
    const memo = next() < 0.1 ? bills.map(({ number }) => number.slice(-8)).join(" ") : "服务费";
    const id = `p${payments.length}`;
    payments.push(payment({ id, bookedOn: addDays(issuedOn, day), amount, counterpartyName, memo }));
    for (const { id: paid } of bills) truth.add(`${paid} ${id}`);
  };
  const payTogether = (a: Bill, b: Bill): void => {
    const [late, early] = a.issuedOn < b.issuedOn ? [b, a] : [a, b];
    pay([late, early], sumFen([a.total, b.total]), 3 + below(20));
  };
  const payInTwo = (one: Bill): void => {
    const deposit = fen((one.total * 3n) / 10n);
    pay([one], deposit, -below(15));
    pay([one], subtractFen(one.total, deposit), 5 + below(30));
  };
  const payWhole = (one: Bill): void => pay([one], one.total, below(30) - 2);
  const payNothing = (seller: number): void => {
    const stray = { bookedOn: addDays(localDate("2026-01-01"), below(330)), amount: fen(10_000 + below(9_000_000)) };
    payments.push(payment({ ...stray, id: `p${payments.length}`, counterpartyName: sellerName(seller) }));
  };
  while (invoices.length < count) {
    const [seller, kind] = [below(sellers), next()];
    if (kind < 0.05) bill(seller, false);
    else if (kind < 0.15) payTogether(bill(seller, false), bill(seller, false));
    else if (kind < 0.25) payInTwo(bill(seller, false));
    else payWhole(bill(seller, kind > 0.93));
    if (next() < 0.28) payNothing(seller);
  }
  // Of several invoices of one seller and one sum nothing in the records says which payment is whose.
  const alike = Map.groupBy(invoices, (each) => `${each.sellerName} ${each.total}`);
  for (const group of alike.values()) if (group.length > 1) for (const { id } of group) undecidable.add(id);
  const decidable = new Set([...truth].filter((pair) => !undecidable.has(pair.split(" ")[0] ?? "")));
  return { records: records({ invoices, payments }), truth, decidable };
}

/** Share of the found pairs that are true, and of the decidable pairs that were found. */
export function qualityOf(found: ReadonlySet<string>, { truth, decidable }: GeneratedStudio) {
  const right = [...found].filter((pair) => truth.has(pair)).length;
  const met = [...decidable].filter((pair) => found.has(pair)).length;
  return { precision: right / Math.max(1, found.size), recall: met / Math.max(1, decidable.size) };
}
