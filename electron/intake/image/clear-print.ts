import { checkCreditCode } from "../../../shared/identity/credit-code.ts";
import type { InvoiceLine } from "../../../shared/model/invoice.ts";
import { unsure } from "../ocr/page-of-lines.ts";
import type { PrintedVoucher } from "../print/printed-voucher.ts";
import type { VoucherClaims } from "../voucher/voucher-claims.ts";

/** The print without what recognition was not sure of: no value with a doubtful sign in it, no code that its check digit denies. */
export function clearPrint(printed: PrintedVoucher): PrintedVoucher {
  const fields = clear(printed.fields);
  const { buyerTaxId = null, sellerTaxId = null } = fields;
  return {
    ...printed,
    fields: { ...fields, buyerTaxId: mend(buyerTaxId), sellerTaxId: mend(sellerTaxId) },
    unproven: clear(withClasses(printed.unproven)),
  };
}

/** The lines with the asterisk behind their class where recognition overlooked it and another line of the voucher shows that class. */
function withClasses(fields: VoucherClaims["fields"]): VoucherClaims["fields"] {
  const { lines } = fields;
  if (lines === undefined) return fields;
  const classes = lines.flatMap(({ name }) => /^\*([^*]+)\*/.exec(name)?.[1] ?? []);
  const mended = (name: string): string => {
    const known = isHalfClassed(name) ? classes.find((one) => name.startsWith(`*${one}`)) : undefined;
    return known === undefined ? name : `*${known}*${name.slice(known.length + 1)}`;
  };
  return { ...fields, lines: lines.map((line) => ({ ...line, name: mended(line.name) })) };
}

// A name begins with its class between two asterisks.
const isHalfClassed = (name: string): boolean => /^\*[^*]*$/.test(name);

const clear = (fields: VoucherClaims["fields"]): VoucherClaims["fields"] =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isUnsure(value)));

const isUnsure = (value: unknown): boolean =>
  typeof value === "string" ? value.includes(unsure) : Array.isArray(value) && value.some(isUnsureLine);

const isUnsureLine = ({ name, taxRate }: InvoiceLine): boolean =>
  isUnsure(name) || isUnsure(taxRate) || isHalfClassed(name);

// Letters that 统一社会信用代码 do without, and the figures that they are misread for.
const figures: Readonly<Record<string, string>> = { O: "0", I: "1", Z: "2", S: "5" };

function mend(id: string | null): string | null {
  // Only a code of 18 places can be proven; older numbers have no check digit.
  if (id?.length !== 18) return null;
  const mended = id.replace(/[OIZS]/g, (letter) => figures[letter] ?? letter);
  return checkCreditCode(mended).length === 0 ? mended : null;
}
