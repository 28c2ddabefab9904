import type { Finding } from "../../../shared/finding.ts";
import type { VoucherClaims, VoucherField } from "../voucher/voucher-claims.ts";

/** What a print says of one voucher. */
export interface PrintedVoucher {
  readonly type: "invoice" | "ticket";
  /** What is clear on the paper; an amount only when the paper proves it. `number` is null where its place is there and not clear. */
  readonly fields: VoucherClaims["fields"];
  /** Amounts that stand once, and lines that nobody has added up: they count beside another source that says the same. */
  readonly unproven: VoucherClaims["fields"];
  /** Fields about which the paper contradicts itself: no further source settles them. */
  readonly contested: readonly VoucherField[];
  /** What is doubtful, each about the field that it names. */
  readonly findings: readonly Finding[];
}
