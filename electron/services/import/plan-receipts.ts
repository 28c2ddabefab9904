import type { Finding } from "../../../shared/finding.ts";
import type { Payment, PaymentReceipt } from "../../../shared/model/payment.ts";
import type { Records } from "../../../shared/model/records.ts";
import { formatYuan } from "../../../shared/money.ts";
import type { VoucherOutcome } from "./file-outcome.ts";
import type { Doubt } from "./join-receipts.ts";
import { ownSideOf, type ReceiptVoucher, type Voucher, voucherOf } from "./receipt-facts.ts";
import { type ReceiptTerms, type SettledGroup, settleReceipts } from "./settle-receipts.ts";

type Known = Pick<Records, "studio" | "statements" | "payments" | "settlements">;

/** What the payments are once the bank vouchers of an import are in their places, and what became of each voucher. */
export interface PlannedReceipts {
  readonly payments: readonly Payment[];
  readonly outcomes: ReadonlyMap<ReceiptVoucher, VoucherOutcome>;
}

/** What was read: vouchers that tell of a payment, and the outcome of all others. */
interface Sorted {
  readonly vouchers: ReadonlyMap<ReceiptVoucher, Voucher>;
  readonly outcomes: Map<ReceiptVoucher, VoucherOutcome>;
}

const duplicate: VoucherOutcome = { result: "duplicate", records: 0, findings: [] };

function sortVouchers(records: Known, readings: readonly ReceiptVoucher[]): Sorted {
  const own = ownSideOf(records);
  const stored = new Set(records.payments.flatMap(({ receipts = [] }) => receipts.map(({ sha256 }) => sha256)));
  const fileOf = new Map(readings.toReversed().map(({ sha256, file }) => [sha256, file]));
  const vouchers = new Map<ReceiptVoucher, Voucher>();
  const outcomes = new Map<ReceiptVoucher, VoucherOutcome>();
  for (const reading of readings) {
    const read = voucherOf(reading, own);
    const isCopy = stored.has(reading.sha256) || fileOf.get(reading.sha256) !== reading.file;
    if (!read.ok) outcomes.set(reading, { result: "refused", records: 0, findings: [read.error] });
    else if (isCopy) outcomes.set(reading, duplicate);
    else vouchers.set(reading, read.value);
  }
  return { vouchers, outcomes };
}

const groupOf = ({ direction, amount }: Pick<Payment, "direction" | "amount">): string => `${direction} ${amount}`;

const doubtCodes: Readonly<Record<Doubt, string>> = {
  several: "receipt-several-rows",
  "day-differs": "receipt-day-differs",
  "maybe-same": "receipt-maybe-same",
};

function findingsOf({ receipt }: Voucher, payment: Payment, { doubts, twice }: SettledGroup): readonly Finding[] {
  const detail = { number: receipt.number ?? "", day: payment.bookedOn, amount: formatYuan(payment.amount) };
  const doubt = doubts.get(receipt);
  const told =
    payment.statement === null ? [] : [{ code: "receipt-joined-row", severity: "info", field: null, detail } as const];
  return [
    ...(doubt === undefined ? told : [{ code: doubtCodes[doubt], severity: "warning", field: null, detail } as const]),
    ...(twice.includes(receipt)
      ? [{ code: "receipt-payment-twice", severity: "error", field: null, detail } as const]
      : []),
  ];
}

/** Another file of a transfer that has a voucher already is its twin. */
function outcomeOf(voucher: Voucher, settled: SettledGroup, earlier: ReadonlySet<PaymentReceipt>): VoucherOutcome {
  const payment = settled.payments.find(({ receipts = [] }) => receipts.includes(voucher.receipt));
  if (payment === undefined) throw new Error("every voucher belongs to a payment");
  const isTwin = payment.receipts?.some((receipt) => earlier.has(receipt)) ?? false;
  const findings = findingsOf(voucher, payment, settled);
  // Whether money came or went was told by the names where the voucher itself does not say.
  return { result: isTwin ? "twin" : "new", records: 1, findings, answered: ["receipt-direction-unknown"] };
}

/**
 * Adds bank vouchers: to the row of the statement that tells of the same transfer, or as payments of their own, which the rows of a
 * statement join when it comes. `stored` are the payments before this import; `records` hold its statements already.
 */
export function planReceipts(
  records: Known,
  stored: readonly Payment[],
  readings: readonly ReceiptVoucher[],
): PlannedReceipts {
  const { vouchers, outcomes } = sortVouchers(records, readings);
  const isTold = vouchers.size > 0 || stored.some(({ receipts }) => receipts !== undefined);
  if (!isTold) return { payments: records.payments, outcomes };
  const terms = termsOf(records, stored);
  const added = Map.groupBy(vouchers.values(), groupOf);
  const settled = new Map<string, SettledGroup>();
  for (const [key, payments] of groupsToSettle(records.payments, terms, added)) {
    const own = added.get(key) ?? [];
    const [first] = [...payments, ...own];
    if (first === undefined) continue; // a group is made by what is in it
    const { direction, amount } = first;
    const receipts = own.map(({ receipt }) => receipt);
    settled.set(key, settleReceipts({ direction, amount, payments, added: receipts }, terms));
  }
  const earlier = new Set(records.payments.flatMap(({ receipts = [] }) => receipts));
  for (const [reading, voucher] of vouchers) {
    const group = settled.get(groupOf(voucher));
    if (group !== undefined) outcomes.set(reading, outcomeOf(voucher, group, earlier));
    earlier.add(voucher.receipt);
  }
  return { payments: inPlace(records.payments, settled), outcomes };
}

const termsOf = ({ statements, settlements }: Known, stored: readonly Payment[]): ReceiptTerms => ({
  accounts: new Map(statements.map(({ id, account }) => [id, account])),
  stored: new Set(stored.map(({ id }) => id)),
  settled: new Set(settlements.flatMap(({ payment }) => payment ?? [])),
});

/** The groups in which something may have changed: vouchers came, or rows beside vouchers that were there. */
function groupsToSettle(payments: readonly Payment[], { stored }: ReceiptTerms, added: ReadonlyMap<string, unknown>) {
  const groups = Map.groupBy(payments, groupOf);
  for (const key of added.keys()) if (!groups.has(key)) groups.set(key, []);
  return [...groups].filter(([key, group]) => {
    const hasNewRow = group.some(({ id }) => !stored.has(id)) && group.some(({ receipts }) => receipts !== undefined);
    return added.has(key) || hasNewRow;
  });
}

/** The payments in their order, each group's as settled; new ones at the end. */
function inPlace(payments: readonly Payment[], settled: ReadonlyMap<string, SettledGroup>): readonly Payment[] {
  const now = new Map(
    [...settled.values()].flatMap((group) => group.payments.map((payment) => [payment.id, payment] as const)),
  );
  const stays = payments.flatMap((payment) => {
    if (!settled.has(groupOf(payment))) return [payment];
    const one = now.get(payment.id);
    now.delete(payment.id);
    return one ?? [];
  });
  return [...stays, ...now.values()];
}
