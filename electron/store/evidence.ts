import { type Evidence, evidenceSchema } from "../../shared/model/evidence.ts";
import { textColumn, wholeColumn } from "./columns.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** Proofs (证明材料), by id, in the order of their numbers. */
export interface EvidenceTable extends RecordTable<Evidence> {
  /** Gives the next number and never gives it again, even when its record is removed or was never saved. */
  readonly takeNumber: () => number;
  /** The number that would be taken next. */
  readonly nextNumber: () => number;
  /** Makes sure that no number below `next` is given. */
  readonly reserveBelow: (next: number) => void;
}

/** The table of proofs with its counter. */
export function evidenceTable(sql: Sql): EvidenceTable {
  const nextNumber = () => Number(sql.rows("SELECT next FROM evidence_counter")[0]?.[0]);
  return {
    ...evidenceRecords(sql),
    nextNumber,
    takeNumber: () => {
      const number = nextNumber();
      sql.run("UPDATE evidence_counter SET next = next + 1");
      return number;
    },
    reserveBelow: (next) => void sql.run("UPDATE evidence_counter SET next = max(next, ?)", BigInt(next)),
  };
}

const evidenceRecords = (sql: Sql): RecordTable<Evidence> =>
  recordTable(sql, evidenceSchema, "id", {
    table: "evidence",
    key: "id",
    order: "number",
    columns: {
      id: textColumn("id"),
      number: wholeColumn("number"),
      kind: textColumn("kind"),
      subject: textColumn("subject"),
      state: textColumn("state"),
      title: textColumn("title"),
      documentNumber: textColumn("document_number"),
      issuedOn: textColumn("issued_on"),
      pages: textColumn("pages"),
      sha256: textColumn("sha256"),
      fileName: textColumn("file_name"),
      mediaType: textColumn("media_type"),
      note: textColumn("note"),
    },
  });
