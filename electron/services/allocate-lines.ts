import { type Assignment, type RowParts, rowId } from "../../shared/contract/expenses.ts";
import type { Allocation } from "../../shared/model/allocation.ts";
import type { Invoice } from "../../shared/model/invoice.ts";
import type { Records } from "../../shared/model/records.ts";
import { subjectKey } from "../../shared/model/subject.ts";
import { absoluteFen, type Fen, negateFen, subtractFen, sumFen } from "../../shared/money.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { lineGross } from "./workbook/line-gross.ts";

/** Why rows cannot be allocated as asked; nothing is, then. */
export type AllocationProblem =
  | "row-changed"
  | "counts-nowhere"
  | "line-over-allocated"
  | "subject-unknown"
  | "category-unknown"
  | "amount-for-several"
  | "amount-zero"
  | "amount-too-large";

/** What lines are to be spent on. */
export type LineAssignment = Omit<Assignment, "rows"> & { readonly targets: readonly RowParts[] };

/** What the planning looks at. */
export interface AllocationTerms {
  readonly records: Pick<Records, "subjects" | "invoices" | "allocations">;
  readonly pack: Pick<Pack, "categories">;
  readonly newId: () => string;
}

/** Whether an invoice can be spent on something at all: voided and red-letter ones count nowhere. */
export const isAssignable = ({ voided, red }: Pick<Invoice, "voided" | "red">): boolean => !voided && !red;

function checkTerms(wanted: LineAssignment, { records, pack }: AllocationTerms): AllocationProblem | null {
  if (!records.subjects.some((subject) => subjectKey(subject) === wanted.subject)) return "subject-unknown";
  if (!pack.categories.some(({ id }) => id === wanted.category)) return "category-unknown";
  const isSingleRest = wanted.targets.length === 1 && wanted.targets[0]?.allocation === null;
  return wanted.amount === null || isSingleRest ? null : "amount-for-several";
}

/** What is left of a line once its allocations are taken off, never against the line's sign. */
function restOf(gross: Fen, allocations: readonly Allocation[]): Result<Fen, AllocationProblem> {
  const rest = subtractFen(gross, sumFen(allocations.map((allocation) => allocation.gross)));
  if (rest === 0n) return err("row-changed");
  const isBeyond = rest > 0n !== gross > 0n || absoluteFen(rest) > absoluteFen(gross);
  return isBeyond ? err("line-over-allocated") : ok(rest);
}

/** The part of what is left that is asked for, with its sign. */
function takeOf(rest: Fen, amount: Fen | null): Result<Fen, AllocationProblem> {
  if (amount === null) return ok(rest);
  if (amount === 0n) return err("amount-zero");
  if (amount > absoluteFen(rest)) return err("amount-too-large");
  return ok(rest < 0n ? negateFen(amount) : amount);
}

type ByInvoice = ReadonlyMap<string, { readonly invoice: Invoice; readonly allocations: readonly Allocation[] }>;

function allocate(target: RowParts, wanted: LineAssignment, known: ByInvoice, newId: () => string) {
  const { subject, category, place, amount } = wanted;
  const found = known.get(target.invoice);
  if (found === undefined) return err("row-changed" as const);
  if (!isAssignable(found.invoice)) return err("counts-nowhere" as const);
  const ofLine = found.allocations.filter(({ line }) => line === target.line);
  if (target.allocation !== null) {
    const old = ofLine.find(({ id }) => id === target.allocation);
    return old === undefined ? err("row-changed" as const) : ok({ ...old, subject, category, place });
  }
  const gross = lineGross(found.invoice, target.line);
  const rest = gross === null ? err("row-changed" as const) : restOf(gross, ofLine);
  const taken = rest.ok ? takeOf(rest.value, amount) : rest;
  if (!taken.ok) return taken;
  const { invoice, line } = target;
  return ok({ id: newId(), invoice, line, subject, category, gross: taken.value, place, note: "" });
}

/**
 * The allocations that an assignment comes to: all that is left of each line (or the amount of a single one), and what is already
 * allocated moved with its amount kept. Never more than a line holds; where one row cannot be allocated, none is.
 */
export function allocateLines(
  wanted: LineAssignment,
  terms: AllocationTerms,
): Result<readonly Allocation[], AllocationProblem> {
  const problem = checkTerms(wanted, terms);
  if (problem !== null) return err(problem);
  const { invoices, allocations } = terms.records;
  const byInvoice = Map.groupBy(allocations, ({ invoice }) => invoice);
  const known: ByInvoice = new Map(
    invoices.map((invoice) => [invoice.id, { invoice, allocations: byInvoice.get(invoice.id) ?? [] }]),
  );
  const targets = [...new Map(wanted.targets.map((target) => [rowId(target), target])).values()];
  const planned: Allocation[] = [];
  for (const target of targets) {
    const one = allocate(target, wanted, known, terms.newId);
    if (!one.ok) return one;
    planned.push(one.value);
  }
  return ok(planned);
}
