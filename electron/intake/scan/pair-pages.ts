import { type PictureVoucher, pairUp } from "../image/pair-up.ts";
import { readPrintedVouchers } from "../print/read-printed-vouchers.ts";
import { qrVouchers } from "../qr/qr-claims.ts";
import type { SeenPage } from "./see-page.ts";

/** A voucher and the page of its first sheet, from 0. */
export type PlacedPair = PictureVoucher & { readonly page: number };

const empty = { width: 0, height: 0, signs: [] } as const;

/**
 * The vouchers on the pages of a scan, each with its QR code. The codes of a voucher's further sheets add nothing to it, but tell whose
 * sheets they are where the print of the number is not clear.
 */
export function pairPages(seen: readonly SeenPage[]): readonly PlacedPair[] {
  const codes = seen.map(({ texts }) => qrVouchers(texts));
  const printed = readPrintedVouchers(
    seen.map(({ print }) => print ?? empty),
    codes.map(([only, ...more]) => (more.length === 0 ? (only ?? null) : null)),
  );
  const pairs = seen.flatMap((_, page) =>
    pairUp(
      printed.filter((one) => one.page === page),
      codes[page] ?? [],
    ).map((pair) => ({ ...pair, page })),
  );
  return pairs.filter((pair, index) => pair.printed !== null || !isTold(pair, pairs, index));
}

/** Whether a code without a print speaks of a voucher that stands elsewhere, or did so on an earlier page. */
const isTold = ({ code }: PictureVoucher, pairs: readonly PictureVoucher[], index: number): boolean =>
  pairs.some((other, place) => {
    const known = [other.code, other.printed?.fields];
    return (other.printed !== null || place < index) && known.some((one) => one?.number === code?.number);
  });
