import type { PrintedVoucher } from "../print/printed-voucher.ts";
import type { QrVoucher } from "../qr/qr-claims.ts";

/** One voucher of a picture: its print, its QR code, or both. */
export interface PictureVoucher {
  readonly printed: PrintedVoucher | null;
  readonly code: QrVoucher | null;
}

/** Each print with the QR code of the same number; where there is one of each they belong together whatever was read. */
export function pairUp(printed: readonly PrintedVoucher[], codes: readonly QrVoucher[]): readonly PictureVoucher[] {
  const [print, code] = [printed[0], codes[0]];
  if (printed.length === 1 && codes.length === 1 && print !== undefined && code !== undefined) {
    return [{ printed: print, code }];
  }
  const pairs = printed.map((one) => ({
    printed: one,
    code: codes.find(({ number }) => number === one.fields.number) ?? null,
  }));
  const alone = codes.filter((one) => !pairs.some((pair) => pair.code === one));
  return [...pairs, ...alone.map((one) => ({ printed: null, code: one }))];
}
