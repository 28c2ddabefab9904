import { largestRemainder } from "../largest-remainder.ts";
import type { Invoice } from "../model/invoice.ts";
import { absoluteFen, addFen, type Fen, subtractFen, sumFen, zeroFen } from "../money.ts";

/** A line of an invoice as the ledger counts it. Line 0 is what the total holds beyond the lines. */
export interface CostLine {
  readonly line: number;
  readonly gross: Fen;
  readonly tax: Fen;
}

/** The tax of each line: as printed, and what the lines do not print shared out by largest remainder over their amounts. */
function taxOfLines({ lines, taxAmount }: Invoice): readonly Fen[] {
  const printed = sumFen(lines.map((line) => line.taxAmount ?? zeroFen));
  const silent = lines.filter((line) => line.taxAmount === null);
  const rest = taxAmount === null ? zeroFen : subtractFen(taxAmount, printed);
  const shares =
    largestRemainder(
      rest,
      silent.map((line) => absoluteFen(line.amountExTax)),
    ) ?? [];
  const shareOf = new Map(silent.map((line, index) => [line, shares[index] ?? zeroFen]));
  return lines.map((line) => line.taxAmount ?? shareOf.get(line) ?? zeroFen);
}

/** The lines of an invoice with tax, which together are its total to the fen; line 0 only where the lines leave something over. */
export function costLines(invoice: Invoice): readonly CostLine[] {
  const taxes = taxOfLines(invoice);
  const lines = invoice.lines.map(({ amountExTax }, index) => {
    const tax = taxes[index] ?? zeroFen;
    return { line: index + 1, gross: addFen(amountExTax, tax), tax };
  });
  const listed = sumFen(lines.map(({ gross }) => gross));
  const rest = subtractFen(invoice.total ?? listed, listed);
  return rest === 0n ? lines : [...lines, { line: 0, gross: rest, tax: zeroFen }];
}

/** What an invoice records as cost: its total, or its lines where no total is known. */
export const recordedOf = (invoice: Invoice): Fen => sumFen(costLines(invoice).map(({ gross }) => gross));
