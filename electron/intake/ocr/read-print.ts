import type { Picture } from "../image/picture.ts";
import type { PrintedPage } from "../print/printed-page.ts";
import { pageOfLines, type ReadLine } from "./page-of-lines.ts";
import { readLine } from "./read-line.ts";
import { seePaper } from "./see-paper.ts";
import type { TextBox } from "./text-boxes.ts";

// A voucher says what it is in the large print of its upper part.
const headlines = 12;
const voucherWords = /发票|票据|客票|车票|机票|行程单|回单|凭证|收据|缴款书|税收/;

/** Recognition that takes too long on this machine: nothing of it is used. */
export type SlowPrint = "too-slow";

/**
 * What a picture prints, as a page of signs. `direction` (radians, of reading) is given where a QR code tells it, which also shows
 * that the picture is a paper; otherwise null is the answer for a picture with little text, or none that speaks of a voucher. `end` is
 * when to give up, by `performance.now()`.
 */
export async function readPrint(
  picture: Picture,
  direction: number | null,
  end: number,
): Promise<PrintedPage | SlowPrint | null> {
  const paper = await seePaper(picture, direction);
  if (paper === null) return null;
  const [first, rest] = headlinesFirst(paper.boxes.filter(isUpright), paper.reading);
  const lines = await readLines(paper.picture, first, end);
  if (lines === "too-slow") return lines;
  if (direction === null && !speaksOfVoucher(lines)) return null;
  const others = await readLines(paper.picture, rest, end);
  return others === "too-slow" ? others : pageOfLines([...lines, ...others], paper.reading);
}

// Print that runs down the side of a form heads its boxes and holds no value.
const isUpright = ({ width, height }: TextBox): boolean => height < width * 1.5;

function headlinesFirst(
  boxes: readonly TextBox[],
  direction: number,
): readonly [readonly TextBox[], readonly TextBox[]] {
  const depth = ({ middle }: TextBox): number => middle.y * Math.cos(direction) - middle.x * Math.sin(direction);
  const middle = boxes.map(depth).toSorted((one, other) => one - other)[Math.floor(boxes.length / 2)] ?? 0;
  const large = boxes.filter((box) => depth(box) <= middle).toSorted((one, other) => other.height - one.height);
  const first = large.slice(0, headlines);
  return [first, boxes.filter((box) => !first.includes(box))];
}

async function readLines(
  picture: Picture,
  boxes: readonly TextBox[],
  end: number,
): Promise<readonly ReadLine[] | SlowPrint> {
  const lines: ReadLine[] = [];
  for (const box of boxes) {
    if (performance.now() > end) return "too-slow";
    lines.push({ box, signs: await readLine(picture, box) });
  }
  return lines;
}

const speaksOfVoucher = (lines: readonly ReadLine[]): boolean =>
  lines.some(({ signs }) => voucherWords.test(signs.map(({ text }) => text).join("")));
