import { localDate } from "../../../shared/dates.ts";
import type { Records } from "../../../shared/model/records.ts";
import { creditCode, studioName, yuan } from "../ledger/made-up-cost.ts";
import { contract, link, settlement, statement } from "./made-up-papers.ts";
import { payment, revenue } from "./made-up-payment.ts";
import { bill, settled, sound, spent } from "./sound-book.ts";

/** A book in a sentence, with the findings that an auditor would have about it. */
export type AuditedBook = readonly [string, Partial<Records>, readonly string[]];

const other = "大连虚构有限公司";
const sale = bill("9", {
  sellerName: studioName,
  sellerTaxId: creditCode,
  buyerName: "虚桥短剧",
  buyerTaxId: "91210100MA0OTHER01",
});
const cited = "26212000000000000001";
const twice = (given: Partial<Records>): Partial<Records> => ({
  ...{ ...sound, invoices: [bill("1"), bill("2", { sellerName: other })], allocations: [spent("1"), spent("2")] },
  ...{ contracts: [contract(), contract({ id: "c2", number: "HT-2", party: other })] },
  chainLinks: [...sound.chainLinks, link({ contract: "c2", invoice: "-2" }), link({ acceptance: "y1", invoice: "-2" })],
  ...given,
});

/** A row of interest, which asks for no invoice. */
const interestIn = (day: string, of = "s1") =>
  payment({ id: "p2", statement: of, memo: "结息", counterpartyName: null, bookedOn: localDate(day) });

