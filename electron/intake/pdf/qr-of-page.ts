import { findCodes } from "../qr/find-codes.ts";
import { type QrVoucher, qrVouchers } from "../qr/qr-claims.ts";
import type { PagePictures } from "./page-picture.ts";

/** What the QR codes on a page state of vouchers; none where the page cannot be drawn. */
export async function qrOfPage(pages: PagePictures, number: number): Promise<readonly QrVoucher[]> {
  const picture = await pages.picture(number);
  return picture === null ? [] : qrVouchers((await findCodes(picture)).map(({ text }) => text));
}
