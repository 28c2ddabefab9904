import type { InvoiceKind } from "../../../shared/model/invoice.ts";
import type { OfdClaims } from "./ofd-claims.ts";

// The last two digits of a code of twelve.
const kindByCode: Readonly<Record<string, InvoiceKind>> = { "11": "vat-ordinary", "12": "toll", "13": "vat-special" };

/** The kind by the code, the tree's label or the printed title, in this order; null where none says it. */
export function ofdKind(code: string | null, sources: readonly OfdClaims[], print: string): InvoiceKind | null {
  if (sources.some(({ isToll }) => isToll) || /通行费/.test(print)) return "toll";
  const byCode = code?.length === 12 ? kindByCode[code.slice(10)] : undefined;
  if (byCode !== undefined) return byCode;
  const label = sources.map(({ vatLabel }) => vatLabel).find((one) => one === "01" || one === "02");
  const isSpecial = label === undefined ? isSpecialTitle(print) : label === "01";
  if (isSpecial === null) return null;
  if (code === null) return isSpecial ? "digital-special" : "digital-ordinary";
  return isSpecial ? "vat-special" : "vat-ordinary";
}

function isSpecialTitle(print: string): boolean | null {
  const [special, ordinary] = [/专用发票/.test(print), /普通发票/.test(print)];
  return special === ordinary ? null : special;
}
