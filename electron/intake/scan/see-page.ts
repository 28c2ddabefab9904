import type { Picture } from "../image/picture.ts";
import { readPrint } from "../ocr/read-print.ts";
import type { PrintedPage } from "../print/printed-page.ts";
import { directionOf } from "../qr/direction-of-code.ts";
import { findCodes } from "../qr/find-codes.ts";
import { isVoucherText } from "../qr/qr-claims.ts";

/** What is seen on a page that is a picture. */
export interface SeenPage {
  /** What its QR codes say. */
  readonly texts: readonly string[];
  /** What it prints; null where that is little, speaks of no voucher, or took too long. */
  readonly print: PrintedPage | null;
  /** Whether recognition was given up. */
  readonly isSlow: boolean;
}

/** The QR codes of a picture, and its text as far as it is recognised before `end` (by `performance.now()`). */
export async function seePage(picture: Picture, end: number): Promise<SeenPage> {
  const codes = await findCodes(picture);
  const [telling] = codes.filter(({ text }) => isVoucherText(text));
  const print = await readPrint(picture, telling === undefined ? null : directionOf(telling), end);
  const isSlow = print === "too-slow";
  return { texts: codes.map(({ text }) => text), print: isSlow ? null : print, isSlow };
}