/** Books about money: not paid, paid otherwise, in cash, to others, from others, twice; and the statements themselves. */
export const booksOfPayments: readonly AuditedBook[] = [
  ["a sound book has nothing to ask", sound, []],
  ["nor has a settled one", settled, []],
  [
    "unpaid",
    { ...sound, payments: [payment({ amount: yuan(160) })] },
    ["risk-over-line", "invoice-unpaid -1", "payment-without-invoice p1"],
  ],
  ["no statement at all", { ...sound, payments: [], statements: [] }, ["risk-over-line", "statements-missing"]],
  ["paid less", { ...sound, payments: [payment({ amount: yuan(90) })] }, ["invoice-paid-less -1+p1"]],
  [
    "accepted in part, the rest unpaid",
    { ...settled, payments: [payment({ amount: yuan(90) })], settlements: [settlement({ amount: yuan(90) })] },
    ["invoice-paid-less -1"],
  ],
  [
    "more accepted than invoiced",
    { ...settled, payments: [payment({ amount: yuan(120) })], settlements: [settlement({ amount: yuan(120) })] },
    ["invoice-paid-more -1"],
  ],
  [
    "one row accepted twice",
    twice({ settlements: [settlement(), settlement({ id: "h2", invoice: "-2" })] }),
    ["risk-over-line", "payment-used-twice p1", "payee-differs -2+p1"],
  ],
  [
    "paid to a person",
    { ...sound, payments: [payment({ counterpartyName: "钱虚构", memo: cited })] },
    ["risk-over-line", "payee-personal -1+p1"],
  ],
  [
    "paid to another company",
    { ...sound, payments: [payment({ counterpartyName: other, memo: cited })] },
    ["risk-over-line", "payee-differs -1+p1"],
  ],
  [
    "a person accepted a payment to a person",
    { ...settled, payments: [payment({ counterpartyName: "钱虚构" })] },
    ["risk-over-line", "payee-personal -1+p1"],
  ],
  [
    "a payee that a rule states to be the seller is none",
    {
      ...settled,
      payments: [payment({ counterpartyName: "钱虚构" })],
      matchingRules: [
        {
          ...{ id: "m1", field: "counterpartyName", how: "equals", text: "钱虚构", effect: "is-party" },
          ...{ party: "虚构服务商", note: "委托收款", statedBy: "会计", statedOn: null },
        },
      ],
    },
    [],
  ],
  [
    "in cash",
    { ...sound, payments: [payment(), payment({ id: "p2", amount: yuan(3), memo: "取现" })] },
    ["payment-cash p2"],
  ],
  [
    "settled in cash",
    { ...settled, payments: [], statements: [], settlements: [settlement({ way: "cash", payment: null })] },
    ["risk-over-line", "payment-cash -1+h1"],
  ],
  [
    "set off against another debt",
    { ...settled, payments: [], statements: [], settlements: [settlement({ way: "offset", payment: null })] },
    ["risk-over-line", "payment-offset -1+h1"],
  ],
  [
    "a discount that is still claimed",
    {
      ...settled,
      payments: [payment({ amount: yuan(96) })],
      settlements: [
        settlement({ amount: yuan(96) }),
        settlement({ id: "h2", way: "discount", payment: null, amount: yuan(10) }),
      ],
    },
    ["discount-claimed -1+h2"],
  ],
  [
    "a person's tax kept back",
    {
      ...settled,
      payments: [payment({ amount: yuan(96) })],
      settlements: [
        settlement({ amount: yuan(96) }),
        settlement({ id: "h2", way: "withholding", payment: null, amount: yuan(10) }),
      ],
    },
    ["withholding-unproven -1+h2"],
  ],
  [
    "a bank's fee beside the payment",
    { ...sound, payments: [payment({ amount: yuan(107) })] },
    ["payment-with-fee -1+p1"],
  ],
  [
    "somebody else's account paid",
    { ...settled, statements: [statement({ accountName: other })] },
    ["risk-over-line", "payer-differs -1+s1"],
  ],
  [
    "paid to another account than agreed",
    {
      ...settled,
      payments: [payment({ counterpartyAccount: "6222 9999" })],
      contracts: [contract({ partyAccount: "62220001" })],
    },
    ["risk-over-line", "payee-account-differs -1+p1"],
  ],
  [
    "paid to the account agreed, grouped in another way",
    {
      ...settled,
      payments: [payment({ counterpartyAccount: "6222 0001" })],
      contracts: [contract({ partyAccount: "6222-0001" })],
    },
    [],
  ],
  [
    "several payments fit",
    { ...sound, payments: [payment(), payment({ id: "p2" })] },
    ["risk-over-line", "match-several-fit -1+p1+p2"],
  ],
  [
    "several sums fit",
    { ...sound, payments: [40, 66, 50, 56].map((amount, at) => payment({ id: `p${at}`, amount: yuan(amount) })) },
    ["risk-over-line", "match-several-sums-fit -1+p0+p1+p2+p3"],
  ],
  [
    "cited by more money than it asks for",
    { ...sound, payments: [payment({ memo: cited }), payment({ id: "p2", memo: cited })] },
    ["match-number-paid-twice -1+p1+p2"],
  ],
  [
    "only the amount fits",
    { ...sound, payments: [payment({ counterpartyName: other })] },
    ["risk-over-line", "match-only-amount-fits -1+p1"],
  ],
  [
    "money in that nothing explains",
    { ...sound, payments: [payment(), payment({ id: "p2", direction: "in" })] },
    ["income-unexplained p2"],
  ],
  [
    "a settlement that never came",
    { ...sound, revenues: [revenue()] },
    ["revenue-not-received r1", "revenue-not-invoiced r1"],
  ],
  [
    "a settlement invoiced to the platform, not paid",
    {
      ...sound,
      invoices: [bill("1"), sale],
      revenues: [revenue()],
      chainLinks: [...sound.chainLinks, link({ revenue: "r1", invoice: "-9" })],
    },
    ["revenue-not-received r1"],
  ],
  ["an own invoice that nobody paid", { ...sound, invoices: [bill("1"), sale] }, ["sale-not-received -9"]],
  [
    "paid, taken back, not refunded",
    { ...sound, invoices: [bill("1"), bill("2", { red: true, redOf: cited, total: yuan(-106), lines: [] })] },
    ["refund-not-received -2", "cost-netted-by-red-letter -1", "cost-red-letter -2"],
  ],
  [
    "a statement whose balances do not follow",
    { ...sound, statements: [statement({ balanced: false })], payments: [payment({ balance: yuan(1) })] },
    ["statement-does-not-add-up s1"],
  ],
  [
    "a statement without balances",
    { ...sound, statements: [statement({ balanced: false })] },
    ["statement-without-balance s1"],
  ],
  [
    "a statement that ends with another balance than the next begins with",
    {
      ...sound,
      statements: [statement({ closingBalance: yuan(100) }), statement({ id: "s2", openingBalance: yuan(90) })],
      payments: [payment(), interestIn("2026-04-01", "s2")],
    },
    ["statement-gap s1+s2"],
  ],
  [
    "one that goes on where the other ends",
    {
      ...sound,
      statements: [statement({ closingBalance: yuan(100) }), statement({ id: "s2", openingBalance: yuan(100) })],
      payments: [payment(), interestIn("2026-04-01", "s2")],
    },
    [],
  ],
  [
    "a month without a row, where no balance shows that none is missing",
    { ...sound, statements: [statement({ balanced: false })], payments: [payment(), interestIn("2026-05-01")] },
    ["statement-without-balance s1", "statement-months-missing s1"],
  ],
  [
    "a month without a row between balances that follow",
    { ...sound, payments: [payment(), interestIn("2026-05-01")] },
    [],
  ],
  [
    "a month without a row between statements that go on",
    {
      ...sound,
      statements: [statement({ closingBalance: yuan(9) }), statement({ id: "s2", openingBalance: yuan(9) })],
      payments: [payment(), interestIn("2026-05-01", "s2")],
    },
    [],
  ],
  [
    "accepted in full, then taken back in part and not refunded",
    { ...settled, invoices: [bill("1"), bill("2", { red: true, redOf: cited, total: yuan(-6), lines: [] })] },
    ["refund-not-received -2", "cost-netted-by-red-letter -1", "cost-red-letter -2"],
  ],
  [
    "a settlement for which an own invoice seems to stand",
    {
      ...{ ...sound, invoices: [bill("1"), { ...sale, total: yuan(100), issuedOn: localDate("2026-06-01") }] },
      revenues: [revenue()],
    },
    ["revenue-not-received r1"],
  ],
];
