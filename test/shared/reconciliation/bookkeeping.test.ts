import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../../../shared/dates.ts";
import type { JournalEntry } from "../../../shared/model/journal-entry.ts";
import type { Records } from "../../../shared/model/records.ts";
import { voucherName } from "../../../shared/reconciliation/booked-voucher.ts";
import { checkBookkeeping } from "../../../shared/reconciliation/bookkeeping.ts";
import { records, yuan } from "../ledger/made-up-cost.ts";
import { paidBill, voucher } from "./made-up-entries.ts";
import { payment } from "./made-up-payment.ts";
import { bill } from "./sound-book.ts";

const check = (given: Partial<Records>) => checkBookkeeping(records(given));
/** Where records stand in short: `-1 2026-03 记-23 number`. */
const said = (given: Partial<Records>): readonly string[] =>
  check(given).booked.map(
    ({ records: ids, voucher: own, basis, isSure }) =>
      `${ids.join("+")} ${voucherName(own)} ${basis}${isSure ? "" : "?"}`,
  );

const rent = { sellerName: "沈阳虚构场地有限公司" };

describe("an invoice in the company's books", () => {
  it("is found by its number, in full or by its last eight digits, wherever it was booked", () => {
    const [one, two] = [bill("1"), bill("2")];
    const entries = [
      ...paidBill("记-23", "2026-03-31", `付场租 发票${one.number}`),
      ...paidBill("记-24", "2026-06-30", `付场租 票号${two.number.slice(-8)}`),
    ];
    expect(said({ invoices: [one, two], journalEntries: entries })).toEqual([
      "-1 2026-03 记-23 number",
      "-2 2026-06 记-24 number",
    ]);
  });

  it("is found by the seller, in full or in short, and what it comes to with tax", () => {
    const entries = [
      ...paidBill("记-1", "2026-03-08", "付虚构场地租金"),
      ...voucher("记-2", "2026-03-09", [
        { account: "5001 生产成本", debit: 50, summary: "付其他" },
        { account: "1002 银行存款", credit: 50 },
      ]),
    ];
    expect(said({ invoices: [bill("1", rent)], journalEntries: entries })).toEqual(["-1 2026-03 记-1 party"]);
  });

  it("without tax, as one line of a voucher of several, is found as well", () => {
    const entries = voucher("记-1", "2026-03-08", [
      { account: "5001 生产成本", debit: 300, party: "沈阳虚构服装有限公司" },
      { account: "5001 生产成本", debit: 106, party: rent.sellerName },
      { account: "2202 应付账款", credit: 406 },
    ]);
    expect(said({ invoices: [bill("1", rent)], journalEntries: entries })).toEqual(["-1 2026-03 记-1 party"]);
  });

  it("whose amount alone fits is only proposed, and only when nothing else fits", () => {
    const journalEntries = paidBill("记-1", "2026-03-08", "付款");
    expect(said({ invoices: [bill("1", rent)], journalEntries })).toEqual(["-1 2026-03 记-1 amount?"]);
    const twins = { invoices: [bill("1", rent), bill("2", rent)], journalEntries };
    expect(said(twins)).toEqual([]);
    expect([...check(twins).possible.keys()]).toEqual(["-1", "-2"]);
  });

  it("for another amount is proposed where its seller alone fits, and no other invoice or voucher of that seller does", () => {
    const less = voucher("记-1", "2026-03-08", [
      { account: "5001 生产成本", debit: 96, summary: "付虚构场地租金" },
      { account: "2202 应付账款", credit: 96 },
    ]);
    expect(said({ invoices: [bill("1", rent)], journalEntries: less })).toEqual(["-1 2026-03 记-1 name?"]);
    expect(said({ invoices: [bill("1", rent), bill("2", rent)], journalEntries: less })).toEqual([]);
    const far = less.map((entry) => ({ ...entry, debit: entry.debit / 2n, credit: entry.credit / 2n }) as typeof entry);
    expect(said({ invoices: [bill("1", rent)], journalEntries: far })).toEqual([]);
  });

  it("of a monthly rent is found in its own month, and by what is left", () => {
    const months = ["03", "04", "05"];
    const invoices = months.map((month, place) =>
      bill(String(place + 1), { ...rent, issuedOn: localDate(`2026-${month}-05`) }),
    );
    const journalEntries = months.flatMap((month, place) =>
      paidBill(`记-${place + 7}`, `2026-${month}-28`, "虚构场地租金"),
    );
    expect(said({ invoices, journalEntries })).toEqual([
      "-1 2026-03 记-7 party",
      "-2 2026-04 记-8 party",
      "-3 2026-05 记-9 party",
    ]);
  });

  it("that a summary names with others is found with them; red ones are negative", () => {
    const [one, two] = [bill("1"), bill("2")];
    const both = `场租 ${one.number}、${two.number}`;
    const entries = voucher("记-3", "2026-03-09", [
      { account: "5001 生产成本", debit: 200, summary: both },
      { account: "222101 进项税额", debit: 12, summary: both },
      { account: "2202 应付账款", credit: 212, summary: both },
    ]);
    expect(said({ invoices: [one, two], journalEntries: entries })).toEqual(["-1+-2 2026-03 记-3 number"]);
    const red = bill("3", { red: true, total: yuan(-106), amountExTax: yuan(-100), taxAmount: yuan(-6) });
    const back = voucher("记-4", "2026-03-10", [
      { account: "5001 生产成本", debit: -100, summary: `冲 ${red.number}` },
      { account: "222101 进项税额", debit: -6 },
      { account: "2202 应付账款", credit: -106 },
    ]);
    expect(check({ invoices: [red], journalEntries: back }).booked).toMatchObject([
      { records: ["-3"], amount: -10_600n },
    ]);
  });

  it("is asked for only in months that a whole journal covers", () => {
    const other = voucher("记-1", "2026-03-08", [
      { account: "6602 管理费用", debit: 5 },
      { account: "1002 银行存款", credit: 5 },
    ]);
    const invoices = [bill("1"), bill("2", { issuedOn: localDate("2026-07-05") })];
    expect(check({ invoices, journalEntries: other }).openInvoices.map(({ id }) => id)).toEqual(["-1"]);
    const account = other.map((entry): JournalEntry => ({ ...entry, book: "account" }));
    expect(check({ invoices, journalEntries: account }).openInvoices).toEqual([]);
  });
});

