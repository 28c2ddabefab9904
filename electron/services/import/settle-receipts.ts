import { isDeepStrictEqual } from "node:util";
import type { Payment, PaymentReceipt } from "../../../shared/model/payment.ts";
import { sha256Of } from "../sha256-of.ts";
import { type Doubt, type JoinedReceipts, joinReceipts, type Transfer } from "./join-receipts.ts";

/** Payments of one direction and amount, and the vouchers that came for them. */
export interface PaymentGroup extends Pick<Payment, "direction" | "amount"> {
  readonly payments: readonly Payment[];
  readonly added: readonly PaymentReceipt[];
}

/** What the workspace holds around a group. */
export interface ReceiptTerms {
  /** The applicant's account by statement. */
  readonly accounts: ReadonlyMap<string, string | null>;
  /** Ids of the payments that are stored already. */
  readonly stored: ReadonlySet<string>;
  /** Ids of the payments with which something was settled: they stay. */
  readonly settled: ReadonlySet<string>;
}

/** A group with every voucher in its place. */
export interface SettledGroup {
  readonly payments: readonly Payment[];
  readonly doubts: ReadonlyMap<PaymentReceipt, Doubt>;
  /** Vouchers of payments that may be one with a row, where something was settled with both. */
  readonly twice: readonly PaymentReceipt[];
}

const holds = ({ receipts = [] }: Payment, transfer: Transfer): boolean =>
  receipts.some((receipt) => transfer.includes(receipt));

/** The id by which the one payment goes on that a row and vouchers' payments turn out to be. */
function lastingId(row: Payment, same: readonly Payment[], { stored, settled }: ReceiptTerms): string {
  const all = [row, ...same].map(({ id }) => id);
  return all.find((id) => settled.has(id)) ?? all.find((id) => stored.has(id)) ?? row.id;
}

function withReceipts({ receipts: _before, ...row }: Payment, id: string, transfer: Transfer): Payment {
  return transfer.length === 0 ? { ...row, id } : { ...row, id, receipts: transfer };
}

const firstStated = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null;

function lonePayment(transfer: Transfer, { bookedOn }: PaymentReceipt, group: PaymentGroup, id: string): Payment {
  return {
    ...{ id, statement: null, row: null, bookedOn, direction: group.direction, amount: group.amount },
    ...{ balance: null, serial: null },
    counterpartyName: firstStated(transfer.map(({ counterpartyName }) => counterpartyName)),
    counterpartyAccount: firstStated(transfer.map(({ counterpartyAccount }) => counterpartyAccount)),
    memo: firstStated(transfer.map(({ purpose }) => purpose)),
    receipts: transfer,
  };
}

/** The same voucher names its payment alike in every copy of the books; one without a number by its file and its place there. */
function idOf(
  { direction, amount }: PaymentGroup,
  { number, bookedOn, account, sha256 }: PaymentReceipt,
  place: number,
): string {
  const name = number === null || number === "" ? `${sha256} ${place}` : number;
  return `rc-${sha256Of(JSON.stringify([direction, String(amount), bookedOn, account, name])).slice(0, 24)}`;
}

// A row goes on under the id of the voucher that it was first known from, even when that voucher turns out to be another's.
const freeId = (id: string, inUse: ReadonlySet<string>): string => (inUse.has(id) ? freeId(`${id}-2`, inUse) : id);

// What did not change stays the same record, so that it is not written again.
const unchangedOr = (made: Payment, before: readonly Payment[]): Payment =>
  before.find((payment) => payment.id === made.id && isDeepStrictEqual(payment, made)) ?? made;

/** Puts the vouchers of a group where the papers say they belong: to rows of statements, or into payments of their own. */
export function settleReceipts(group: PaymentGroup, terms: ReceiptTerms): SettledGroup {
  const [rows, lone] = [group.payments.filter(isRow), group.payments.filter((payment) => !isRow(payment))];
  const lines = rows.map((payment) => ({ payment, account: terms.accounts.get(payment.statement ?? "") ?? null }));
  const known = group.payments.flatMap(({ receipts = [] }) => receipts);
  const joined = joinReceipts(lines, [...known, ...group.added]);
  const taken = new Set<Payment>();
  const kept = lone.filter((payment) => isSettledTwice(payment, joined, terms));
  const apart = new Set(kept.flatMap(({ receipts = [] }) => receipts));
  const ofRows = rows.map((row) => {
    const transfer = (joined.ofRow.get(row) ?? []).filter((receipt) => !apart.has(receipt));
    const same = lone.filter((payment) => !kept.includes(payment) && !taken.has(payment) && holds(payment, transfer));
    for (const payment of same) taken.add(payment);
    return withReceipts(row, lastingId(row, same, terms), transfer);
  });
  const inUse = new Set([...ofRows, ...kept].map(({ id }) => id));
  const ofLone = joined.alone.map((transfer) => {
    const before = lone.find((payment) => !taken.has(payment) && holds(payment, transfer));
    if (before === undefined) return null;
    taken.add(before);
    inUse.add(before.id);
    return before.id;
  });
  // Only now: what a voucher without a number moved away from keeps no claim to an id that another goes on under.
  const alone = joined.alone.flatMap((transfer, place) => {
    const [first] = transfer;
    if (first === undefined) return [];
    const id = ofLone[place] ?? freeId(idOf(group, first, place), inUse);
    inUse.add(id);
    return [lonePayment(transfer, first, group, id)];
  });
  const payments = [...ofRows, ...alone, ...kept].map((made) => unchangedOr(made, group.payments));
  return { payments, doubts: joined.doubts, twice: [...apart] };
}

const isRow = ({ statement }: Payment): boolean => statement !== null;

/** Whether something was settled both with a voucher's payment and with the row that it turns out to be. */
function isSettledTwice(payment: Payment, { ofRow }: JoinedReceipts, { settled }: ReceiptTerms): boolean {
  if (!settled.has(payment.id)) return false;
  return [...ofRow].some(([row, transfer]) => settled.has(row.id) && holds(payment, transfer));
}
