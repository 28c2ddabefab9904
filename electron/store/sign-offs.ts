import { type SignOff, signOffSchema } from "../../shared/model/sign-off.ts";
import { jsonColumn, moneyColumn, textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Who closed the ledger of which subject (结账签认), by id. */
export const signOffTable = (sql: Sql): RecordTable<SignOff> =>
  recordTable(sql, signOffSchema, "id", {
    table: "sign_offs",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      subject: textColumn("subject"),
      signedBy: textColumn("signed_by"),
      role: textColumn("role"),
      signedOn: textColumn("signed_on"),
      recorded: moneyColumn("recorded_fen"),
      eligible: moneyColumn("eligible_fen"),
      ineligible: moneyColumn("ineligible_fen"),
      undecided: moneyColumn("undecided_fen"),
      entries: jsonColumn("entries"),
      note: textColumn("note"),
    },
  });
