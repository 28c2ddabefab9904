import fc from "fast-check";
import { addDays, localDate } from "../../../shared/dates.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { MatchingRule } from "../../../shared/model/matching-rule.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import type { Matching } from "../../../shared/reconciliation/proposal.ts";
import { settlementsOf } from "../../../shared/reconciliation/settlements-of.ts";
import { invoice, records, studioName, yuan } from "../ledger/made-up-cost.ts";
import { payment, revenue } from "./made-up-payment.ts";

/** One change of the books by a person or an import, given what matching shows at that moment. */
export type Edit = (books: Records, shown: Matching) => Records;

const start = localDate("2026-03-01");
const platform = "上海虚桥网络有限公司";
const sellers = ["虚构影视服务商", "虚构影视租赁商", "钱虚构", null] as const;
const names = ["虚构影视服务商", "虚构影视租赁商", "虚构影视", "钱虚构", "孙虚构", platform, null] as const;

// Few sums, days and names, so that several payments fit one invoice more often than not.
const anyBill = fc
  .record({
    ...{ at: fc.nat({ max: 7 }), total: fc.integer({ min: 1, max: 6 }), day: fc.nat({ max: 60 }) },
    ...{ seller: fc.constantFrom(...sellers), as: fc.constantFrom("cost", "cost", "cost", "red", "sale", "voided") },
  })
  .map(({ at, total, day, seller, as }): Invoice => {
    const isSale = as === "sale";
    return invoice({
      ...{ id: `-${at}`, number: `1234567${at}`, lines: [], kind: "digital-ordinary" },
      ...{ amountExTax: null, taxAmount: null, total: yuan(as === "red" ? -total : total) },
      ...{ issuedOn: addDays(start, day), red: as === "red", redOf: as === "red" ? "12345670" : null },
      ...{ voided: as === "voided", sellerName: isSale ? studioName : seller },
      ...(isSale ? { buyerName: platform, buyerTaxId: null } : {}),
    });
  });

const anyRow = fc
  .record({
    ...{ at: fc.nat({ max: 9 }), amount: fc.integer({ min: 1, max: 9 }), day: fc.nat({ max: 90 }) },
    ...{
      name: fc.constantFrom(...names),
      account: fc.option(fc.constantFrom("6222", "6333")),
      cites: fc.nat({ max: 20 }),
    },
    isIn: fc.boolean(),
  })
  .map(
    ({ at, amount, day, name, account, cites, isIn }): Payment =>
      payment({
        ...{ id: `p${at}`, row: at + 1, amount: yuan(amount), bookedOn: addDays(start, day) },
        ...{ direction: isIn ? "in" : "out", counterpartyName: name, counterpartyAccount: account },
        memo: cites < 7 ? `1234567${cites}` : null,
      }),
  );

const anyRevenue = fc
  .record({ at: fc.nat({ max: 2 }), net: fc.integer({ min: 1, max: 6 }) })
  .map(({ at, net }): Revenue => revenue({ id: `r${at}`, net: yuan(net), from: start, to: addDays(start, 30) }));

const anyRule = fc
  .record({
    ...{ field: fc.constantFrom("counterpartyName" as const, "counterpartyAccount" as const, "memo" as const) },
    ...{
      how: fc.constantFrom("equals" as const, "contains" as const),
      effect: fc.constantFrom("is-party" as const, "set-aside" as const),
    },
    ...{
      text: fc.constantFrom("虚构", "钱虚构", "6222", "12345672", "()"),
      party: fc.constantFrom("虚构影视服务商", ""),
    },
    at: fc.nat({ max: 1 }),
  })
  .map(({ at, ...rest }): MatchingRule => ({ id: `rule${at}`, ...rest, note: "", statedBy: "会计", statedOn: null }));

const put = <T extends { readonly id: string }>(list: readonly T[], one: T): readonly T[] => [
  ...list.filter(({ id }) => id !== one.id),
  one,
];

const drop = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, index) => index !== at);

const at = fc.nat({ max: 9 });

