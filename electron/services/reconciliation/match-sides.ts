import type { DemandSide, PaymentSide } from "../../../shared/contract/matching.ts";
import { recordedOf } from "../../../shared/ledger/invoice-lines.ts";
import { isSale } from "../../../shared/ledger/is-party.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { absoluteFen, type Fen, maxFen, subtractFen, zeroFen } from "../../../shared/money.ts";
import { remembered } from "../../../shared/reconciliation/remember.ts";
import { type SettledSum, settledAmounts } from "../../../shared/reconciliation/settled-amounts.ts";
import { otherSideOf } from "./match-items.ts";
import { recordsById } from "./records-by-id.ts";

const settledOf = remembered((settlements: Records["settlements"]) => settledAmounts(settlements));

const left = (whole: Fen, settled: SettledSum | undefined): Fen =>
  maxFen(subtractFen(whole, settled?.sum ?? zeroFen), zeroFen);

const subjectNames = remembered(
  (subjects: Records["subjects"]) => new Map<string, string>(subjects.map((each) => [subjectKey(each), each.name])),
);

function subjectsOf(invoice: string, { allocations, subjects }: Records): string {
  const own = allocations.filter((allocation) => allocation.invoice === invoice);
  return [...new Set(own.map(({ subject }) => subjectNames(subjects).get(subject) ?? subject))].join("、");
}

const kindOf = (invoice: Invoice, { studio }: Records): "invoice" | "refund" | "sale" => {
  if (isSale(invoice, studio)) return "sale";
  return invoice.red ? "refund" : "invoice";
};

function ofInvoice(invoice: Invoice, records: Records): DemandSide {
  const amount = absoluteFen(recordedOf(invoice));
  const kind = kindOf(invoice, records);
  return {
    id: `${kind}:${invoice.id}`,
    record: { kind: "invoice", id: invoice.id },
    kind,
    number: invoice.number,
    party: otherSideOf(invoice, records.studio),
    about: invoice.lines[0]?.name ?? "",
    subjects: subjectsOf(invoice.id, records),
    on: invoice.issuedOn,
    amount,
    open: left(amount, settledOf(records.settlements).invoices.get(invoice.id)),
    isVerified: invoice.verification !== null,
  };
}

function ofRevenue(revenue: Revenue, { settlements, subjects }: Records): DemandSide {
  const amount = maxFen(revenue.net ?? zeroFen, zeroFen);
  return {
    id: `revenue:${revenue.id}`,
    record: { kind: "revenue", id: revenue.id },
    kind: "revenue",
    number: `${revenue.from ?? ""}至${revenue.to ?? ""}`,
    party: revenue.platform,
    about: "平台结算",
    subjects: subjectNames(subjects).get(revenue.subject) ?? revenue.subject,
    on: revenue.to ?? revenue.from,
    amount,
    open: left(amount, settledOf(settlements).revenues.get(revenue.id)),
    isVerified: null,
  };
}

/** An invoice or a settlement as a side of a match; null when it is no longer there. */
export function demandSide({ kind, id }: DemandSide["record"], records: Records): DemandSide | null {
  const { invoices, revenues } = recordsById(records);
  const revenue = kind === "revenue" ? revenues.get(id) : undefined;
  const invoice = kind === "invoice" ? invoices.get(id) : undefined;
  if (revenue !== undefined) return ofRevenue(revenue, records);
  return invoice === undefined ? null : ofInvoice(invoice, records);
}

const receiptText = ({ receipts = [] }: Payment): string =>
  receipts.length === 0 ? "" : `银行回单 ${receipts.map(({ fileName }) => fileName).join("、")}`;

/** A payment as a side of a match. */
export function paymentSide(payment: Payment, { statements, settlements }: Records): PaymentSide {
  const statement = statements.find(({ id }) => id === payment.statement);
  return {
    ...{ id: payment.id, direction: payment.direction, bookedOn: payment.bookedOn, amount: payment.amount },
    open: left(payment.amount, settledOf(settlements).payments.get(payment.id)),
    name: payment.counterpartyName ?? "",
    account: payment.counterpartyAccount ?? "",
    memo: payment.memo ?? "",
    serial: payment.serial ?? "",
    statement: statement === undefined ? receiptText(payment) : `${statement.fileName} 第 ${payment.row} 笔`,
  };
}
