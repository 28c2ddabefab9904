import { endsAsBody } from "../print/body-name.ts";
import { type PageRow, piecesOf, toRow } from "../print/page-rows.ts";
import type { PrintedPage } from "../print/printed-page.ts";
import type { PartyHeading } from "./party-headings.ts";
import type { FoundLabel } from "./placed-labels.ts";

/** A label with what is printed for it. */
export interface LabelledText {
  readonly label: FoundLabel;
  /** Without blanks; empty where nothing is printed. */
  readonly text: string;
}

/** What stands at the right of each label up to the next one, with the lines in which it goes on. */
export const labelledTexts = (
  page: PrintedPage,
  labels: readonly FoundLabel[],
  headings: readonly PartyHeading[],
): readonly LabelledText[] => labels.map((label) => ({ label, text: textOf(page, label, labels, headings) }));

function textOf(
  { width, signs }: PrintedPage,
  label: FoundLabel,
  labels: readonly FoundLabel[],
  headings: readonly PartyHeading[],
): string {
  const nextLabels = labels.filter((other) => isBeside(label, other));
  const nextBoxes = headings.filter((heading) => isNextBox(label, heading));
  const end = Math.min(width, ...[...nextLabels, ...nextBoxes].map(({ x }) => x));
  const inside = signs.filter((sign) => sign.x < end - label.size * 0.2);
  const own = inside.filter(
    (sign) => Math.abs(sign.y - label.y) < label.size * 0.5 && sign.x >= label.right - label.size * 0.2,
  );
  const first = firstPiece(toRow(own));
  if (first === null || (names.has(label.label) && beginsAbove(inside, label, labels, first))) return "";
  return first.text + nextLine(inside, label, labels, first);
}

const isBeside = (label: FoundLabel, other: FoundLabel): boolean =>
  other !== label && Math.abs(other.y - label.y) < label.size * 0.8 && other.x > label.x;

/** Whether the box of the other party begins there: 户名 and 账号 of one never reach into it. */
const isNextBox = ({ label, right, y, size }: FoundLabel, { x, top, bottom }: PartyHeading): boolean =>
  (label === "name" || label === "account") && x > right && y > top - size && y < bottom + size * 5;

// What follows a wide gap belongs to a box without a label.
const firstPiece = (row: PageRow): PageRow | null => piecesOf(row, 4)[0] ?? null;

/** The next line of a long name, which begins under its first sign and is no line of another label. */
function nextLine(
  inside: PrintedPage["signs"],
  { label, x, y, size }: FoundLabel,
  labels: readonly FoundLabel[],
  first: PageRow,
): string {
  const start = first.signs[0];
  if (start === undefined) return "";
  const near = inside.filter((sign) => sign.y > y + size * 0.6 && sign.y < y + size * 1.7);
  const lines = piecesOf(toRow(near), 1);
  const beginsAt =
    (place: number) =>
    ({ signs: [sign] }: PageRow) =>
      Math.abs((sign?.x ?? 0) - place) <= size;
  // Where label and name are one text, its end begins under the label; otherwise what stands there labels another line.
  const under = lines.find(beginsAt(x));
  const isName = names.has(label);
  if (under !== undefined && start.x - x > size) return isName && isEnd(first.text, under.text) ? under.text : "";
  // Whole pieces: a line that begins farther left is another's, and not the part of it that stands below.
  const line = lines.find(beginsAt(start.x));
  const begin = line?.signs[0];
  if (line === undefined || begin === undefined) return "";
  const isOfOther = labels.some((other) => Math.abs(other.y - begin.y) < size * 0.6 && other.x <= begin.x);
  // The account under a name, whose label is lost, is no part of it.
  return isOfOther || isCode(line.text) !== isCode(first.text) ? "" : line.text;
}

const isEnd = (first: string, second: string): boolean => !endsAsBody(first) && endsAsBody(`${first}${second}`);

const names: ReadonlySet<string> = new Set(["name", "payerName", "payeeName", "payer", "payee"]);

/** Whether the value's cell begins on a line above its label's, which goes on with no other label's value: then this is half of it. */
function beginsAbove(
  inside: PrintedPage["signs"],
  { y, size }: FoundLabel,
  labels: readonly FoundLabel[],
  first: PageRow,
) {
  const start = first.signs[0]?.x ?? 0;
  const near = inside.filter((sign) => sign.y < y - size * 0.6 && sign.y > y - size * 1.7);
  const line = piecesOf(toRow(near), 1).find(({ signs: [sign] }) => Math.abs((sign?.x ?? 0) - start) < size * 0.4);
  const begin = line?.signs[0];
  if (line === undefined || begin === undefined || isCode(line.text)) return false;
  // It stands on the line of another label, or goes on with the name at one.
  return !labels.some((other) => {
    const apart = begin.y - other.y;
    const isOnLine = Math.abs(apart) < size * 0.25;
    return other.x <= begin.x && (isOnLine || (names.has(other.label) && apart > 0 && apart < size * 1.7));
  });
}

const isCode = (text: string): boolean => /^[\w*-]+$/.test(text);
