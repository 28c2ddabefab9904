import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Original } from "../../../shared/model/original.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import { remembered } from "../../../shared/reconciliation/remember.ts";
import { err, ok, type Result } from "../../../shared/result.ts";

/** The subject that the text names: by key, by id (an enterprise also as `id/year`), or by a name that only one has. */
export function findSubject(
  subjects: readonly Subject[],
  text: string,
): Result<Subject, "subject-unknown" | "subject-ambiguous"> {
  const byKey = subjects.filter((subject) => [text, `${subject.kind}/${text}`].includes(subjectKey(subject)));
  const byId = subjects.filter((subject) => subject.id === text);
  const byName = subjects.filter((subject) => plainName(subject.name) === plainName(text));
  const found = [byId, byKey, byName].find((matches) => matches.length > 0) ?? [];
  return only(found, "subject-unknown", "subject-ambiguous");
}

const byNumber = remembered((invoices: readonly Invoice[]) => Map.groupBy(invoices, (invoice) => invoice.number));

/** The invoice of that number; the code is needed only where several have the number. */
export function findInvoice(
  invoices: readonly Invoice[],
  number: string,
  code: string | null,
): Result<Invoice, "invoice-unknown" | "invoice-ambiguous"> {
  const wanted = number.replace(/\s/g, "");
  const found = (byNumber(invoices).get(wanted) ?? []).filter((invoice) => code === null || invoice.code === code);
  return only(found, "invoice-unknown", "invoice-ambiguous");
}

/** The file of that name; names that differ only in their form (NFC) are one, equal bytes under one name are one file. */
export function findOriginal(
  originals: readonly Original[],
  fileName: string,
): Result<Original, "file-unknown" | "file-ambiguous"> {
  const found = originals.filter((original) => original.fileName.normalize("NFC") === fileName.normalize("NFC"));
  const bySha = new Map(found.map((original) => [original.sha256, original]));
  return only([...bySha.values()], "file-unknown", "file-ambiguous");
}

const plainName = (name: string): string => name.normalize("NFKC").replace(/[\s《》]/g, "");

function only<T, None extends string, Several extends string>(
  found: readonly T[],
  none: None,
  several: Several,
): Result<T, None | Several> {
  const [first, second] = found;
  if (first === undefined) return err(none);
  return second === undefined ? ok(first) : err(several);
}
