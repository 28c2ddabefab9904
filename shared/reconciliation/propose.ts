import { type Fen, minFen, subtractFen, sumFen } from "../money.ts";
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
  unknown: { code: "name-unknown", points: 0 },
  differs: { code: "name-differs", points: -20 },
};

// The least certain name of several payments speaks for all of them.
const byCertainty: readonly NameMatch[] = ["differs", "unknown", "truncated", "brand", "account", "same"];

function forDate(rows: readonly Row[], demands: readonly Demand[]): ScoreReason {
  const gaps = rows.flatMap((row) => demands.map((demand) => dayGap(row, demand)));
  const known = gaps.filter((gap) => gap !== null).map(Math.abs);
  if (known.length === 0) return { code: "date-unknown", points: 0 };
  const widest = Math.max(...known);
  return widest <= 15 ? { code: "date-near", points: 15 } : { code: "date-in-window", points: widest <= 60 ? 10 : 4 };
}

/** The runs of digits in a memo that could be an invoice's number. */
export const numbersInMemo = (memo: string | null): readonly string[] => memo?.match(/\d{8,20}/g) ?? [];

/** Whether a memo cites an invoice's number, in full or by its last eight digits. */
export const citesNumber = (memo: string | null, number: string | null): boolean =>
  number !== null && numbersInMemo(memo).some((run) => run === number || (run.length === 8 && number.endsWith(run)));

const citesPeriod = (memo: string | null, { kind, on }: Demand): boolean =>
  kind === "revenue" &&
  on !== null &&
  new RegExp(`${on.slice(0, 4)}\\D{0,1}0?${Number(on.slice(5, 7))}(?!\\d)`).test(memo ?? "");

function forMemo(rows: readonly Row[], demands: readonly Demand[]): readonly ScoreReason[] {
  const every = (cites: (memo: string | null, demand: Demand) => boolean): boolean =>
    demands.every((demand) => rows.some(({ payment }) => cites(payment.memo, demand)));
  if (every((memo, { number }) => citesNumber(memo, number))) return [{ code: "number-in-memo", points: 30 }];
  return every(citesPeriod) ? [{ code: "period-in-memo", points: 10 }] : [];
}

/** Fills the demands from the payments, in their order: no fen twice, no demand beyond its amount. */
function spread(rows: readonly Row[], demands: readonly Demand[]): readonly ProposalPart[] {
  const left = new Map<string, Fen>(demands.map(({ id, amount }) => [id, amount]));
  return rows.flatMap(({ payment }) => {
    let rest = payment.amount;
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

function kindOf(rows: readonly Row[], demands: readonly Demand[], terms: { readonly partial: boolean }): ProposalKind {
  const paid = sumFen(rows.map(({ payment }) => payment.amount));
  if (paid !== sumFen(demands.map(({ amount }) => amount))) return terms.partial ? "partial" : "with-fee";
  if (demands.length > 1) return "merged";
  return rows.length > 1 ? "instalments" : "one-to-one";
}

/** A proposal with the reasons of its score. Where sums differ it is partial if `partial` says so, else a bank's fee. */
export function propose(
  rows: readonly Row[],
  demands: readonly Demand[],
  terms: { readonly partial: boolean; readonly inOrder?: boolean } = { partial: false },
): Proposal {
  const kind = kindOf(rows, demands, terms);
  const name = byCertainty.find((each) => rows.some((row) => row.name === each)) ?? "unknown";
  const reasons: readonly ScoreReason[] = [
    forAmount[kind],
    forName[name],
    forDate(rows, demands),
    ...forMemo(rows, demands),
    ...(terms.inOrder === true ? [{ code: "paired-in-order", points: -5 } as const] : []),
  ];
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  return {
    id: `${kind}:${rows.map(({ payment }) => payment.id).join("+")}`,
    kind,
    demands,
    payments: rows.map(({ payment }) => payment),
    parts: spread(rows, demands),
    name,
    score: Math.max(0, Math.min(100, score)),
    reasons,
  };
}

/** What is left to a person, with its candidates. */
export const leaveOpen = (reason: AmbiguityReason, rows: readonly Row[], demands: readonly Demand[]): Ambiguity => ({
  reason,
  demands,
  payments: rows.map(({ payment }) => payment),
});
