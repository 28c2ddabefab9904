import { type Submission, submissionSchema } from "../../shared/model/submission.ts";
import { textColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Which packages were handed in (提交), by id. */
export const submissionTable = (sql: Sql): RecordTable<Submission> =>
  recordTable(sql, submissionSchema, "id", {
    table: "submissions",
    key: "id",
    order: "position",
    columns: {
      id: textColumn("id"),
      package: textColumn("package"),
      submittedOn: textColumn("submitted_on"),
      handedTo: textColumn("handed_to"),
      receiptNumber: textColumn("receipt_number"),
      note: textColumn("note"),
    },
  });
