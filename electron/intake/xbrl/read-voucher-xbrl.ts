import type { Finding } from "../../../shared/finding.ts";
import { settleInvoice } from "../einvoice/settle-invoice.ts";
import type { StatedInvoice } from "../einvoice/stated-invoice.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { ReceiptRecord, StatementRecord } from "../reading.ts";
import type { VoucherClaims } from "../voucher/voucher-claims.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { readBankReceipt } from "./read-bank-receipt.ts";
import { readBankStatement } from "./read-bank-statement.ts";
import { statedByFiscalVoucher } from "./stated-fiscal-voucher.ts";
import { statedByAir, statedByInvoice, statedByRailway } from "./stated-vouchers.ts";
import { invoiceViewOf, isAccountingEntry, voucherKindOf, voucherNames } from "./voucher-kind.ts";
import { factsOf, type XbrlFacts } from "./xbrl-facts.ts";

/**
 * What an XBRL instance says: an invoice or ticket as claims (sums and lines as far as they are proven) and as stated; a bank's
 * receipt or statement; an accounting entry or a voucher that cannot be read, kept as evidence; or nothing that could be read.
 */
export type XbrlVoucher =
  | {
      readonly type: "voucher";
      readonly claims: VoucherClaims;
      readonly stated: StatedInvoice;
      readonly findings: readonly Finding[];
    }
  | { readonly type: "receipt"; readonly record: ReceiptRecord; readonly findings: readonly Finding[] }
  | { readonly type: "statement"; readonly record: StatementRecord; readonly findings: readonly Finding[] }
  | { readonly type: "evidence"; readonly findings: readonly Finding[] }
  | { readonly type: "silent" };

const silent: XbrlVoucher = { type: "silent" };

/** Reads an XBRL instance of the accounting data standard; best with its attributes kept, since they name the voucher. */
export function voucherOfXbrl(root: XmlElement): XbrlVoucher {
  const facts = factsOf(root);
  const kind = voucherKindOf(root, facts);
  if (kind === null || !saysAnything(facts)) return silent;
  if (isAccountingEntry(kind, root, facts)) {
    const finding = intakeFinding("xbrl-accounting-entry", "warning", null, { voucher: voucherNames[kind] });
    return { type: "evidence", findings: [finding] };
  }
  switch (kind) {
    case "rai":
      return asVoucher(statedByRailway(facts), facts);
    case "atr":
      return asVoucher(statedByAir(facts), facts);
    case "inv":
      return asVoucher(statedByInvoice(facts, invoiceViewOf(root)), facts);
    case "bker":
      return asReceipt(facts);
    case "bkrs":
      return asStatement(facts);
    default:
      return asFiscal(statedByFiscalVoucher(facts), facts, voucherNames[kind]);
  }
}

// What every instance states of itself: who issued it, and in which currency.
const bare: ReadonlySet<string> = new Set(["IdentificationCodeOfIssuer", "Currency", "TypeOfVoucher"]);

const saysAnything = ({ names, tuples }: XbrlFacts): boolean =>
  [...names].some((name) => !bare.has(name)) || tuples("InformationOfReconcileDetailsTuple").length > 0;

function asVoucher(stated: StatedInvoice, facts: XbrlFacts): XbrlVoucher {
  if ((stated.fields.number ?? null) === null) return silent;
  const { record, provenance, findings } = settleInvoice([stated]);
  const known = Object.entries(record).filter(([field]) => provenance[field] !== undefined);
  const claims: VoucherClaims = { source: "xbrl", fields: Object.fromEntries(known) };
  const voided = /^(?:y|1|true|是)$/i.test(facts.text("VoidMark") ?? "")
    ? [intakeFinding("xbrl-voided", "error", null)]
    : [];
  return { type: "voucher", claims, stated, findings: [...voided, ...findings] };
}

function asFiscal(stated: StatedInvoice | null, facts: XbrlFacts, voucher: string): XbrlVoucher {
  if (stated !== null) return asVoucher(stated, facts);
  return { type: "evidence", findings: [intakeFinding("xbrl-voucher-unread", "warning", null, { voucher })] };
}

function asReceipt(facts: XbrlFacts): XbrlVoucher {
  const read = readBankReceipt(facts);
  return read === null ? silent : { type: "receipt", ...read };
}

function asStatement(facts: XbrlFacts): XbrlVoucher {
  const read = readBankStatement(facts);
  return read === null ? silent : { type: "statement", ...read };
}