// What is removed takes what points at it along, as the store does or demands.
const without = (books: Records, invoiceId: string, paymentId: string): Records => ({
  ...books,
  settlements: books.settlements.filter((each) => each.invoice !== invoiceId && each.payment !== paymentId),
  matchRefusals: books.matchRefusals.filter((each) => each.invoice !== invoiceId && each.payment !== paymentId),
  chainLinks: books.chainLinks.filter((each) => each.invoice !== invoiceId),
});

const accept: fc.Arbitrary<Edit> = at.map((index) => (books, { proposals }) => {
  const proposal = proposals[index % Math.max(1, proposals.length)];
  if (proposal === undefined) return books;
  let next = 0;
  const newId = () => `${proposal.id}#${next++}`;
  const made = settlementsOf(proposal, { by: "会计", on: start }, newId);
  return { ...books, settlements: made.reduce(put, books.settlements) };
});

const refuse: fc.Arbitrary<Edit> = at.map((index) => (books, { proposals }) => {
  const proposal = proposals[index % Math.max(1, proposals.length)];
  const [[part], [demand]] = [proposal?.parts ?? [], proposal?.demands ?? []];
  if (part === undefined || demand === undefined) return books;
  const ends =
    demand.kind === "revenue" ? { invoice: null, revenue: demand.record } : { invoice: demand.record, revenue: null };
  const id = `${demand.id}~${part.payment}`;
  return { ...books, matchRefusals: put(books.matchRefusals, { id, ...ends, payment: part.payment, note: "" }) };
});

/** One edit: an import, a correction, a removal, an acceptance, a refusal, a rule, a link, or one of these taken back. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: anyBill.map(
      (bill): Edit =>
        (books) => ({ ...books, invoices: put(books.invoices, bill) }),
    ),
  },
  {
    weight: 4,
    arbitrary: anyRow.map(
      (row): Edit =>
        (books) => ({ ...books, payments: put(books.payments, row) }),
    ),
  },
  { weight: 3, arbitrary: accept },
  refuse,
  anyRevenue.map(
    (one): Edit =>
      (books) => ({ ...books, revenues: put(books.revenues, one) }),
  ),
  anyRule.map(
    (rule): Edit =>
      (books) => ({ ...books, matchingRules: put(books.matchingRules, rule) }),
  ),
  at.map(
    (index): Edit =>
      (books) => {
        const gone = books.invoices[index];
        return gone === undefined ? books : { ...without(books, gone.id, ""), invoices: drop(books.invoices, index) };
      },
  ),
  at.map(
    (index): Edit =>
      (books) => {
        const gone = books.payments[index];
        return gone === undefined ? books : { ...without(books, "", gone.id), payments: drop(books.payments, index) };
      },
  ),
  at.map(
    (index): Edit =>
      (books) => ({ ...books, settlements: drop(books.settlements, index) }),
  ),
  at.map(
    (index): Edit =>
      (books) => ({ ...books, matchRefusals: drop(books.matchRefusals, index) }),
  ),
  at.map(
    (index): Edit =>
      (books) => ({ ...books, matchingRules: drop(books.matchingRules, index) }),
  ),
  at.map(
    (index): Edit =>
      (books, { links }) => {
        const link = links[index % Math.max(1, links.length)];
        if (link === undefined) return { ...books, chainLinks: drop(books.chainLinks, index) };
        const ends = {
          budgetLine: null,
          contract: null,
          acceptance: null,
          invoice: link.invoice,
          revenue: link.revenue,
        };
        const amount = index % 2 === 0 ? null : link.amount;
        return {
          ...books,
          chainLinks: put(books.chainLinks, { id: `${link.revenue}=${link.invoice}`, ...ends, amount, note: "" }),
        };
      },
  ),
);

/** Books as a few imports make them. */
export const anyBooks: fc.Arbitrary<Records> = fc
  .record({
    bills: fc.array(anyBill, { maxLength: 8 }),
    rows: fc.array(anyRow, { maxLength: 9 }),
    revenues: fc.array(anyRevenue, { maxLength: 3 }),
  })
  .map(({ bills, rows, revenues }) =>
    records({
      invoices: bills.reduce<readonly Invoice[]>(put, []),
      payments: rows.reduce<readonly Payment[]>(put, []),
      revenues: revenues.reduce<readonly Revenue[]>(put, []),
    }),
  );
