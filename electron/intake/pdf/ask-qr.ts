import type { PlacedVoucher } from "../print/read-printed-vouchers.ts";
import { type QrVoucher, withoutKind } from "../qr/qr-claims.ts";
import { openPagePictures, type PagePictures } from "./page-picture.ts";
import { qrOfPage } from "./qr-of-page.ts";

// Drawing a page takes as long as reading twenty; this many are drawn in a file.
const mostDrawn = 8;

/** What the QR codes beside these vouchers state: the page of each is drawn once, the first few of a file. */
export async function askQr(
  bytes: Uint8Array,
  vouchers: readonly PlacedVoucher[],
): Promise<ReadonlyMap<PlacedVoucher, QrVoucher>> {
  if (vouchers.length === 0) return new Map();
  const pictures = await openPagePictures(bytes);
  if (pictures === null) return new Map();
  try {
    return await askPages(pictures, vouchers);
  } finally {
    pictures.close();
  }
}

async function askPages(
  pictures: PagePictures,
  vouchers: readonly PlacedVoucher[],
): Promise<ReadonlyMap<PlacedVoucher, QrVoucher>> {
  const answers = new Map<PlacedVoucher, QrVoucher>();
  for (const page of [...new Set(vouchers.map((one) => one.page))].slice(0, mostDrawn)) {
    const codes = await qrOfPage(pictures, page + 1);
    const here = vouchers.filter((one) => one.page === page);
    for (const voucher of here) {
      const number = voucher.fields.number ?? null;
      const isOnly = here.length === 1 && codes.length === 1 && number === null;
      const code = codes.find((one) => one.number === number) ?? (isOnly ? codes[0] : undefined);
      if (code !== undefined) answers.set(voucher, withoutKind(code) as QrVoucher);
    }
  }
  return answers;
}
