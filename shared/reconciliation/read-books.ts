import type { MatchRefusal } from "../model/match-refusal.ts";
import type { Records } from "../model/records.ts";
import type { Settlement } from "../model/settlement.ts";
import { subtractFen } from "../money.ts";
import { byIdOf } from "./by-id.ts";
import { type History, lagKey, learnHistory } from "./history.ts";
import { listDemands } from "./list-demands.ts";
import type { MatchBasis } from "./match-basis.ts";
import { findOverSettled } from "./over-settled.ts";
import { readPayment } from "./payment-reading.ts";
import type { Pool, Row } from "./pool.ts";
import type { Accepted, Demand, OverSettled, ProposedLink, SetAside } from "./proposal.ts";
import { nothingSettled, type SettledAmounts, settledAmounts } from "./settled-amounts.ts";

/** The books as matching takes them: what is left of either side, and what people have settled already. */
export interface Books {
  readonly pool: Pool;
  readonly accepted: readonly Accepted[];
  readonly overSettled: readonly OverSettled[];
  readonly setAside: readonly SetAside[];
  readonly links: readonly ProposedLink[];
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** The ids that the demand of a refused record may have. */
const demandIds = ({ invoice, revenue }: Pick<MatchRefusal, "invoice" | "revenue">): readonly string[] =>
  revenue === null ? [`invoice:${invoice}`, `refund:${invoice}`, `sale:${invoice}`] : [`revenue:${revenue}`];

const byRecord = (demands: readonly Demand[] = []): ReadonlyMap<string, Demand> =>
  new Map(demands.map((demand) => [demand.record, demand]));

function pairUp(
  settlements: readonly Settlement[],
  { payments }: Records,
  demands: readonly Demand[],
): readonly Accepted[] {
  if (settlements.length === 0) return [];
  const named = new Set(settlements.flatMap(({ invoice, revenue }) => [invoice, revenue]));
  const ofRecords = Map.groupBy(
    demands.filter(({ record }) => named.has(record)),
    ({ kind }) => kind === "revenue",
  );
  const [invoices, revenues] = [byRecord(ofRecords.get(false)), byRecord(ofRecords.get(true))];
  return settlements.map((settlement) => ({
    settlement,
    demand: invoices.get(settlement.invoice ?? "") ?? revenues.get(settlement.revenue ?? "") ?? null,
    payment: byIdOf(payments).get(settlement.payment ?? "") ?? null,
  }));
}

// A demand with the lag that it was last given: as long as both are the same, so is the demand.
const lagged = new WeakMap<Demand, Demand>();

function withLag(demand: Demand, usualLag: number): Demand {
  const known = lagged.get(demand);
  if (known?.usualLag === usualLag) return known;
  const made = { ...demand, usualLag };
  lagged.set(demand, made);
  return made;
}

const withLags = (demands: readonly Demand[], { lags }: History): readonly Demand[] =>
  lags.size === 0
    ? demands
    : demands.map((demand) => {
        const usualLag = lags.get(lagKey(demand));
        return usualLag === undefined ? demand : withLag(demand, usualLag);
      });

function refusalsByPayment({ matchRefusals }: Records): ReadonlyMap<string, ReadonlySet<string>> {
  const refused = new Map<string, Set<string>>();
  for (const refusal of matchRefusals) {
    const ids = refused.get(refusal.payment) ?? new Set();
    for (const id of demandIds(refusal)) ids.add(id);
    refused.set(refusal.payment, ids);
  }
  return refused;
}

const needsMore = ({ parties, name }: Row): boolean =>
  name !== "stated" && (parties.length > 1 || name === "unknown" || name === "differs");

/** Whose name tells too little may be known from what was accepted for its account or its name. */
function withHistory(row: Row, { accounts, names }: History): Row {
  if (!needsMore(row)) return row;
  const { counterpartyAccount, counterpartyName } = readPayment(row.payment);
  const party = accounts.get(counterpartyAccount) ?? names.get(counterpartyName);
  return party === undefined ? row : { ...row, parties: [party], name: "history" };
}

interface People {
  readonly settled: SettledAmounts;
  readonly history: History;
  readonly refusals: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What people accepted and refused, seen on one row; null when nothing is left of it. What nobody touched stays the same row. */
function rowNow(base: Row, { settled, history, refusals }: People): Row | null {
  const row = withHistory(base, history);
  const { sum } = settled.payments.get(row.payment.id) ?? nothingSettled;
  const refused = refusals.get(row.payment.id);
  if (sum >= row.amount) return null;
  if (sum === 0n && refused === undefined) return row;
  const left = { ...row, amount: subtractFen(row.amount, sum) };
  if (refused === undefined) return left;
  return { ...left, refused, cites: new Set([...row.cites].filter((id) => !refused.has(id))) };
}

/** Reads the books for matching: accepted settlements taken off both sides, rules applied, everyone's party found. All in order of ids. */
export function readBooks(records: Records, { read, rows, setAside }: MatchBasis): Books {
  const settlements = records.settlements.toSorted(byId);
  const settled = settledAmounts(settlements);
  const { demands: bare, links } = listDemands(records, { settled, read });
  const accepted = pairUp(settlements, records, bare);
  const history = learnHistory(accepted);
  const people = { settled, history, refusals: refusalsByPayment(records) };
  const pool = {
    rows: rows.flatMap((row) => rowNow(row, people) ?? []),
    demands: withLags(
      bare.filter(({ amount }) => amount > 0n),
      history,
    ),
  };
  const overSettled = findOverSettled(records, settled, read);
  return { pool, accepted, overSettled, setAside, links: links.proposed };
}
