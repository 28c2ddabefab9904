import { localDate as on } from "../../../shared/dates.ts";
import { studioName, yuan } from "../ledger/made-up-cost.ts";
import { type Book, bill, paid } from "./made-up-book.ts";
import { revenue } from "./made-up-payment.ts";

/** Books with instalments, payments for several, citations, red letters, fees, weak evidence and platforms. */
export const booksOfSums: readonly Book[] = [
  {
    name: "a deposit before the invoice and the rest after",
    given: {
      invoices: [bill("1", 1000)],
      payments: [paid("p1", 300, { bookedOn: on("2026-02-20") }), paid("p2", 700)],
    },
    matches: ["instalments -1=p1+p2"],
  },
  {
    name: "one payment for three invoices",
    given: { invoices: [bill("1", 110), bill("2", 230), bill("3", 470)], payments: [paid("p1", 810)] },
    matches: ["merged -1+-2+-3=p1"],
  },
  {
    name: "one payment that adds up in two ways is left open",
    given: {
      invoices: [bill("1", 100), bill("2", 200), bill("3", 120), bill("4", 180)],
      payments: [paid("p1", 300)],
    },
    matches: [],
    ambiguous: ["several-sums-fit -2+-1+-4+-3=p1"],
  },
  {
    name: "sums never cross sellers",
    given: {
      invoices: [bill("1", 100), bill("2", 200, { sellerName: "大连虚构灯光有限公司" })],
      payments: [paid("p1", 300)],
    },
    matches: [],
  },
  {
    name: "an equal amount goes before a sum",
    given: {
      invoices: [bill("1", 300), bill("2", 100), bill("3", 200)],
      payments: [paid("p1", 300)],
    },
    matches: ["one-to-one -1=p1"],
  },
  {
    name: "the memo cites the invoice, the name is somebody else's",
    given: {
      invoices: [bill("1", 100)],
      payments: [paid("p1", 100, { counterpartyName: "钱虚构", memo: "付发票26212000000000000001" })],
    },
    matches: ["one-to-one -1=p1"],
  },
  {
    name: "the memo's last eight digits tell twins apart",
    given: {
      invoices: [bill("1", 100), bill("2", 100)],
      payments: [paid("p1", 100, { memo: "00000002" })],
    },
    matches: ["one-to-one -2=p1"],
  },
  {
    name: "the memo cites two invoices whose sum is paid",
    given: {
      invoices: [bill("1", 100), bill("2", 200), bill("3", 150), bill("4", 150)],
      payments: [paid("p1", 300, { memo: "00000001 00000002" })],
    },
    matches: ["merged -1+-2=p1"],
  },
  {
    name: "a cited invoice paid twice is left to a person",
    given: {
      invoices: [bill("1", 100)],
      payments: [paid("p1", 100, { memo: "00000001" }), paid("p2", 100, { memo: "00000001" })],
    },
    matches: [],
    ambiguous: ["number-paid-twice -1=p1+p2"],
  },
  {
    name: "part of an invoice was paid",
    given: { invoices: [bill("1", 1000)], payments: [paid("p1", 400)] },
    matches: ["partial -1=p1"],
  },
  {
    name: "part of one of two open invoices is not guessed",
    given: { invoices: [bill("1", 1000), bill("2", 900)], payments: [paid("p1", 400)] },
    matches: [],
  },
  {
    name: "the bank added its fee",
    given: {
      invoices: [bill("1", 10_000)],
      payments: [paid("p1", 10_015)],
    },
    matches: ["with-fee -1=p1"],
  },
  {
    name: "a voided invoice asks for nothing",
    given: { invoices: [bill("1", 100, { voided: true })], payments: [paid("p1", 100)] },
    matches: [],
  },
  {
    name: "paid, taken back in full, refunded",
    given: {
      invoices: [
        bill("1", 100),
        bill("2", -100, { red: true, redOf: "26212000000000000001", issuedOn: on("2026-03-20") }),
      ],
      payments: [paid("p1", 100), paid("p2", 100, { direction: "in", bookedOn: on("2026-03-25") })],
    },
    matches: ["one-to-one -1=p1", "one-to-one -2=p2"],
  },
  {
    name: "taken back in part, the rest paid",
    given: {
      invoices: [bill("1", 100), bill("2", -30, { red: true, redOf: "26212000000000000001" })],
      payments: [paid("p1", 70)],
    },
    matches: ["one-to-one -1=p1"],
  },
  {
    name: "a nameless row of an odd amount nearby",
    given: { invoices: [bill("1", 123)], payments: [paid("p1", 123, { counterpartyName: null })] },
    matches: ["one-to-one -1=p1"],
  },
  {
    name: "a nameless row of a round amount proves nothing",
    given: { invoices: [bill("1", 5000)], payments: [paid("p1", 5000, { counterpartyName: null })] },
    matches: [],
    ambiguous: ["only-amount-fits -1=p1"],
  },
  {
    name: "the amount went to somebody else: shown, not matched",
    given: { invoices: [bill("1", 123)], payments: [paid("p1", 123, { counterpartyName: "钱虚构" })] },
    matches: [],
    ambiguous: ["only-amount-fits -1=p1"],
  },
  {
    name: "wages, fees and own transfers pay no invoice",
    given: {
      invoices: [bill("1", 15)],
      payments: [
        paid("p1", 15, { counterpartyName: null, memo: "账户管理费" }),
        paid("p2", 15, { counterpartyName: "批量代发", memo: "代发工资" }),
        paid("p3", 15, { counterpartyName: studioName, memo: "账户间划转" }),
      ],
    },
    matches: [],
  },
  {
    name: "money that came in pays no invoice",
    given: { invoices: [bill("1", 100)], payments: [paid("p1", 100, { direction: "in" })] },
    matches: [],
  },
  {
    name: "a platform pays one work",
    given: {
      revenues: [revenue()],
      payments: [
        paid("p1", 100, { direction: "in", bookedOn: on("2026-06-18"), counterpartyName: "上海虚桥网络有限公司" }),
      ],
    },
    matches: ["one-to-one r1=p1"],
  },
  {
    name: "a platform pays all works of a month at once",
    given: {
      revenues: [
        revenue(),
        revenue({ id: "r2", net: yuan(40) }),
        revenue({ id: "r3", net: yuan(140), from: on("2026-06-01"), to: on("2026-06-30") }),
        revenue({ id: "r4", net: yuan(5), from: on("2026-06-01"), to: on("2026-06-30") }),
      ],
      payments: [
        paid("p1", 145, { direction: "in", bookedOn: on("2026-07-18"), counterpartyName: "上海虚桥网络有限公司" }),
      ],
    },
    matches: ["merged r3+r4=p1"],
  },
  {
    name: "a settlement arrives less the bank's fee",
    given: {
      revenues: [revenue({ net: yuan(20_000) })],
      payments: [
        paid("p1", 19_980, { direction: "in", bookedOn: on("2026-06-18"), counterpartyName: "上海虚桥网络有限公司" }),
      ],
    },
    matches: ["with-fee r1=p1"],
  },
];
