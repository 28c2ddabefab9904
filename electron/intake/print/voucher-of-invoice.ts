import { isDeepStrictEqual } from "node:util";
import type { InvoiceLine } from "../../../shared/model/invoice.ts";
import { type Fen, sumFen, zeroFen } from "../../../shared/money.ts";
import type { PrintedInvoice } from "./printed-invoice.ts";
import type { PrintedVoucher } from "./printed-voucher.ts";
import { settleAmounts } from "./settle-amounts.ts";

/** The sheets of one invoice as one: what stands on several of them must be the same, and the lines follow each other. */
export function joinSheets([first, ...more]: readonly [PrintedInvoice, ...PrintedInvoice[]]): PrintedInvoice {
  const sheets = [first, ...more];
  const only = <Value>(of: (sheet: PrintedInvoice) => Value | null): Value | null => {
    const [value = null, ...others] = sheets.map(of).filter((one) => one !== null);
    return others.every((other) => isDeepStrictEqual(other, value)) ? value : null;
  };
  const amounts = {
    amountExTax: only((sheet) => sheet.amounts.amountExTax),
    taxAmount: only((sheet) => sheet.amounts.taxAmount),
    total: only((sheet) => sheet.amounts.total),
    words: only((sheet) => sheet.amounts.words),
  };
  return {
    ...first,
    code: only((sheet) => sheet.code),
    checkCode: only((sheet) => sheet.checkCode),
    issuedOn: only((sheet) => sheet.issuedOn),
    redOf: only((sheet) => sheet.redOf),
    parties: {
      buyerName: only((sheet) => sheet.parties.buyerName),
      buyerTaxId: only((sheet) => sheet.parties.buyerTaxId),
      sellerName: only((sheet) => sheet.parties.sellerName),
      sellerTaxId: only((sheet) => sheet.parties.sellerTaxId),
    },
    amounts,
    lines: joinLines(sheets, amounts.amountExTax),
  };
}

// A second print of the same sheet adds nothing; a further sheet goes on with the lines.
function joinLines(sheets: readonly PrintedInvoice[], exTax: Fen | null): readonly InvoiceLine[] | null {
  const own = sheets[0]?.lines ?? null;
  const sumOf = (lines: readonly InvoiceLine[]): Fen => sumFen(lines.map(({ amountExTax }) => amountExTax));
  if (sheets.length === 1 || (own !== null && sumOf(own) === exTax)) return own;
  return sheets.some(({ lines }) => lines === null) ? null : sheets.flatMap(({ lines }) => lines ?? []);
}

/** What an invoice's print proves and what it leaves open. */
export function voucherOfInvoice(printed: PrintedInvoice): PrintedVoucher {
  const { kind, number, code, checkCode, issuedOn, parties, redOf, lines } = printed;
  const { proven, unproven, contested, findings } = settleAmounts(printed.amounts);
  const total = proven.total ?? null;
  const isRed = redOf !== null || (total ?? zeroFen) < 0n;
  // Without an amount it is not known to be blue.
  const red = isRed || total !== null ? { red: isRed } : {};
  return {
    type: "invoice",
    fields: { kind, number, code, checkCode, issuedOn, ...parties, ...proven, ...red, redOf: isRed ? redOf : null },
    unproven: { ...unproven, lines: lines ?? [] },
    contested,
    findings,
  };
}
