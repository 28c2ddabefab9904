import type { Payment } from "../model/payment.ts";
import { type Fen, minFen, subtractFen, sumFen } from "../money.ts";
import { citesNumber } from "./citations.ts";
import { plainName } from "./party-name.ts";
import { dayGap, type Row } from "./pool.ts";
import type {
  Ambiguity,
  AmbiguityReason,
  Demand,
  NameMatch,
  Proposal,
  ProposalKind,
  ProposalPart,
  ScoreReason,
} from "./proposal.ts";

const forAmount: Readonly<Record<ProposalKind, ScoreReason>> = {
  "one-to-one": { code: "amount-exact", points: 40 },
  merged: { code: "amount-sum", points: 32 },
  instalments: { code: "amount-sum", points: 32 },
  "with-fee": { code: "amount-with-fee", points: 25 },
  partial: { code: "amount-partial", points: 15 },
};

const forName: Readonly<Record<NameMatch, ScoreReason>> = {
  same: { code: "name-same", points: 35 },
  truncated: { code: "name-truncated", points: 28 },
  brand: { code: "name-brand", points: 28 },
  account: { code: "account-known", points: 30 },
  stated: { code: "name-stated", points: 35 },
  history: { code: "name-history", points: 30 },
  unknown: { code: "name-unknown", points: 0 },
  differs: { code: "name-differs", points: -20 },
};

// The least certain name of several payments speaks for all of them.
const byCertainty: readonly NameMatch[] = [
  ...(["differs", "unknown", "truncated", "brand", "history", "account", "stated", "same"] as const),
];

/** A platform's company is known in full only where the invoice made out to it stands for the settlement; else by its brand. */
function nameOf(rows: readonly Row[], demands: readonly Demand[]): NameMatch {
  const least = byCertainty.find((each) => rows.some((row) => row.name === each)) ?? "unknown";
  const isBrand = demands.some(
    ({ kind, number, party, partyName }) => kind === "revenue" && number === null && party !== plainName(partyName),
  );
  return least === "same" && isBrand ? "brand" : least;
}

function forDate(rows: readonly Row[], demands: readonly Demand[]): ScoreReason {
  const gaps = rows.flatMap((row) => demands.map((demand) => dayGap(row, demand)));
  const known = gaps.filter((gap) => gap !== null).map(Math.abs);
  if (known.length === 0) return { code: "date-unknown", points: 0 };
  const widest = Math.max(...known);
  return widest <= 15 ? { code: "date-near", points: 15 } : { code: "date-in-window", points: widest <= 60 ? 10 : 4 };
}

// A party that was paid after so many days before is likely to be paid so again.
const usualWithin = 7;

function forLag(rows: readonly Row[], demands: readonly Demand[]): readonly ScoreReason[] {
  const isUsual = rows.every((row) =>
    demands.every((demand) => {
      const gap = dayGap(row, demand);
      return gap !== null && demand.usualLag !== null && Math.abs(gap - demand.usualLag) <= usualWithin;
    }),
  );
  return isUsual ? [{ code: "lag-usual", points: 5 }] : [];
}

const citesPeriod = ({ memo }: Payment, { kind, on }: Demand): boolean =>
  kind === "revenue" &&
  on !== null &&
  new RegExp(`${on.slice(0, 4)}\\D{0,1}0?${Number(on.slice(5, 7))}(?!\\d)`).test(memo ?? "");

function forMemo(rows: readonly Row[], demands: readonly Demand[]): readonly ScoreReason[] {
  const every = (cites: (payment: Payment, demand: Demand) => boolean): boolean =>
    demands.every((demand) => rows.some(({ payment }) => cites(payment, demand)));
  if (every((payment, { number }) => citesNumber(payment, number))) return [{ code: "number-in-memo", points: 30 }];
  return every(citesPeriod) ? [{ code: "period-in-memo", points: 10 }] : [];
}

/** Fills the demands from the payments, in their order: no fen twice, no demand beyond its amount. */
function spread(rows: readonly Row[], demands: readonly Demand[]): readonly ProposalPart[] {
  const left = new Map<string, Fen>(demands.map(({ id, amount }) => [id, amount]));
  return rows.flatMap(({ payment, amount: had }) => {
    let rest = had;
    return demands.flatMap(({ id }) => {
      const open = left.get(id) ?? rest;
      const amount = minFen(open, rest);
      if (amount === 0n) return [];
      rest = subtractFen(rest, amount);
      left.set(id, subtractFen(open, amount));
      return [{ demand: id, payment: payment.id, amount }];
    });
  });
}

/** How a proposal came about, as far as its two sides do not show it. */
export interface Told {
  /** Whether what is missing is still owed, instead of kept by a bank. */
  readonly partial: boolean;
  /** Whether one of several pairs that are as true as each other. */
  readonly inOrder?: boolean;
  /** The usual deduction that what is missing comes to. */
  readonly short?: "short-by-tax" | "short-by-retention";
}

const sumOf = (items: readonly { readonly amount: Fen }[]): Fen => sumFen(items.map(({ amount }) => amount));

function kindOf(rows: readonly Row[], demands: readonly Demand[], { partial }: Told): ProposalKind {
  if (sumOf(rows) !== sumOf(demands)) return partial ? "partial" : "with-fee";
  if (demands.length > 1) return "merged";
  return rows.length > 1 ? "instalments" : "one-to-one";
}

/** In order of days, of one day in order of ids. */
const inDayOrder = <T>(
  items: readonly T[],
  at: (item: T) => { readonly day: number; readonly id: string },
): readonly T[] =>
  items.length < 2 ? items : items.toSorted((a, b) => at(a).day - at(b).day || (at(a).id < at(b).id ? -1 : 1));

/** A proposal with the reasons of its score. Where sums differ it is partial if `partial` says so, else a bank's fee. */
export function propose(paying: readonly Row[], asking: readonly Demand[], told: Told = { partial: false }): Proposal {
  const rows = inDayOrder(paying, ({ day, payment }) => ({ day, id: payment.id }));
  const demands = inDayOrder(asking, ({ day, id }) => ({ day: day ?? 0, id }));
  const kind = kindOf(rows, demands, told);
  const name = nameOf(rows, demands);
  const reasons: readonly ScoreReason[] = [
    forAmount[kind],
    forName[name],
    forDate(rows, demands),
    ...forLag(rows, demands),
    ...forMemo(rows, demands),
    ...(told.short === undefined ? [] : [{ code: told.short, points: 20 }]),
    ...(told.inOrder === true ? [{ code: "paired-in-order", points: -5 } as const] : []),
  ];
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  return {
    id: `${kind}:${rows.map(({ payment }) => payment.id).join("+")}`,
    kind,
    demands,
    payments: rows.map(({ payment }) => payment),
    parts: spread(rows, demands),
    asked: sumOf(demands),
    paid: sumOf(rows),
    name,
    score: Math.max(0, Math.min(100, score)),
    reasons,
  };
}

const byId = <T>(items: readonly T[], idOf: (item: T) => string): readonly T[] =>
  items.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));

/** What is left to a person, with its candidates in order of their ids. */
export function leaveOpen(reason: AmbiguityReason, rows: readonly Row[], demands: readonly Demand[]): Ambiguity {
  const owed = byId(demands, ({ id }) => id);
  const paid = byId(
    rows.map(({ payment }) => payment),
    ({ id }) => id,
  );
  const id = `${reason}:${[...owed, ...paid].map((each) => each.id).join("+")}`;
  return { id, reason, demands: owed, payments: paid };
}
