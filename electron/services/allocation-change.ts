import { isDeepStrictEqual } from "node:util";
import { costLines } from "../../shared/ledger/invoice-lines.ts";
import type { Allocation } from "../../shared/model/allocation.ts";
import type { Records } from "../../shared/model/records.ts";
import { absoluteFen, sumFen } from "../../shared/money.ts";
import type { Workspace } from "../store/workspace.ts";

/** Allocations to add or replace by id, and those to take away. */
export interface AllocationChange {
  readonly saved: readonly Allocation[];
  readonly removed: readonly Allocation[];
}

/** What has been changed, with what it was before, so that it can be taken back: `left` is how the change left its allocations. */
export interface InverseChange extends AllocationChange {
  readonly left: readonly Allocation[];
}

/** Writes a change; within a transaction only. */
export function writeChange(workspace: Workspace, { saved, removed }: AllocationChange): null {
  for (const { id } of removed) workspace.allocations.remove(id);
  workspace.allocations.saveAll(saved);
  return null;
}

/** What takes a change back, given the allocations before it. */
export function inverseOf({ saved, removed }: AllocationChange, before: readonly Allocation[]): InverseChange {
  const known = new Map(before.map((allocation) => [allocation.id, allocation]));
  const replaced = saved.flatMap(({ id }) => known.get(id) ?? []);
  const added = saved.filter(({ id }) => !known.has(id));
  return { saved: [...replaced, ...removed], removed: added, left: saved };
}

/** Whether no line that comes back into use would hold more than its amount. */
function fits({ saved }: AllocationChange, records: Pick<Records, "invoices" | "allocations">): boolean {
  const coming = new Map(saved.map((allocation) => [allocation.id, allocation]));
  const after = [...records.allocations.filter(({ id }) => !coming.has(id)), ...saved];
  return saved.every(({ invoice: id, line }) => {
    const invoice = records.invoices.find((one) => one.id === id);
    const gross = invoice && costLines(invoice).find((one) => one.line === line)?.gross;
    const ofLine = after.filter((one) => one.invoice === id && one.line === line);
    return gross !== undefined && absoluteFen(sumFen(ofLine.map((one) => one.gross))) <= absoluteFen(gross);
  });
}

/** Whether a change can be taken back: its allocations are still as it left them, and what comes back has room. */
export function isStillAsLeft(inverse: InverseChange, records: Pick<Records, "invoices" | "allocations">): boolean {
  const known = new Map(records.allocations.map((allocation) => [allocation.id, allocation]));
  const leftIds = new Set(inverse.left.map(({ id }) => id));
  const isUntouched = inverse.left.every((one) => isDeepStrictEqual(known.get(one.id), one));
  const isStillAway = inverse.saved.every(({ id }) => leftIds.has(id) || !known.has(id));
  return isUntouched && isStillAway && fits(inverse, records);
}
