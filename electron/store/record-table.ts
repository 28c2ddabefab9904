import { z } from "zod";
import type { RecordForm } from "../../shared/model/record-nouns.ts";
import { type RowShape, type Rows, rowsOf } from "./rows.ts";
import type { Sql } from "./sql.ts";
import { StoreRefusal } from "./store-refusal.ts";

/** The records of one noun. Reading checks every row against the model; writing happens within `workspace.transaction` only. */
export interface RecordTable<R> {
  /** All records in the order in which they were first saved. */
  readonly list: () => readonly R[];
  /** The records whose field has this text, such as the allocations of an invoice. */
  readonly listBy: (field: keyof R, text: string) => readonly R[];
  /** The record of this key; null when there is none. */
  readonly find: (key: string) => R | null;
  /** Adds a record, or changes the one of the same key in its place. Refused when it points at what is not there. */
  readonly save: (record: R) => void;
  readonly saveAll: (records: readonly R[]) => void;
  /** As `save`, for a record that was already brought into its file form by its own schema. */
  readonly saveForm: (form: RecordForm) => void;
  /** Removes a record and tells whether it was there. Refused while other records point at it. */
  readonly remove: (key: string) => boolean;
}

/** The table of a noun whose fields are plain columns; `keyField` is the field that names a record. */
export function recordTable<R extends object, Form extends object>(
  sql: Sql,
  schema: z.ZodType<R, Form>,
  keyField: keyof R & keyof Form,
  shape: RowShape<Form>,
): RecordTable<R> {
  const rows = rowsOf(sql, shape);
  const decode = decoder(schema, shape.table);
  const listBy = (field: keyof Form, text: string) => rows.listBy(field, text).map(decode);
  return {
    list: () => rows.all().map(decode),
    // A record and its file form have the same fields.
    listBy: (field, text) => listBy(field as unknown as keyof Form, text),
    find: (key) => listBy(keyField, key)[0] ?? null,
    ...writers(schema, rows),
  };
}

function writers<R extends object, Form extends object>(schema: z.ZodType<R, Form>, rows: Rows<Form>) {
  const save = (record: R) => rows.save(z.encode(schema, record));
  return {
    save,
    saveForm: (form: RecordForm) => rows.save(form as Form), // made by the same schema
    saveAll: (records: readonly R[]) => {
      for (const record of records) save(record);
    },
    remove: rows.remove,
  };
}

/** Checks what a row holds against the model; a row that does not fit is a damaged database, never a record. */
export function decoder<R, Form>(schema: z.ZodType<R, Form>, table: string): (form: Form) => R {
  return (form) => {
    const decoded = z.safeDecode(schema, form);
    if (decoded.success) return decoded.data;
    const issue = decoded.error.issues[0];
    const detail = `${table}.${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
    throw new StoreRefusal({ kind: "damaged", path: "workspace.db", detail });
  };
}
