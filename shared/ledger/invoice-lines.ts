import { largestRemainder } from "../largest-remainder.ts";
import type { Invoice } from "../model/invoice.ts";
import { absoluteFen, addFen, type Fen, subtractFen, sumFen, zeroFen } from "../money.ts";

/** A line of an invoice as the ledger counts it. Line 0 is what the total holds beyond the lines; a tax of null is unknown. */
export interface CostLine {
  readonly line: number;
  readonly gross: Fen;
  readonly tax: Fen | null;
}

// Tax on these is deductible input tax, whether or not it was in fact deducted (practice of special audits).
const specialKinds: ReadonlySet<string> = new Set(["digital-special", "vat-special"]);

/** Whether the tax of an invoice is deductible: a special one (专用发票). */
export const hasDeductibleTax = ({ kind }: Pick<Invoice, "kind">): boolean => specialKinds.has(kind);

/** What a special invoice's total holds beyond its amount is its tax; null when that cannot be told or would run against the total. */
function impliedTax({ kind, total, amountExTax }: Invoice): Fen | null {
  if (!hasDeductibleTax({ kind }) || total === null || amountExTax === null) return null;
  const tax = subtractFen(total, amountExTax);
  return tax === 0n || tax > 0n === total > 0n ? tax : null;
}

/** The tax of the whole invoice: as stated, else what all its lines print, else what follows from its amounts; null when unknown. */
function taxOfInvoice(invoice: Invoice): Fen | null {
  const printed = invoice.lines.map(({ taxAmount }) => taxAmount).filter((tax) => tax !== null);
  const isPrinted = printed.length > 0 && printed.length === invoice.lines.length;
  return invoice.taxAmount ?? (isPrinted ? sumFen(printed) : impliedTax(invoice));
}

/** The tax of each line: as printed, and what the lines do not print shared out by largest remainder over their amounts. */
function taxOfLines({ lines }: Invoice, whole: Fen | null): readonly (Fen | null)[] {
  const silent = lines.filter(({ taxAmount }) => taxAmount === null);
  const printed = sumFen(lines.map(({ taxAmount }) => taxAmount ?? zeroFen));
  const weights = silent.map(({ amountExTax }) => absoluteFen(amountExTax));
  const shares = whole === null ? null : largestRemainder(subtractFen(whole, printed), weights);
  const shareOf = new Map(silent.map((line, index) => [line, shares?.[index] ?? null]));
  return lines.map((line) => line.taxAmount ?? shareOf.get(line) ?? null);
}

/** What the invoice comes to: its total; without one its lines, or, where it has none, the amounts it states. */
function totalOf({ total, lines, amountExTax, taxAmount, otherCharges }: Invoice, listed: Fen): Fen {
  if (total !== null) return total;
  if (lines.length > 0) return listed;
  return sumFen([amountExTax, taxAmount, otherCharges].filter((amount) => amount !== null));
}

// An invoice is a value that nobody changes, and nearly every question about cost asks for its lines.
const linesOf = new WeakMap<Invoice, readonly CostLine[]>();

/** The lines of an invoice with tax, which together are its total to the fen; line 0 only where the lines leave something over. */
export function costLines(invoice: Invoice): readonly CostLine[] {
  const known = linesOf.get(invoice) ?? listLines(invoice);
  linesOf.set(invoice, known);
  return known;
}

function listLines(invoice: Invoice): readonly CostLine[] {
  const whole = taxOfInvoice(invoice);
  const taxes = taxOfLines(invoice, whole);
  const lines = invoice.lines.map(({ amountExTax }, index) => {
    const tax = taxes[index] ?? null;
    return { line: index + 1, gross: addFen(amountExTax, tax ?? zeroFen), tax };
  });
  const listed = sumFen(lines.map(({ gross }) => gross));
  const rest = subtractFen(totalOf(invoice, listed), listed);
  if (rest === 0n) return lines;
  const tax = whole === null ? null : subtractFen(whole, sumFen(taxes.filter((each) => each !== null)));
  return [...lines, { line: 0, gross: rest, tax }];
}

const recordedByInvoice = new WeakMap<Invoice, Fen>();

/** What an invoice records as cost: its total, or what it states where no total is known. */
export function recordedOf(invoice: Invoice): Fen {
  const known = recordedByInvoice.get(invoice) ?? sumFen(costLines(invoice).map(({ gross }) => gross));
  recordedByInvoice.set(invoice, known);
  return known;
}