describe("a payment in the company's books", () => {
  const bank = (number: string, day: string, line: { debit?: number; credit?: number }, summary = "收付款") =>
    voucher(number, day, [
      { account: "1002 银行存款\\虚构银行", ...line, summary },
      { account: "2202 应付账款", debit: line.credit ?? 0, credit: line.debit ?? 0, summary },
    ]);

  it("is the other way round there: debit of the bank is money in", () => {
    const payments = [payment({ direction: "in" })];
    expect(said({ payments, journalEntries: bank("收-1", "2026-03-12", { debit: 106 }) })).toEqual([
      "p1 2026-03 收-1 day",
    ]);
    expect(said({ payments, journalEntries: bank("付-1", "2026-03-12", { credit: 106 }) })).toEqual([]);
  });

  it("is found by its day, else by the other side within two months, else proposed within ten days", () => {
    const payments = [payment()];
    const journal = (day: string, summary?: string) => ({
      payments,
      journalEntries: bank("付-1", day, { credit: 106 }, summary),
    });
    expect(said(journal("2026-04-30", "付虚构服务商"))).toEqual(["p1 2026-04 付-1 party"]);
    expect(said(journal("2026-03-15"))).toEqual(["p1 2026-03 付-1 amount?"]);
    expect(said(journal("2026-04-30"))).toEqual([]);
  });

  it("of which several fit alike stays open, and is not missed", () => {
    const payments = [payment(), payment({ id: "p2" })];
    const journalEntries = [
      ...bank("付-1", "2026-03-12", { credit: 106 }),
      ...bank("付-2", "2026-03-12", { credit: 106 }),
    ];
    const { booked, possible, openPayments, openBank } = check({ payments, journalEntries });
    expect([booked, openPayments, openBank]).toEqual([[], [], []]);
    expect([...possible.keys()]).toEqual(["p1", "p2"]);
  });

  it("that the books have and no bank row shows is open there, a transfer between own accounts is not", () => {
    const journalEntries = [
      ...bank("付-1", "2026-03-12", { credit: 300 }),
      ...voucher("转-1", "2026-03-13", [
        { account: "1002 银行存款\\甲", debit: 900 },
        { account: "1002 银行存款\\乙", credit: 900 },
      ]),
    ];
    expect(check({ journalEntries }).openBank.map(({ voucher: own }) => voucherName(own))).toEqual(["2026-03 付-1"]);
  });
});

