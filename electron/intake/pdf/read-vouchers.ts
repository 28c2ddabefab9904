import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { Understanding } from "../reading.ts";
import type { VoucherClaims } from "../voucher/voucher-claims.ts";
import type { EmbeddedInvoice } from "./embedded-vouchers.ts";
import { joinVoucher, type PdfVoucher } from "./join-voucher.ts";
import type { PrivateKeys } from "./private-keys.ts";
import { isNamed, wantsQr } from "./wants-qr.ts";

const evidence = (...findings: readonly Finding[]): Understanding => ({ type: "evidence", findings });

/** A PDF that holds vouchers. */
export interface VoucherPdf {
  readonly bytes: Uint8Array;
  readonly pairs: readonly PdfVoucher[];
  /** The issuer's own entries, which speak of one voucher. */
  readonly keys: PrivateKeys | null;
  /** How many pages were read where there are more, else null. */
  readonly readPages: number | null;
  /** Whether the text was recognised by a scanner's program. */
  readonly isRecognised: boolean;
}

/** The vouchers of a PDF as one reading, the first with the others beside it; evidence where none has a clear number. */
export async function readVouchers(pdf: VoucherPdf): Promise<Understanding> {
  const { pairs, keys } = pdf;
  const stated = keys !== null && pairs.length === 1 ? [keys] : [];
  const printed = pairs[0]?.printed?.fields.number ?? null;
  const other = stated.find(({ number }) => printed !== null && number !== printed);
  if (printed !== null && other !== undefined) {
    const detail = { printed, stated: other.number };
    return evidence(intakeFinding("pdf-numbers-differ", "warning", null, detail));
  }
  return inOne(await joinAll(pdf, stated), pdf);
}

/** The vouchers joined from all their sources; the QR code is asked last, where the others leave something open. */
async function joinAll(
  { bytes, pairs, isRecognised }: VoucherPdf,
  stated: readonly VoucherClaims[],
): Promise<readonly EmbeddedInvoice[]> {
  const source = isRecognised ? "ocr" : "pdf";
  const joined = pairs.map((pair) => ({ pair, read: joinVoucher(pair, stated, source) }));
  const unclear = joined.flatMap(({ pair: { printed }, read }) =>
    printed !== null && (isRecognised || wantsQr(read, printed)) ? [printed] : [],
  );
  if (unclear.length === 0) return joined.map(({ read }) => read);
  // Five megabytes of drawing that a clear print does without.
  const { askQr } = await import("./ask-qr.ts");
  const codes = await askQr(bytes, unclear);
  return joined.map(({ pair, read }) => {
    const code = pair.printed === null ? undefined : codes.get(pair.printed);
    return code === undefined ? read : joinVoucher(pair, [...stated, code], source);
  });
}

function inOne(joined: readonly EmbeddedInvoice[], { readPages, isRecognised }: VoucherPdf): Understanding {
  const read = joined.filter(isNamed);
  const [first, ...others] = read;
  if (first === undefined) return evidence(intakeFinding("pdf-number-unread", "warning", null));
  const unread = joined.length - read.length;
  const findings = [
    ...first.findings,
    ...(unread > 0 ? [intakeFinding("pdf-vouchers-unread", "warning", null, { count: String(unread) })] : []),
    ...(isRecognised ? [intakeFinding("pdf-text-recognised", "warning", null)] : []),
    ...(readPages === null ? [] : [intakeFinding("pdf-pages-skipped", "warning", null, { pages: String(readPages) })]),
  ];
  return { ...first, findings, ...(others.length > 0 ? { others } : {}) };
}
