import { subjectKey } from "../model/subject.ts";
import { closingScope, type Sha256, statementOf } from "../reconciliation/closing-statement.ts";
import { lastSignOffs, reopeningsOf } from "../reconciliation/sign-off.ts";
import type { ClosingRow } from "./books.ts";
import type { DossierTerms } from "./dossier-terms.ts";

/** How the ledger of every subject stands that has entries or was once closed, in the order of the subjects. */
export function compileClosings({ records, gathered }: DossierTerms, sha256: Sha256): readonly ClosingRow[] {
  const books = { records, entries: gathered.ledger.entries };
  const spentOn = new Set(books.entries.map(({ subject }) => subject));
  const signOffs = lastSignOffs(records.signOffs);
  return records.subjects.flatMap((subject): readonly ClosingRow[] => {
    const key = subjectKey(subject);
    const signOff = signOffs.get(key);
    if (signOff === undefined && !spentOn.has(key)) return [];
    const scope = closingScope(key, books);
    const common = { subjectName: subject.name, totals: scope.totals };
    if (signOff === undefined) return [{ ...common, signed: null }];
    const { signedBy: by, role, signedOn: on } = signOff;
    const changedSince = reopeningsOf(signOff, statementOf(scope, books, sha256)).length;
    return [{ ...common, signed: { by, role, on, changedSince } }];
  });
}
