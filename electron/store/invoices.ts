import { z } from "zod";
import {
  type Invoice,
  type InvoiceFile,
  invoiceSchema,
  type PersonalDetails,
  type Source,
} from "../../shared/model/invoice.ts";
import { type ChildRows, childRowsOf } from "./child-rows.ts";
import { flagColumn, jsonColumn, moneyColumn, optionalColumn, textColumn } from "./columns.ts";
import { decoder, type RecordTable } from "./record-table.ts";
import { renameRow } from "./rename-row.ts";
import { type RowShape, type Rows, rowsOf } from "./rows.ts";
import type { Sql } from "./sql.ts";

type Form = z.input<typeof invoiceSchema>;
type LineForm = Form["lines"][number];
interface Provenance {
  readonly field: string;
  readonly source: Source;
}
type Header = Omit<Form, "lines" | "files" | "provenance" | "verification"> & {
  readonly checkedOn: NonNullable<Form["verification"]>["checkedOn"] | null;
  readonly checkedBy: string | null;
  readonly checkResult: string | null;
};

interface InvoiceTables {
  readonly headers: Rows<Header>;
  readonly lines: ChildRows<LineForm>;
  readonly files: ChildRows<InvoiceFile>;
  readonly provenance: ChildRows<Provenance>;
}

/** Invoices and tickets (发票、客票) by id, each with its lines, files and provenance, which are removed with it. */
export interface InvoiceTable extends RecordTable<Invoice> {
  /** Saves an invoice whose id changed, such as after a misread number; its allocations follow. */
  readonly saveRenamed: (from: string, invoice: Invoice) => void;
  /** The invoices known from one original, by id. */
  readonly idsOfOriginal: (sha256: string) => readonly string[];
}

/** The table of invoices. */
export function invoiceTable(sql: Sql): InvoiceTable {
  const tables = invoiceTables(sql);
  const decode = decoder(invoiceSchema, "invoices");
  const listBy = (field: keyof Invoice, text: string) =>
    tables.headers.listBy(headerField(field), text).map((header) => decode(assembleOne(tables, header)));
  const save = (invoice: Invoice) => saveInvoice(tables, z.encode(invoiceSchema, invoice));
  return {
    list: () => assembleAll(tables).map(decode),
    listBy,
    find: (id) => listBy("id", id)[0] ?? null,
    save,
    saveForm: (form) => saveInvoice(tables, form as unknown as Form), // made by the same schema
    saveAll: (invoices) => {
      for (const invoice of invoices) save(invoice);
    },
    remove: tables.headers.remove,
    saveRenamed: (from, invoice) => {
      renameRow(sql, renaming, from, invoice.id, [invoice.id, from]);
      save(invoice);
    },
    idsOfOriginal: (sha256) => idsOfOriginal(sql, sha256),
  };
}

const renaming = { table: "invoices", key: "id", text: "UPDATE invoices SET id = ? WHERE id = ?" };

function idsOfOriginal(sql: Sql, sha256: string): readonly string[] {
  const text = "SELECT DISTINCT invoice FROM invoice_files WHERE sha256 = ? ORDER BY invoice";
  return sql.rows(text, sha256).map(([invoice]) => String(invoice));
}

function headerField(field: keyof Invoice): keyof Header {
  if (field in headerShape.columns) return field as keyof Header;
  throw new Error(`invoices are not listed by ${field}`);
}

function saveInvoice(tables: InvoiceTables, form: Form): void {
  const { lines, files, provenance, verification, ...plain } = form;
  // Nothing of a new invoice is there to be replaced.
  const how = tables.headers.has(form.id) ? "replace" : "add";
  tables.headers.save({
    ...plain,
    checkedOn: verification?.checkedOn ?? null,
    checkedBy: verification?.by ?? null,
    checkResult: verification?.result ?? null,
  });
  tables.lines[how](form.id, lines);
  tables.files[how](form.id, files);
  const sources = Object.entries(provenance).map(([field, source]) => ({ field, source }));
  tables.provenance[how](form.id, sources);
}

const assembleOne = (tables: InvoiceTables, header: Header): Form =>
  assemble(header, tables.lines.of(header.id), tables.files.of(header.id), tables.provenance.of(header.id));

function assembleAll(tables: InvoiceTables): readonly Form[] {
  const [lines, files] = [tables.lines.allByParent(), tables.files.allByParent()];
  const provenance = tables.provenance.allByParent();
  return tables.headers
    .all()
    .map((header) =>
      assemble(header, lines.get(header.id) ?? [], files.get(header.id) ?? [], provenance.get(header.id) ?? []),
    );
}

function assemble(
  header: Header,
  lines: readonly LineForm[],
  files: readonly InvoiceFile[],
  provenance: readonly Provenance[],
): Form {
  const { checkedOn, checkedBy, checkResult, ...plain } = header;
  const checked = checkedOn !== null && checkedBy !== null && checkResult !== null;
  return {
    ...plain,
    lines,
    files,
    provenance: Object.fromEntries(provenance.map(({ field, source }) => [field, source])),
    verification: checked ? { checkedOn, by: checkedBy, result: checkResult } : null,
  };
}

const invoiceTables = (sql: Sql): InvoiceTables => ({
  headers: rowsOf(sql, headerShape),
  lines: childRowsOf<LineForm>(sql, {
    table: "invoice_lines",
    parent: "invoice",
    columns: {
      name: textColumn("name"),
      amountExTax: moneyColumn("amount_ex_tax_fen"),
      taxRate: textColumn("tax_rate"),
      taxAmount: moneyColumn("tax_amount_fen"),
      classificationCode: optionalColumn(textColumn<string>("classification_code")),
    },
  }),
  files: childRowsOf<InvoiceFile>(sql, {
    table: "invoice_files",
    parent: "invoice",
    columns: { sha256: textColumn("sha256"), fileName: textColumn("file_name"), source: textColumn("source") },
  }),
  provenance: childRowsOf<Provenance>(sql, {
    table: "invoice_provenance",
    parent: "invoice",
    columns: { field: textColumn("field"), source: textColumn("source") },
  }),
});

const headerShape: RowShape<Header> = {
  table: "invoices",
  key: "id",
  order: "position",
  columns: {
    id: textColumn("id"),
    number: textColumn("number"),
    code: textColumn("code"),
    kind: textColumn("kind"),
    issuedOn: textColumn("issued_on"),
    buyerName: textColumn("buyer_name"),
    buyerTaxId: textColumn("buyer_tax_id"),
    sellerName: textColumn("seller_name"),
    sellerTaxId: textColumn("seller_tax_id"),
    amountExTax: moneyColumn("amount_ex_tax_fen"),
    taxAmount: moneyColumn("tax_amount_fen"),
    otherCharges: moneyColumn("other_charges_fen"),
    total: moneyColumn("total_fen"),
    red: flagColumn("red"),
    redOf: textColumn("red_of"),
    voided: flagColumn("voided"),
    checkCode: textColumn("check_code"),
    checkedOn: textColumn("checked_on"),
    checkedBy: textColumn("checked_by"),
    checkResult: textColumn("check_result"),
    personalDetails: optionalColumn(jsonColumn<PersonalDetails>("personal_details")),
    note: textColumn("note"),
  },
};
