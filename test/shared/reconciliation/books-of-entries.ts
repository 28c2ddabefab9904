import { localDate } from "../../../shared/dates.ts";
import type { AuditedBook } from "./books-of-payments.ts";
import { paidBill, voucher } from "./made-up-entries.ts";
import { bill, settled } from "./sound-book.ts";

const { number } = bill("1");
const booked = paidBill("记-23", "2026-03-31", `付虚构服务商 发票${number}`);
const rent = (name: string, day: string, summary = "") =>
  voucher(name, day, [
    { account: "5001 生产成本\\场租", debit: 300, summary },
    { account: "2202 应付账款", credit: 300, summary },
  ]);

/** Books of a company's own accountant beside its papers. */
export const booksOfEntries: readonly AuditedBook[] = [
  ["its own books agree", { ...settled, journalEntries: booked }, []],
  [
    "an invoice that its own books do not have",
    { ...settled, journalEntries: voucher("记-1", "2026-03-31", [{ account: "6601 销售费用", debit: 0.01 }]) },
    ["booking-missing -1"],
  ],
  [
    "an invoice booked for another amount",
    {
      ...settled,
      journalEntries: [
        ...booked.map((entry) => (entry.debit === 10_000n ? { ...entry, debit: 9_000n as never } : entry)),
      ],
    },
    ["booking-amount-differs -1"],
  ],
  [
    "an invoice booked for another amount under its seller's name",
    {
      ...settled,
      journalEntries: voucher("记-9", "2026-03-31", [
        { account: "5001 生产成本", debit: 96, summary: "付虚构服务商" },
        { account: "2202 应付账款", credit: 96 },
      ]),
    },
    ["booking-amount-differs -1"],
  ],
  [
    "an invoice booked twice",
    { ...settled, journalEntries: [...booked, ...paidBill("记-40", "2026-04-30", `付款 ${number}`)] },
    ["booking-twice -1", "booking-without-bank-row je-2026-04-30-记-40-2"],
  ],
  [
    "an invoice booked a year later",
    { ...settled, journalEntries: paidBill("记-2", "2027-01-05", `付虚构服务商 发票${number}`) },
    ["booking-other-year -1", "booking-without-bank-row je-2027-01-05-记-2-2"],
  ],
  [
    "production cost of which no invoice came",
    { ...settled, journalEntries: [...booked, ...rent("转-8", "2026-03-31")] },
    ["booking-without-invoice je-2026-03-31-转-8-0"],
  ],
  [
    "what is not claimed need not be in its own books",
    {
      ...settled,
      allocations: [],
      exclusions: [{ id: "x", invoice: "-1", reason: "", decidedBy: "", decidedOn: localDate("2026-04-01") }],
      journalEntries: voucher("记-1", "2026-03-31", [{ account: "6601 销售费用", debit: 0.01 }]),
    },
    ["cost-not-claimed -1"],
  ],
];
