import type { StatedInvoice } from "../einvoice/stated-invoice.ts";
import type { XbrlFacts } from "./xbrl-facts.ts";

// The standard's own names come first; the taxonomies that are not public are met by the form of their names.
const forms = {
  number: [/^EInvoiceNumber$/, /^NumberOf\w*(?:Bill|Invoice|Voucher|PaymentBook)$/, /^\w*(?:Bill|Voucher)Number$/],
  code: [/^EInvoiceCode$/, /^CodeOf\w*(?:Bill|Invoice|PaymentBook)$/],
  issuedOn: [/^IssueDate$/, /^DateOfIssue$/],
  buyerName: [/^PayerPartyName$/, /^NameOfPayer$/],
  sellerName: [/^InvoicingPartyName$/, /^NameOf(?:InvoicingParty|Issuer|CollectionUnit)$/],
  total: [/^TotalAmount(?:InFigures)?$/, /^AmountInFigures$/, /^TotalAmountOf\w+$/],
  checkCode: [/^RandomNumber$/, /^CheckCode$/],
} as const;

/** A fiscal voucher (efi, ntrev, ctp) as far as its facts name number and total without doubt; null where they do not. */
export function statedByFiscalVoucher(facts: XbrlFacts): StatedInvoice | null {
  const field = (patterns: readonly RegExp[]): string | null => onlyOne(facts, patterns);
  const [number, total] = [field(forms.number), field(forms.total)];
  if (number === null || total === null || !/^\d{6,24}$/.test(number)) return null;
  return {
    source: "xbrl",
    kind: "other",
    red: false,
    fields: {
      number,
      code: field(forms.code),
      issuedOn: field(forms.issuedOn),
      buyerName: field(forms.buyerName),
      sellerName: field(forms.sellerName),
      amountExTax: total,
      taxAmount: "***",
      total,
      checkCode: field(forms.checkCode),
    },
    lines: [],
  };
}

function onlyOne({ names, text }: XbrlFacts, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const found = [...names].filter((name) => pattern.test(name));
    // Two facts of like names may be two things.
    if (found.length === 1) return text(found[0] as string);
    if (found.length > 1) return null;
  }
  return null;
}
