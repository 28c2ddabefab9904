import {
  type RecordForm,
  type RecordNoun,
  type RecordOf,
  recordForm,
  recordKey,
} from "../../shared/model/record-nouns.ts";
import { type followers, noteFollowers, noteHeirs } from "./note-references.ts";
import type { Notes } from "./notes.ts";
import type { SingleRecord } from "./policy-use.ts";
import type { RecordTable } from "./record-table.ts";
import type { RecordTables } from "./workspace-tables.ts";

/** The tables whose every write is noted for the trail; the one place through which services write. */
export function recordedTables(tables: RecordTables, notes: Notes): RecordTables {
  const { subjects, invoices, evidence, originals } = tables;
  const recorded = { tables, notes };
  return {
    ...plainTables(recorded),
    studio: recordedSingle("studio", tables.studio, notes),
    policy: recordedSingle("policy", tables.policy, notes),
    subjects: {
      ...recordedTable("subjects", recorded),
      saveRenamed: (from, subject) =>
        renaming(recorded, "subjects", from, subject, () => subjects.saveRenamed(from, subject)),
    },
    invoices: {
      ...recordedTable("invoices", recorded),
      idsOfOriginal: invoices.idsOfOriginal,
      saveRenamed: (from, invoice) =>
        renaming(recorded, "invoices", from, invoice, () => invoices.saveRenamed(from, invoice)),
    },
    evidence: { ...evidence, ...recordedTable("evidence", recorded) },
    originals: {
      ...originals,
      store: (original) => originals.store(original, (record, save) => noteOriginal(notes, record, save)),
      storeAll: (files) => originals.storeAll(files, (record, save) => noteOriginal(notes, record, save)),
      saveWithoutBytes: (record) =>
        notes.saving("originals", recordForm("originals", record), () => originals.saveWithoutBytes(record)),
      remove: (sha256) => notes.removing("originals", sha256, () => originals.remove(sha256)),
    },
  };
}

const noteOriginal = (notes: Notes, record: RecordOf<"originals">, save: () => void): void =>
  notes.adding("originals", recordForm("originals", record), save);

interface Recorded {
  readonly tables: RecordTables;
  readonly notes: Notes;
}

type PlainNoun = Exclude<RecordNoun, "studio" | "policy" | "subjects" | "invoices" | "evidence" | "originals">;

const plainTables = (recorded: Recorded): Pick<RecordTables, PlainNoun> => ({
  choices: recordedTable("choices", recorded),
  budget: recordedTable("budget", recorded),
  allocations: recordedTable("allocations", recorded),
  statements: recordedTable("statements", recorded),
  payments: recordedTable("payments", recorded),
  revenues: recordedTable("revenues", recorded),
  decisions: recordedTable("decisions", recorded),
  grants: recordedTable("grants", recorded),
  contracts: recordedTable("contracts", recorded),
  acceptances: recordedTable("acceptances", recorded),
  chainLinks: recordedTable("chainLinks", recorded),
  settlements: recordedTable("settlements", recorded),
  matchRefusals: recordedTable("matchRefusals", recorded),
  matchingRules: recordedTable("matchingRules", recorded),
  exclusions: recordedTable("exclusions", recorded),
  answers: recordedTable("answers", recorded),
  signOffs: recordedTable("signOffs", recorded),
  corrections: recordedTable("corrections", recorded),
  forms: recordedTable("forms", recorded),
  categoryRules: recordedTable("categoryRules", recorded),
  columnMappings: recordedTable("columnMappings", recorded),
  deadlines: recordedTable("deadlines", recorded),
  submissions: recordedTable("submissions", recorded),
  journalEntries: recordedTable("journalEntries", recorded),
});

type TableNoun = Exclude<RecordNoun, "studio" | "policy" | "originals">;

function recordedTable<N extends TableNoun>(noun: N, { tables, notes }: Recorded): RecordTable<RecordOf<N>> {
  // The noun ties table and record together, which a union of all nouns cannot say.
  const table = tables[noun] as unknown as RecordTable<RecordOf<N>>;
  const saveForm = (form: RecordForm): void => notes.saving(noun, form, () => table.saveForm(form));
  const save = (record: RecordOf<N>): void => saveForm(recordForm(noun, record));
  return {
    list: table.list,
    listBy: table.listBy,
    find: table.find,
    save,
    saveForm,
    saveAll: (records) => {
      for (const record of records) save(record);
    },
    remove: (key) => {
      noteHeirs(tables, notes, noun, key);
      return notes.removing(noun, key, () => table.remove(key));
    },
  };
}

// Read again in the end: a studio in which nothing is filled in counts as none.
const recordedSingle = <N extends "studio" | "policy">(
  noun: N,
  single: SingleRecord<RecordOf<N>>,
  notes: Notes,
): SingleRecord<RecordOf<N>> => ({
  ...single,
  save: (record) => {
    notes.following(noun, noun);
    single.save(record);
  },
  clear: () => notes.removing(noun, noun, single.clear),
});

/** A renaming is recorded as the old key's end and the new one's beginning, and as a change of all that points at it. */
function renaming<N extends keyof typeof followers>(
  { tables, notes }: Recorded,
  noun: N,
  from: string,
  record: RecordOf<N>,
  rename: () => void,
): void {
  const form = recordForm(noun, record);
  if (from === recordKey(noun, form)) return notes.saving(noun, form, rename);
  noteFollowers(tables, notes, noun, from);
  notes.removing(noun, from, () => notes.saving(noun, form, rename));
}
