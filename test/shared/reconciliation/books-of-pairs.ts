import { localDate as on } from "../../../shared/dates.ts";
import { type Book, bill, paid, seller } from "./made-up-book.ts";

/** Books in which one payment settles one invoice, or could. */
export const booksOfPairs: readonly Book[] = [
  {
    name: "one invoice, one payment",
    given: { invoices: [bill("1", 100)], payments: [paid("p1", 100)] },
    matches: ["one-to-one -1=p1"],
  },
  { name: "an invoice nobody paid", given: { invoices: [bill("1", 100)], payments: [paid("p1", 150)] }, matches: [] },
  {
    name: "the bank cuts the name short",
    given: { invoices: [bill("1", 100)], payments: [paid("p1", 100, { counterpartyName: seller.slice(0, 8) })] },
    matches: ["one-to-one -1=p1"],
  },
  {
    name: "brackets in another width",
    given: {
      invoices: [bill("1", 100, { sellerName: "虚构出行科技（天津）有限公司" })],
      payments: [paid("p1", 100, { counterpartyName: "虚构出行科技(天津)有限公司" })],
    },
    matches: ["one-to-one -1=p1"],
  },
  {
    name: "a sole trader without the suffix",
    given: {
      invoices: [bill("1", 100, { sellerName: "沈阳虚构录音工作室（个体工商户）" })],
      payments: [paid("p1", 100, { counterpartyName: "沈阳虚构录音工作室" })],
    },
    matches: ["one-to-one -1=p1"],
  },
  {
    name: "a cut name that could be two companies is left open",
    given: {
      invoices: [
        bill("1", 100, { sellerName: "沈阳虚构影视一号有限公司" }),
        bill("2", 100, { sellerName: "沈阳虚构影视二号有限公司" }),
      ],
      payments: [paid("p1", 100, { counterpartyName: "沈阳虚构影视" })],
    },
    matches: [],
    ambiguous: ["several-fit -1+-2=p1"],
  },
  {
    name: "an account seen beside the full name settles a missing name",
    given: {
      invoices: [bill("1", 100), bill("2", 2000)],
      payments: [
        paid("p1", 100, { counterpartyAccount: "6222 0001" }),
        paid("p2", 2000, { counterpartyAccount: "62220001", counterpartyName: null }),
      ],
    },
    matches: ["one-to-one -1=p1", "one-to-one -2=p2"],
  },
  {
    name: "two real payments of one amount on one day stay two",
    given: { invoices: [bill("1", 100), bill("2", 100)], payments: [paid("p1", 100), paid("p2", 100)] },
    matches: ["one-to-one -1=p1", "one-to-one -2=p2"],
  },
  {
    name: "two payments of one day for one invoice are not guessed",
    given: { invoices: [bill("1", 100)], payments: [paid("p1", 100), paid("p2", 100)] },
    matches: [],
    ambiguous: ["several-fit -1=p1+p2"],
  },
  {
    name: "a monthly rent pairs in the order of its days",
    given: {
      invoices: [bill("1", 500, { issuedOn: on("2026-03-01") }), bill("2", 500, { issuedOn: on("2026-04-01") })],
      payments: [paid("p2", 500, { bookedOn: on("2026-04-05") }), paid("p1", 500, { bookedOn: on("2026-03-05") })],
    },
    matches: ["one-to-one -1=p1", "one-to-one -2=p2"],
  },
  {
    name: "of three rents and two payments the clearly nearest pair",
    given: {
      invoices: [
        bill("1", 500, { issuedOn: on("2026-03-01") }),
        bill("2", 500, { issuedOn: on("2026-04-01") }),
        bill("3", 500, { issuedOn: on("2026-05-01") }),
      ],
      payments: [paid("p1", 500, { bookedOn: on("2026-03-03") }), paid("p3", 500, { bookedOn: on("2026-05-03") })],
    },
    matches: ["one-to-one -1=p1", "one-to-one -3=p3"],
  },
  {
    name: "a payment long after the window is another business",
    given: { invoices: [bill("1", 100)], payments: [paid("p1", 100, { bookedOn: on("2027-03-12") })] },
    matches: [],
  },
];
