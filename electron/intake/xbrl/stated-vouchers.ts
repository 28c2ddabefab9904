import { toPlainCode } from "../../../shared/half-width.ts";
import type { InvoiceKind } from "../../../shared/model/invoice.ts";
import { kindOfCode, kindOfTitle } from "../einvoice/invoice-kind.ts";
import { sumOfStated } from "../einvoice/stated-claims.ts";
import type { StatedInvoice } from "../einvoice/stated-invoice.ts";
import type { XbrlFacts } from "./xbrl-facts.ts";

const buyerId = "UnifiedSocialCreditCodeOfPurchaser";
const sellerId = "UnifiedSocialCreditCodeOfSeller";

/** A railway ticket (rai): the fare is the total; name, identity number and seat of the traveller are not read. */
export function statedByRailway({ text }: XbrlFacts): StatedInvoice {
  const fare = text("Fare");
  const red = (fare ?? "").startsWith("-");
  return {
    source: "xbrl",
    kind: "railway",
    red,
    fields: {
      number: text("ElectronicInvoiceRailwayETicketNumber"),
      issuedOn: text("DateOfIssue"),
      buyerName: text("NameOfPurchaser"),
      buyerTaxId: text(buyerId),
      sellerName: text("NameOfSeller"),
      sellerTaxId: text(sellerId),
      amountExTax: text("TotalAmountExcludingTax"),
      taxAmount: text("TaxAmount"),
      total: fare,
      // A changed ticket names the one before it as well, and reverses nothing.
      redOf: red ? text("NumberOfOriginalInvoice") : null,
    },
    lines: [],
  };
}

/** An air ticket (atr): fare and fuel are without tax, fund and other taxes stand beside them. */
export function statedByAir({ text, names }: XbrlFacts): StatedInvoice {
  const total = text("TotalAmount");
  const red = (total ?? "").startsWith("-") || /红/.test(text("IssuingStatus") ?? "");
  const original = [...names].find((name) => /^Original\w*Number$/.test(name));
  return {
    source: "xbrl",
    kind: "air",
    red,
    fields: {
      number: text("ElectronicInvoiceAirTransportReceiptNumber"),
      issuedOn: text("IssueDate"),
      buyerName: text("NameOfPurchaser"),
      buyerTaxId: text(buyerId),
      sellerName: text("NameOfSeller") ?? text("IssueParty"),
      sellerTaxId: text(sellerId),
      amountExTax: sumOfStated(text("Fare"), text("FuelSurcharge")),
      taxAmount: text("VatTaxAmount"),
      otherCharges: sumOfStated(text("CivilAviationDevelopmentFund") ?? text("OtherTaxes"), ...otherTaxes(text)),
      total,
      checkCode: text("VerificationCode"),
      redOf: red && original !== undefined ? text(original) : null,
    },
    lines: [],
  };
}

const otherTaxes = (text: XbrlFacts["text"]): readonly (string | null)[] =>
  text("CivilAviationDevelopmentFund") === null ? [] : [text("OtherTaxes")];

/** An electronic VAT invoice (inv), special, ordinary or toll; `view` is the kind that its namespace names. */
export function statedByInvoice({ text, tuples, names }: XbrlFacts, view: InvoiceKind | null): StatedInvoice {
  const { code, number } = identityOf(text);
  const kinds = [kindOfTitle(text("TypeOfInvoice") ?? "", false), kindOfCode(code), view];
  // The names of these facts differ in what follows: …NumberUnifiedSocialCreditCodeOfSeller, …NumberOfSeller.
  const taxIdOf = (side: "Purchaser" | "Seller"): string | null =>
    text([...names].find((name) => name.startsWith("TaxpayerIdentification") && name.endsWith(`Of${side}`)) ?? "");
  return {
    source: "xbrl",
    // Toll is a special case of the others.
    kind: kinds.find((kind) => kind === "toll") ?? kinds.find((kind) => kind !== null) ?? null,
    red: false,
    fields: {
      number,
      code,
      issuedOn: text("DateOfIssue"),
      buyerName: text("NameOfPurchaser"),
      buyerTaxId: taxIdOf("Purchaser") ?? text(buyerId),
      sellerName: text("NameOfSeller"),
      sellerTaxId: taxIdOf("Seller") ?? text(sellerId),
      amountExTax: text("TotalAmountExcludingTax"),
      taxAmount: text("TotalTaxAmount"),
      total: text("TaxIncludedAmountInFigures"),
      words: text("TaxIncludedAmountInWords"),
      checkCode: text("IdentifyingCode"),
      redOf: text("NumberOfOriginalInvoice"),
    },
    lines: tuples("InformationOfTaxableGoodsOrServicesDetailItemsTuple").map((line) => ({
      name: line.text("NameOfTaxableGoodsOrServices"),
      amountExTax: line.text("AmountExcludingTax"),
      taxRate: line.text("TaxRate"),
      taxAmount: line.text("TaxAmount"),
      classificationCode: line.text("TaxClassificationCode"),
    })),
  };
}

// The unique code is the code with the number behind it.
function identityOf(text: XbrlFacts["text"]): { readonly code: string | null; readonly number: string | null } {
  const unique = /^(\d{10}|\d{12})(\d{8})$/.exec(toPlainCode(text("UniqueCodeOfInvoice") ?? ""));
  const [code, number] = [toPlainCode(text("CodeOfInvoice") ?? ""), toPlainCode(text("NumberOfInvoice") ?? "")];
  return { code: code || (unique?.[1] ?? null), number: number || (unique?.[2] ?? null) };
}
