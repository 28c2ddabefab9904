import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import { addFen, zeroFen } from "../../../shared/money.ts";
import { remembered } from "../../../shared/reconciliation/remember.ts";
import { invoiceKindNames } from "../../../shared/wording/invoice-words.ts";
import { lineOf, named, yuan } from "./entry.ts";

/** An invoice by its number, both sides, items, every amount and its files; worked out once for each. */
export const invoiceLine = remembered((invoice: Invoice) => {
  const { id, number, code, kind, issuedOn, sellerName, buyerName, lines, total, note } = invoice;
  return lineOf(
    "invoices",
    ["invoice", id],
    [sellerName ?? "未写销售方", yuan(total)],
    [`${invoiceKindNames[kind] ?? "发票"} ${number}`, issuedOn, [...new Set(lines.map(({ name }) => name))].join("、")],
    [
      ...[named("发票代码", code), named("购买方", buyerName), named("备注", note)],
      ...[named("销售方税号", invoice.sellerTaxId), named("购买方税号", invoice.buyerTaxId)],
      named("不含税", yuan(invoice.amountExTax)),
      ...lines.map((line) => `${line.name} ${yuan(addFen(line.amountExTax, line.taxAmount ?? zeroFen))}`),
      ...invoice.files.map(({ fileName }) => named("文件", fileName)),
    ],
  );
});

/** A bank row by the other side, amount, day, memo and numbers; worked out once for each. */
export const paymentLine = remembered((payment: Payment) => {
  const { id, counterpartyName, amount, direction, bookedOn, memo, receipts = [] } = payment;
  return lineOf(
    "payments",
    ["payment", id],
    [counterpartyName ?? "未写对方", yuan(amount)],
    [direction === "out" ? "付款" : "收款", bookedOn, memo],
    [
      ...[named("对方账号", payment.counterpartyAccount), named("流水号", payment.serial)],
      ...receipts.flatMap(({ number, purpose, fileName }) => [
        ...[named("回单编号", number), named("用途", purpose), named("文件", fileName)],
      ]),
    ],
  );
});
