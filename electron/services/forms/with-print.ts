import type { Blank, Offered } from "../../../shared/forms/blank.ts";
import { openPdf } from "../../intake/pdf/open-pdf.ts";
import type { PlacedSign } from "../../intake/print/printed-page.ts";
import { printedWords } from "./printed-words.ts";

// A form of more pages is a book; what is printed beyond is not looked at.
const mostPages = 40;

/**
 * A PDF with what is printed on it: its places under what stands beside them where their makers named them for machines only (`Text1`,
 * `credit`): to the left of a field, to the right of a box to be ticked. Names in Chinese and the form's own prompts stay.
 */
export async function withPrint(blank: Blank, bytes: Uint8Array): Promise<Blank> {
  if (blank.kind !== "pdf") return blank;
  const pdf = await openPdf(bytes);
  if (typeof pdf === "string") return blank;
  try {
    const signs = new Map<number, readonly PlacedSign[]>();
    for (let number = 1; number <= Math.min(pdf.pageCount, mostPages); number += 1)
      signs.set(number, (await pdf.page(number)).signs);
    return {
      ...blank,
      offered: blank.offered.map((place) => labelled(place, signs.get(place.page ?? 0) ?? [])),
      printed: [...signs].flatMap(([page, own]) => printedWords(own, page)),
    };
  } finally {
    await pdf.close();
  }
}

const isNameless = ({ label, box }: Offered): boolean => box !== null && /^[\p{ASCII}：]*$/u.test(label);

function labelled(place: Offered, signs: readonly PlacedSign[]): Offered {
  const { box, kind } = place;
  if (box === null || !isNameless(place)) return place;
  const isTick = kind === "check" || kind === "radio";
  // A sign's foot stands within the field, or a little below a low one.
  const beside = signs.filter(
    ({ y }) => y > box.y + Math.min(4, box.height / 3) && y < box.y + Math.max(box.height, 14) + 2,
  );
  const text = isTick ? after(beside, box.x + box.width) : before(beside, box.x);
  const label = text.replace(/[:：*＊\s]+$/, "").slice(0, 40);
  return label === "" ? place : { ...place, label };
}

// How far from its field a label may end, in points.
const farthest = 150;
const widestGap = 2.5; // of a sign's size; more is another column

/** The signs that end where the field begins, read from the nearest to the left. */
function before(signs: readonly PlacedSign[], edge: number): string {
  let text = "";
  let at = edge;
  let gap = farthest;
  for (const sign of signs.filter(({ right }) => right <= edge + 2).toSorted((a, b) => b.right - a.right)) {
    if (at - sign.right > gap) break;
    text = sign.text + text;
    at = sign.x;
    gap = sign.size * widestGap;
  }
  return text;
}

/** The signs that follow a box to be ticked. */
function after(signs: readonly PlacedSign[], edge: number): string {
  let text = "";
  let at = edge;
  for (const sign of signs.filter(({ x }) => x >= edge - 2).toSorted((a, b) => a.x - b.x)) {
    if (sign.x - at > sign.size * widestGap) break;
    text += sign.text;
    at = sign.right;
  }
  return text;
}
