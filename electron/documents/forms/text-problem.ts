import type { Finding } from "../../../shared/finding.ts";
import type { Fill } from "../../../shared/forms/fill.ts";
import type { Face } from "../pdf/fonts.ts";
import { printable } from "../pdf/missing-characters.ts";
import { fillFinding } from "./fill-finding.ts";
import type { TextRoom } from "./set-box.ts";

/** The first character that the typeface cannot draw and that would vanish; null when it draws them all. */
export function characterProblem(fill: Fill, text: string, face: Face): Finding | null {
  for (const character of printable(text)) {
    const codePoint = character.codePointAt(0) as number;
    if (character === "\n" || face.has(codePoint)) continue;
    const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
    return fillFinding("form-character", fill, { character, codePoint: name });
  }
  return null;
}

/** Why a text found no place in its room. */
export function roomProblem(fill: Fill, text: string, { comb, size }: TextRoom): Finding {
  const length = [...text].length;
  if (comb !== null && length > comb)
    return fillFinding("form-comb-overflow", fill, { room: String(comb), length: String(length) });
  return fillFinding("form-overflow", fill, { size: String(Math.min(size ?? 9, 9)) });
}
