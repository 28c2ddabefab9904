import type { Invoice } from "../../../shared/model/invoice.ts";
import { addFen, type Fen, subtractFen, sumFen, zeroFen } from "../../../shared/money.ts";

const grossOf = (line: Invoice["lines"][number]): Fen => addFen(line.amountExTax, line.taxAmount ?? zeroFen);

/** The gross amount of a line, 1 for the first; line 0 is what the total holds beside the lines. Null when there is no such line or no total. */
export function lineGross(invoice: Invoice, line: number): Fen | null {
  if (line === 0) return invoice.total === null ? null : subtractFen(invoice.total, sumFen(invoice.lines.map(grossOf)));
  const found = invoice.lines[line - 1];
  return found === undefined ? null : grossOf(found);
}

/** The lines that hold money, with the gross amount of each; empty when nothing is known. */
export function grossByLine(invoice: Invoice): readonly { readonly line: number; readonly gross: Fen }[] {
  const lines = [...invoice.lines.keys()].map((index) => index + 1);
  return [...lines, 0].flatMap((line) => {
    const gross = lineGross(invoice, line);
    return gross === null || gross === 0n ? [] : [{ line, gross }];
  });
}
