import { toPlainCode } from "../../../shared/half-width.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Records } from "../../../shared/model/records.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { type Fen, sumFen } from "../../../shared/money.ts";
import type { Vocabulary } from "../../intake/workbook/vocabulary.ts";
import type { Workspace } from "../../store/workspace.ts";

/** Where an invoice that is recorded already is used: nothing of it is empty when nobody has used it yet but its number. */
export interface InvoiceUse {
  readonly number: string;
  /** Titles of the works and projects that it is allocated to. */
  readonly works: readonly string[];
  readonly categories: readonly string[];
  /** Claim years of those works (申报年度). */
  readonly years: readonly string[];
  readonly allocated: Fen;
  /** Packages written while it was allocated: on which day, and under which name. */
  readonly packages: readonly { readonly on: string; readonly path: string }[];
  /** Grants whose note names its number. */
  readonly grants: readonly string[];
}

/** What only the history of a workspace knows. */
export interface ImportPast {
  /** The packages that were written since one of these allocations was made, oldest first. */
  readonly packagesWith: (allocations: readonly string[]) => InvoiceUse["packages"];
}

/** A past in which nothing was exported. */
export const noPast: ImportPast = { packagesWith: () => [] };

/** The past of a workspace. Read within one of its transactions. */
export function pastOf({ exports, trail }: Pick<Workspace, "exports" | "trail">): ImportPast {
  const packages = exports.list();
  if (packages.length === 0) return noPast;
  return {
    packagesWith: (allocations) => {
      const made = allocations.flatMap((id) => trail.ofRecord("allocations", id)[0]?.at ?? []);
      const first = made.toSorted()[0];
      if (first === undefined) return [];
      const later = packages.filter(({ exportedAt }) => Date.parse(exportedAt) >= Date.parse(first));
      return later.map(({ exportedAt, path }) => ({ on: exportedAt.slice(0, 10), path }));
    },
  };
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** Finds where invoices are used, by the records before the import. */
export function usageFinder(
  records: Records,
  { categories }: Vocabulary,
  past: ImportPast,
): (invoice: Invoice) => InvoiceUse {
  const byInvoice = Map.groupBy(records.allocations, ({ invoice }) => invoice);
  const subjects = new Map<string, Records["subjects"][number]>(
    records.subjects.map((each) => [subjectKey(each), each]),
  );
  const titles = new Map(categories.map(({ id, title }) => [id, title]));
  const notes = records.grants.map((grant) => ({
    grant,
    numbers: new Set(toPlainCode(grant.note).match(/\d{8,20}/g)),
  }));
  return ({ id, number }) => {
    const own = byInvoice.get(id) ?? [];
    const works = own.flatMap(({ subject }) => subjects.get(subject) ?? []);
    return {
      number,
      works: distinct(works.map(({ name }) => name)),
      categories: distinct(own.map(({ category }) => titles.get(category) ?? category)),
      years: distinct(works.flatMap(({ claimYear }) => (claimYear === null ? [] : [String(claimYear)]))),
      allocated: sumFen(own.map(({ gross }) => gross)),
      packages: own.length === 0 ? [] : past.packagesWith(own.map((allocation) => allocation.id)),
      grants: distinct(
        notes.filter(({ numbers }) => numbers.has(toPlainCode(number))).map(({ grant }) => grant.programme),
      ),
    };
  };
}

/** Whether there is anything to tell of. */
export const isUsed = ({ works, packages, grants }: InvoiceUse): boolean =>
  works.length + packages.length + grants.length > 0;
