import { localDate } from "../../../shared/dates.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import type { Matching } from "../../../shared/reconciliation/proposal.ts";
import { yuan } from "../ledger/made-up-cost.ts";

/** 106 yuan paid to the made-up seller a week after its invoice. */
export const payment = (change: Partial<Payment> = {}): Payment => ({
  ...{ id: "p1", statement: "s1", row: 1, bookedOn: localDate("2026-03-12"), direction: "out", amount: yuan(106) },
  ...{ balance: null, counterpartyName: "虚构服务商", counterpartyAccount: null, memo: "服务费", serial: null },
  ...change,
});

/** A settlement of May by a made-up platform, 100 yuan net. */
export const revenue = (change: Partial<Revenue> = {}): Revenue => ({
  ...{ id: "r1", subject: "work/w1", platform: "虚桥短剧", from: localDate("2026-05-01"), to: localDate("2026-05-31") },
  ...{ gross: null, platformShare: null, net: yuan(100), sha256: null, fileName: "结算.csv", row: 1, note: "" },
  ...change,
});

/** Matches in short: `one-to-one -1=p1`, sorted. */
export const saidMatches = ({ proposals }: Matching): readonly string[] =>
  proposals
    .map(({ kind, demands, payments }) => {
      const owed = demands.map(({ record }) => record).toSorted((a, b) => (a < b ? -1 : 1));
      const paid = payments.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1));
      return `${kind} ${owed.join("+")}=${paid.join("+")}`;
    })
    .toSorted((a, b) => (a < b ? -1 : 1));

/** What is left to a person in short: `several-fit -1=p1+p2`. */
export const saidAmbiguities = ({ ambiguities }: Matching): readonly string[] =>
  ambiguities.map(
    ({ reason, demands, payments }) =>
      `${reason} ${demands.map(({ record }) => record).join("+")}=${payments.map(({ id }) => id).join("+")}`,
  );

/** The pairs of invoice and payment that stand in a proposal together. */
export const pairsOf = ({ proposals }: Matching): ReadonlySet<string> =>
  new Set(
    proposals.flatMap(({ demands, payments }) =>
      demands.flatMap(({ record }) => payments.map(({ id }) => `${record} ${id}`)),
    ),
  );
