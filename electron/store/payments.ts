import { z } from "zod";
import { type Payment, type PaymentReceipt, paymentSchema } from "../../shared/model/payment.ts";
import { type ChildRows, childRowsOf } from "./child-rows.ts";
import { moneyColumn, textColumn, wholeColumn } from "./columns.ts";
import { decoder, type RecordTable } from "./record-table.ts";
import { type RowShape, rowsOf } from "./rows.ts";
import type { Sql } from "./sql.ts";

type Form = z.input<typeof paymentSchema>;
type Row = Omit<Form, "receipts">;

/** Payments (收付款) by id, each with its bank receipts, which are removed with it. */
export function paymentTable(sql: Sql): RecordTable<Payment> {
  const [rows, receipts] = [rowsOf(sql, rowShape), receiptRows(sql)];
  const decode = decoder(paymentSchema, "payments");
  const save = ({ receipts: own = [], ...row }: Form): void => {
    rows.save(row);
    receipts.replace(row.id, own);
  };
  const listBy = (field: keyof Payment, text: string) =>
    rows.listBy(fieldOfRow(field), text).map((row) => decode(withReceipts(row, receipts.of(row.id))));
  const saveOne = (payment: Payment): void => save(z.encode(paymentSchema, payment));
  return {
    list: () => {
      const all = receipts.allByParent();
      return rows.all().map((row) => decode(withReceipts(row, all.get(row.id) ?? [])));
    },
    listBy,
    find: (id) => listBy("id", id)[0] ?? null,
    save: saveOne,
    saveForm: (form) => save(form as unknown as Form), // made by the same schema
    saveAll: (payments) => {
      for (const payment of payments) saveOne(payment);
    },
    remove: rows.remove,
  };
}

const withReceipts = (row: Row, receipts: readonly PaymentReceipt[]): Form =>
  receipts.length === 0 ? row : { ...row, receipts };

function fieldOfRow(field: keyof Payment): keyof Row {
  if (field in rowShape.columns) return field as keyof Row;
  throw new Error(`payments are not listed by ${field}`);
}

const receiptRows = (sql: Sql): ChildRows<PaymentReceipt> =>
  childRowsOf<PaymentReceipt>(sql, {
    table: "payment_receipts",
    parent: "payment",
    columns: {
      number: textColumn("number"),
      bookedOn: textColumn("booked_on"),
      account: textColumn("account"),
      counterpartyName: textColumn("counterparty_name"),
      counterpartyAccount: textColumn("counterparty_account"),
      purpose: textColumn("purpose"),
      sha256: textColumn("sha256"),
      fileName: textColumn("file_name"),
    },
  });

const rowShape: RowShape<Row> = {
  table: "payments",
  key: "id",
  order: "position",
  columns: {
    id: textColumn("id"),
    statement: textColumn("statement"),
    row: wholeColumn("row"),
    bookedOn: textColumn("booked_on"),
    direction: textColumn("direction"),
    amount: moneyColumn("amount_fen"),
    balance: moneyColumn("balance_fen"),
    counterpartyName: textColumn("counterparty_name"),
    counterpartyAccount: textColumn("counterparty_account"),
    memo: textColumn("memo"),
    serial: textColumn("serial"),
  },
};
