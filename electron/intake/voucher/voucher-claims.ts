import type { PersonalDetails, Source } from "../../../shared/model/invoice.ts";
import type { InvoiceRecord } from "../reading.ts";

/** A field of an invoice or ticket that a source can state, and that another one can confirm. */
export type VoucherField = Exclude<keyof InvoiceRecord, "personalDetails">;

/**
 * What one source within a file states of a voucher: its data file, its tags, its QR code, its print. A field that the source does
 * not state, or that its print does not settle, is absent or null; such a field is neither confirmed nor contradicted by it.
 */
export interface VoucherClaims {
  readonly source: Source;
  readonly fields: { readonly [Field in VoucherField]?: InvoiceRecord[Field] };
  /** Who travelled, on which numbers and plates; only where reading was asked for it. */
  readonly personalDetails?: PersonalDetails;
}
