import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import { patienceEnds } from "../ocr/patience.ts";
import type { Understanding } from "../reading.ts";
import { seePage } from "../scan/see-page.ts";
import { understandPages } from "../scan/understand-pages.ts";
import { decodePicture } from "./decode-picture.ts";

const evidence = (...findings: readonly Finding[]): Understanding => ({ type: "evidence", findings });

/**
 * Reads a picture of an invoice or ticket: its QR codes, and by text recognition what it prints, the two checking each other. Every
 * other picture is evidence without a remark, unless its content could not be looked at.
 */
export async function readImage(bytes: Uint8Array): Promise<Understanding> {
  const end = patienceEnds();
  const picture = await decodePicture(bytes);
  if (picture === "too-large") return evidence(intakeFinding("image-too-large", "info", null));
  if (picture === "damaged") return evidence(intakeFinding("image-damaged", "warning", null));
  return understandPages([await seePage(picture, end)]);
}
