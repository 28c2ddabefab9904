import type { DemandSide, MatchDetail, SettledLine } from "../../../shared/contract/matching.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Demand, Proposal } from "../../../shared/reconciliation/proposal.ts";
import { type MatchSource, questionId } from "./match-items.ts";
import { demandSide, paymentSide } from "./match-sides.ts";
import { recordsById } from "./records-by-id.ts";

interface Found {
  readonly records: readonly DemandSide["record"][];
  readonly payments: readonly string[];
  readonly proposal: Proposal | null;
  readonly kind: string;
}

/** The record behind a demand. */
export const recordOf = ({ kind, record }: Pick<Demand, "kind" | "record">): DemandSide["record"] => ({
  kind: kind === "revenue" ? "revenue" : "invoice",
  id: record,
});

type Decided = { readonly invoice: string | null; readonly revenue: string | null; readonly payment: string | null };

const paperRecord = ({ invoice, revenue }: Decided): DemandSide["record"] =>
  invoice === null ? { kind: "revenue", id: revenue ?? "" } : { kind: "invoice", id: invoice };

const ofDecided = (decided: Decided, kind: string): Found => ({
  ...{ records: [paperRecord(decided)], payments: decided.payment === null ? [] : [decided.payment] },
  ...{ proposal: null, kind },
});

function ofProposal(proposal: Proposal): Found {
  const { demands, payments, kind } = proposal;
  return { records: demands.map(recordOf), payments: payments.map(({ id }) => id), proposal, kind };
}

const demandId = /^(invoice|refund|sale|revenue):(.+)$/s;

/** What an id of one of the lists stands for; null when it is no longer there. */
function find(id: string, { records, matching }: MatchSource): Found | null {
  const proposal = matching.proposals.find((one) => one.id === id);
  if (proposal !== undefined) return ofProposal(proposal);
  const question = matching.ambiguities.find((one) => questionId(one) === id);
  if (question !== undefined) {
    const { demands, payments, reason } = question;
    return { records: demands.map(recordOf), payments: payments.map((row) => row.id), proposal: null, kind: reason };
  }
  const settlement = records.settlements.find((one) => one.id === id);
  if (settlement !== undefined) return ofDecided(settlement, settlement.way);
  const refused = records.matchRefusals.find((one) => one.id === id);
  if (refused !== undefined) return ofDecided(refused, "refused");
  if (recordsById(records).payments.has(id)) return { records: [], payments: [id], proposal: null, kind: "row" };
  const [, kind, record] = demandId.exec(id) ?? [];
  if (kind === undefined || record === undefined) return null;
  return { records: [recordOf({ kind: kind as Demand["kind"], record })], payments: [], proposal: null, kind };
}

function sidesOf(found: readonly Found[], records: Records): Pick<MatchDetail, "demands" | "payments"> {
  const rows = recordsById(records).payments;
  const sides = found.flatMap((one) => one.records).map((record) => demandSide(record, records));
  const payments = [...new Set(found.flatMap((one) => one.payments))].map((id) => rows.get(id));
  return {
    demands: [...new Map(sides.flatMap((side) => (side === null ? [] : [[side.id, side] as const]))).values()],
    payments: payments.flatMap((payment) => (payment === undefined ? [] : [paymentSide(payment, records)])),
  };
}

/** Both sides of what the ids stand for, in one; null when one of them is no longer there. */
export function matchDetail(ids: readonly string[], source: MatchSource): MatchDetail | null {
  const found = ids.map((id) => find(id, source));
  const known = found.filter((one) => one !== null);
  const [first] = known;
  if (first === undefined || known.length < found.length) return null;
  const alone = known.length === 1 ? first : null;
  return {
    id: ids.join(" "),
    ...sidesOf(known, source.records),
    parts: alone?.proposal?.parts ?? [],
    kind: alone?.kind ?? "several",
    score: alone?.proposal?.score ?? null,
    reasons: alone?.proposal?.reasons ?? [],
    settled: settledLine(ids, source.records),
  };
}

function settledLine([id, ...more]: readonly string[], { settlements }: Records): SettledLine | null {
  const settlement = more.length > 0 ? undefined : settlements.find((one) => one.id === id);
  if (settlement === undefined) return null;
  const { amount, on, note, payment, acceptedBy, acceptedOn } = settlement;
  return { id: settlement.id, amount, on, note, payment, acceptedBy, acceptedOn };
}
