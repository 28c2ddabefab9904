import { type Contract, contractSchema } from "../../shared/model/contract.ts";
import { flagColumn, moneyColumn, textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Contracts (合同), by id. */
export const contractTable = (sql: Sql): RecordTable<Contract> =>
  recordTable(sql, contractSchema, "id", {
    table: "contracts",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      direction: textColumn("direction"),
      number: textColumn("number"),
      title: textColumn("title"),
      party: textColumn("party"),
      partyTaxId: textColumn("party_tax_id"),
      partyAccount: textColumn("party_account"),
      related: flagColumn("related"),
      signedOn: textColumn("signed_on"),
      amount: moneyColumn("amount_fen"),
      subject: textColumn("subject"),
      sha256: textColumn("sha256"),
      fileName: textColumn("file_name"),
      mediaType: textColumn("media_type"),
      note: textColumn("note"),
    },
  });
