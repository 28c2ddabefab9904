import type { ImportPlan } from "../../../../electron/services/import/import-plan.ts";
import type { Records } from "../../../../shared/model/records.ts";

const put = <T extends { readonly id: string }>(
  old: readonly T[],
  changed: readonly T[],
  removed: readonly T[] = [],
): readonly T[] => {
  const gone = new Set(removed.map(({ id }) => id));
  const all = new Map([...old, ...changed].map((one) => [one.id, one]));
  return [...all.values()].filter(({ id }) => !gone.has(id));
};

/** The invoices, statements, payments and proofs as they are once a plan has been stored. */
export const stored = (records: Records, { changes, originals }: ImportPlan): Records => ({
  ...records,
  invoices: put(records.invoices, changes.invoices),
  statements: put(records.statements, changes.statements),
  payments: put(records.payments, changes.payments, changes.paymentsRemoved),
  evidence: put(records.evidence, changes.evidence, changes.evidenceRemoved),
  originals: [...records.originals, ...originals.map(({ path: _path, ...original }) => original)],
});

/** What became of each file. */
export const resultsOf = ({ outcomes }: ImportPlan): readonly string[] => outcomes.map(({ result }) => result);

/** The codes of all that was found, file by file. */
export const codesOf = ({ outcomes }: ImportPlan): readonly string[] =>
  outcomes.flatMap(({ findings }) => findings.map(({ code }) => code));
