import type { Invoice } from "../../shared/model/invoice.ts";
import { emptyBooks, type Records } from "../../shared/model/records.ts";
import type { Workspace } from "../store/workspace.ts";

/** Looking up more invoices than this one by one takes longer than reading all of them. */
const mostLookedUp = 100;

/** The number that ties an invoice to its red-letter ones, or a red-letter one to its blue one; null where it names none. */
const tieOf = ({ red, redOf, number }: Invoice): string | null => (red ? redOf : number);

/**
 * The records that the ledger needs to judge these invoices exactly as over the whole workspace: the invoices, those that red
 * letters tie them to, and their allocations. Within a transaction. A workspace may hold ten thousand invoices.
 */
export function recordsAround(workspace: Workspace, ids: readonly string[]): Records {
  if (ids.length > mostLookedUp) return workspace.snapshot();
  const named = ids.map((id) => workspace.invoices.find(id)).filter((invoice) => invoice !== null);
  const ties = new Set(named.map(tieOf).filter((tie) => tie !== null));
  const tied = [...ties].flatMap((tie) => [
    ...workspace.invoices.listBy("number", tie),
    ...workspace.invoices.listBy("redOf", tie),
  ]);
  const invoices = [...new Map([...named, ...tied].map((invoice) => [invoice.id, invoice])).values()];
  return {
    studio: workspace.studio.get(),
    policy: workspace.policy.get(),
    choices: workspace.choices.list(),
    subjects: workspace.subjects.list(),
    invoices,
    allocations: invoices.flatMap(({ id }) => workspace.allocations.listBy("invoice", id)),
    ...{
      budget: [],
      statements: [],
      payments: [],
      revenues: [],
      evidence: [],
      decisions: [],
      grants: [],
      originals: [],
    },
    ...emptyBooks,
    exclusions: invoices.flatMap(({ id }) => workspace.exclusions.listBy("invoice", id)),
  };
}
