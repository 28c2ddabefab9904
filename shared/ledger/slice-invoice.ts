import { largestRemainder } from "../largest-remainder.ts";
import type { Allocation } from "../model/allocation.ts";
import type { Invoice } from "../model/invoice.ts";
import { absoluteFen, type Fen, subtractFen, sumFen, zeroFen } from "../money.ts";
import { type CostLine, costLines } from "./invoice-lines.ts";
import { areSame } from "./kept-entries.ts";

/** A part of an invoice line: an allocation, or what is left of the line. The slices of an invoice are its total to the fen. */
export interface Slice {
  readonly line: number;
  /** Null for what is not allocated. */
  readonly allocation: Allocation | null;
  readonly gross: Fen;
  /** The tax within the gross; null while it is unknown. */
  readonly tax: Fen | null;
  /** What red-letter invoices have taken back of the gross. */
  readonly netted: Fen;
  /** Whether the line's allocations go beyond the line, so that they cannot all be true. */
  readonly isOverAllocated: boolean;
}

type Unnetted = Omit<Slice, "netted">;

function sliceLine({ line, gross, tax }: CostLine, allocations: readonly Allocation[]): readonly Unnetted[] {
  const sum = sumFen(allocations.map((allocation) => allocation.gross));
  const rest = subtractFen(gross, sum);
  // Allocations may not exceed their line, nor run against its sign.
  const runsAgainst = allocations.some((allocation) => allocation.gross !== 0n && allocation.gross > 0n !== gross > 0n);
  const isOverAllocated = runsAgainst || absoluteFen(sum) > absoluteFen(gross);
  const parts = [
    ...allocations.map((allocation) => ({ allocation, gross: allocation.gross })),
    { allocation: null, gross: rest },
  ];
  const weights = parts.map((part) => part.gross);
  const taxes = tax === null ? null : (largestRemainder(tax, weights) ?? weights.map(() => zeroFen));
  return parts
    .map((part, index) => ({ ...part, line, tax: taxes?.[index] ?? null, isOverAllocated }))
    .filter((part) => part.allocation !== null || part.gross !== 0n);
}

/** Slices with what they were cut by. */
interface Cut {
  readonly allocations: readonly Allocation[];
  readonly takenBack: Fen;
  readonly slices: readonly Slice[];
}

const lastCuts = new WeakMap<Invoice, Cut>();

/**
 * Cuts an invoice into its allocations and what is left of each line, and shares out over them what was taken back of its total. The last
 * slices of the same records are given again.
 */
export function sliceInvoice(invoice: Invoice, allocations: readonly Allocation[], takenBack: Fen): readonly Slice[] {
  const last = lastCuts.get(invoice);
  if (last?.takenBack === takenBack && areSame(last.allocations, allocations)) return last.slices;
  const slices = cut(invoice, allocations, takenBack);
  lastCuts.set(invoice, { allocations, takenBack, slices });
  return slices;
}

function cut(invoice: Invoice, allocations: readonly Allocation[], takenBack: Fen): readonly Slice[] {
  const lines = costLines(invoice);
  const strayLines = new Set(
    allocations.map(({ line }) => line).filter((line) => !lines.some((known) => known.line === line)),
  );
  const all = [...lines, ...[...strayLines].map((line) => ({ line, gross: zeroFen, tax: zeroFen }))];
  const slices = all.flatMap((line) =>
    sliceLine(
      line,
      allocations.filter((allocation) => allocation.line === line.line),
    ),
  );
  const netted = largestRemainder(
    takenBack,
    slices.map(({ gross }) => gross),
  );
  return slices.map((slice, index) => ({ ...slice, netted: netted?.[index] ?? zeroFen }));
}
