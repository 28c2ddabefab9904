import type { Confirmations, UnconfirmedInvoice } from "../../../shared/contract/confirmations.ts";
import type { Finding } from "../../../shared/finding.ts";
import { isUnconfirmed, unconfirmedFields } from "../../../shared/ledger/unconfirmed.ts";
import { type Invoice, type InvoiceLine, invoiceKindSchema } from "../../../shared/model/invoice.ts";
import type { Records } from "../../../shared/model/records.ts";
import { formatYuan } from "../../../shared/money.ts";
import { invoiceKindNames } from "../../../shared/wording/invoice-words.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { sayField } from "../../intake/voucher/say-value.ts";
import { possibleTwinFinder } from "../import/possible-twins.ts";
import { confirmableFields, typedValue } from "./correct-invoice.ts";

const lineText = ({ name, amountExTax, taxRate, taxAmount }: InvoiceLine): string =>
  [name, `${formatYuan(amountExTax)} 元`, taxRate, taxAmount === null ? null : `税 ${formatYuan(taxAmount)} 元`]
    .filter((part) => part !== null)
    .join(" · ");

/** An invoice as a person compares it with the paper: each field as typed, and whether only a picture showed it. */
export function toConfirm(invoice: Invoice, doubts: readonly Finding[]): UnconfirmedInvoice {
  const open = new Set(unconfirmedFields(invoice));
  return {
    invoice: invoice.id,
    title: `${invoiceKindNames[invoice.kind] ?? ""} ${invoice.number} ${invoice.sellerName ?? ""}`.trim(),
    files: invoice.files.map(({ sha256, fileName }) => ({ sha256, fileName })),
    fields: confirmableFields.map((field) => ({
      ...{ field, name: sayField(field), value: typedValue(invoice, field) },
      ...{ source: invoice.provenance[field] ?? null, isOpen: open.has(field) },
    })),
    lines: invoice.lines.map(lineText),
    areLinesOpen: open.has("lines"),
    doubts: doubts.map(sayFinding),
  };
}

/** Of two records that may be one, the one whose number or code is in doubt waits for a person, until that person has said. */
const isDoubtful = ({ code, provenance }: Invoice): boolean =>
  provenance["number"] !== "typed" && (code === null || provenance["number"] === "ocr");

/** Every invoice that waits for a person: read from a picture, or maybe another one that is there; in the order in which they came. */
export function listUnconfirmed({ invoices }: Pick<Records, "invoices">, undoable: string | null): Confirmations {
  const twinsOf = possibleTwinFinder(invoices);
  const waiting = invoices.flatMap((invoice) => {
    const doubts = isDoubtful(invoice) ? twinsOf(invoice) : [];
    return isUnconfirmed(invoice) || doubts.length > 0 ? [toConfirm(invoice, doubts)] : [];
  });
  const kinds = invoiceKindSchema.options.map((id) => ({ id, title: invoiceKindNames[id] ?? id }));
  return { invoices: waiting, kinds, undoable };
}
