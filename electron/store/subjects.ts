import { z } from "zod";
import { type Subject, type SubjectKey, subjectKey, subjectSchema } from "../../shared/model/subject.ts";
import { textColumn, wholeColumn } from "./columns.ts";
import { decoder, type RecordTable } from "./record-table.ts";
import { renameRow } from "./rename-row.ts";
import { type RowShape, rowsOf } from "./rows.ts";
import type { Sql } from "./sql.ts";

/** What support is claimed for, by subject key. */
export interface SubjectTable extends RecordTable<Subject> {
  /** Saves a subject whose id or year changed, so that its key did; everything that points at the old key follows. */
  readonly saveRenamed: (from: SubjectKey, subject: Subject) => void;
}

/** The table of subjects. */
export function subjectTable(sql: Sql): SubjectTable {
  const rows = rowsOf(sql, subjectShape);
  const decode = decoder(subjectSchema, "subjects");
  const toSubject = (row: SubjectRow) => decode(rowToForm(row));
  const save = (subject: Subject) => rows.save(formToRow(z.encode(subjectSchema, subject)));
  return {
    list: () => rows.all().map(toSubject),
    listBy: (field, text) => rows.listBy(field, text).map(toSubject),
    find: (key) => rows.listBy("key", key).map(toSubject)[0] ?? null,
    save,
    saveForm: (form) => rows.save(formToRow(form as SubjectForm)), // made by the same schema
    saveAll: (subjects) => {
      for (const subject of subjects) save(subject);
    },
    remove: rows.remove,
    saveRenamed: (from, subject) => {
      const to = subjectKey(subject);
      renameRow(sql, renaming, from, to, [to, subject.id, BigInt(subject.claimYear), from, subject.kind]);
      save(subject);
    },
  };
}

type SubjectForm = z.input<typeof subjectSchema>;

interface SubjectRow {
  readonly key: string;
  readonly kind: SubjectForm["kind"];
  readonly id: string;
  readonly name: string;
  readonly claimYear: number;
  readonly costFrom: SubjectForm["costFrom"];
  readonly costTo: SubjectForm["costTo"];
  readonly note: string;
  readonly title: string | null;
  readonly purpose: string | null;
  readonly work: string | null;
  readonly site: string | null;
}

const renaming = {
  table: "subjects",
  key: "key",
  text: "UPDATE subjects SET key = ?, id = ?, claim_year = ? WHERE key = ? AND kind = ?",
};

function formToRow(form: SubjectForm): SubjectRow {
  const { kind, id, name, claimYear, costFrom, costTo, note } = form;
  return {
    ...{ key: subjectKey(form), kind, id, name, claimYear, costFrom, costTo, note },
    title: form.kind === "person" ? form.title : null,
    purpose: form.kind === "project" ? form.purpose : null,
    work: form.kind === "work" ? JSON.stringify(form.work) : null,
    site: form.kind === "site" ? JSON.stringify(form.site) : null,
  };
}

function rowToForm({ key: _key, title, purpose, work, site, ...common }: SubjectRow): SubjectForm {
  const details = {
    ...(title === null ? {} : { title }),
    ...(purpose === null ? {} : { purpose }),
    ...(work === null ? {} : { work: JSON.parse(work) }),
    ...(site === null ? {} : { site: JSON.parse(site) }),
  };
  return { ...common, ...details } as SubjectForm; // the decoder checks that kind and details belong together
}

const subjectShape: RowShape<SubjectRow> = {
  table: "subjects",
  key: "key",
  order: "position",
  columns: {
    key: textColumn("key"),
    kind: textColumn("kind"),
    id: textColumn("id"),
    name: textColumn("name"),
    claimYear: wholeColumn("claim_year"),
    costFrom: textColumn("cost_from"),
    costTo: textColumn("cost_to"),
    note: textColumn("note"),
    title: textColumn("title"),
    purpose: textColumn("purpose"),
    work: textColumn("work"),
    site: textColumn("site"),
  },
};