it("says nothing of studios whose books were not imported", () => {
  expect(check({ invoices: [bill("1")], payments: [payment()] })).toEqual(
    expect.objectContaining({ booked: [], openInvoices: [], openPayments: [], openCosts: [], openBank: [] }),
  );
});

it("does not count cost twice that only moves from one account to another", () => {
  const journalEntries = voucher("转-9", "2026-03-31", [
    { account: "5001 生产成本", debit: 500, summary: "结转" },
    { account: "1405 库存商品", credit: 500, summary: "结转" },
  ]);
  expect(check({ journalEntries }).openCosts).toEqual([]);
});

const anyDay = fc.constantFrom("2026-03-05", "2026-03-12", "2026-04-30");
const anyEntries = fc
  .array(
    fc.record({
      day: anyDay,
      amount: fc.constantFrom(100, 106, 50),
      summary: fc.constantFrom("付款", "虚构服务商", "发票26212000000000000001", "00000002", "场地费"),
      kind: fc.constantFrom("paid", "bank", "cost"),
    }),
    { maxLength: 6 },
  )
  .map((made) =>
    made.flatMap(({ day, amount, summary, kind }, place) => {
      const number = `记-${place + 1}`;
      if (kind === "paid") return paidBill(number, day, summary);
      const lines = { bank: "1002 银行存款", cost: "5001 生产成本" }[kind] ?? "";
      return voucher(number, day, [
        { account: lines, ...(kind === "bank" ? { credit: amount } : { debit: amount }), summary },
        { account: "2202 应付账款", debit: 0, credit: 0, summary },
      ]);
    }),
  );

it("whatever the books: no line is taken twice, and the order of the records changes nothing", () => {
  const invoices = [bill("1"), bill("2"), bill("3", { total: yuan(50), amountExTax: yuan(50) })];
  const payments = [payment(), payment({ id: "p2" }), payment({ id: "p3", amount: yuan(50) })];
  fc.assert(
    fc.property(
      anyEntries,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (journalEntries, chances) => {
        const shuffled = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((one) => ({ one, at: chances.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ one }) => one);
        const plain = check({ invoices, payments, journalEntries });
        for (const kind of ["invoice", "payment"] as const) {
          const taken = plain.booked
            .filter((one) => one.kind === kind)
            .flatMap(({ lines }) => lines.map(({ entry }) => entry.id));
          expect(new Set(taken).size).toBe(taken.length);
        }
        const other = check({
          ...{ invoices: shuffled(invoices), payments: shuffled(payments), journalEntries: shuffled(journalEntries) },
        });
        const shown = (bookkeeping: typeof plain) =>
          JSON.stringify(bookkeeping.booked, (_, value) => (typeof value === "bigint" ? String(value) : value));
        expect(shown(other)).toBe(shown(plain));
        const booked = new Set(plain.booked.flatMap((one) => one.records));
        for (const { id } of [...plain.openInvoices, ...plain.openPayments]) expect(booked.has(id)).toBe(false);
      },
    ),
  );
});
