import { costLines } from "../../../shared/ledger/invoice-lines.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { type Fen, zeroFen } from "../../../shared/money.ts";

/** The gross amount of a line as the ledger counts it, 1 for the first; line 0 is what the total holds beside the lines. Null when there is no such line or no total. */
export function lineGross(invoice: Invoice, line: number): Fen | null {
  const found = costLines(invoice).find((each) => each.line === line);
  if (found !== undefined) return found.gross;
  return line === 0 && invoice.total !== null ? zeroFen : null;
}

/** The lines that hold money, with the gross amount of each; empty when nothing is known. */
export function grossByLine(invoice: Invoice): readonly { readonly line: number; readonly gross: Fen }[] {
  return costLines(invoice)
    .filter(({ gross }) => gross !== 0n)
    .map(({ line, gross }) => ({ line, gross }));
}
