import { type ByteRange, binderObject, type Part, type PartObject, refMark } from "./part.ts";
import { stampFontName } from "./stamp-font-name.ts";

/** A picture as a PDF stores it; `opacity` are the entries and bytes of its transparency. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  readonly entries: string;
  readonly stream: readonly ByteRange[];
  readonly opacity: Pick<Picture, "entries" | "stream"> | null;
}

const a4 = { short: 595.28, long: 841.89 };
// The foot is higher, so that the stamp stands below the picture.
const margin = { side: 34, head: 34, foot: 42 };
// A small picture is not blown up beyond 72 dots to the inch.
const mostPointsPerPixel = 1;

// What each orientation of EXIF asks for, as the unit square is drawn: a b c d e f of `cm`.
const turns: Readonly<Record<number, readonly [number, number, number, number, number, number]>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

/** A page of A4, upright or lying as the picture is, with the picture fitted to it the right way up. */
export function imagePart(picture: Picture): Part {
  const isTurned = picture.orientation >= 5;
  const [seenWidth, seenHeight] = isTurned ? [picture.height, picture.width] : [picture.width, picture.height];
  const [width, height] = seenWidth > seenHeight ? [a4.long, a4.short] : [a4.short, a4.long];
  const [roomX, roomY] = [width - 2 * margin.side, height - margin.head - margin.foot];
  const scale = Math.min(roomX / seenWidth, roomY / seenHeight, mostPointsPerPixel);
  const [drawnX, drawnY] = [seenWidth * scale, seenHeight * scale];
  const [x, y] = [margin.side + (roomX - drawnX) / 2, margin.foot + (roomY - drawnY) / 2];
  const turn = turns[picture.orientation] ?? turns[1];
  const overlay = `q ${[drawnX, 0, 0, drawnY, x, y].map(decimal).join(" ")} cm ${turn?.join(" ")} cm /Picture Do Q\n`;
  const text = [
    `<</Type/Page/Parent ${refMark}/MediaBox[0 0 ${width} ${height}]`,
    `/Resources<</Font<</${stampFontName} ${refMark}>>/XObject<</Picture ${refMark}>>>>/Contents[${refMark}]`,
  ].join("");
  const refs = [binderObject.pageTree, binderObject.stampFont, 1, binderObject.closing];
  const box = { left: 0, bottom: 0, right: width, top: height };
  const page = {
    text,
    refs,
    box,
    rotate: 0,
    unit: 1,
    opens: 0,
    closes: 0,
    stampAt: "foot" as const,
    overlay,
    fields: [],
  };
  return { pages: [page], objects: objectsOf(picture), layers: { all: [], off: [] } };
}

function objectsOf({ opacity, ...picture }: Picture): readonly PartObject[] {
  if (opacity === null) return [imageObject(picture, "", [])];
  const { width, height } = picture;
  return [imageObject(picture, `/SMask ${refMark}`, [2]), imageObject({ width, height, ...opacity }, "", [])];
}

function imageObject(
  { width, height, entries, stream }: Omit<Picture, "opacity" | "orientation">,
  more: string,
  refs: readonly number[],
): PartObject {
  const length = stream.reduce((sum, range) => sum + range.length, 0);
  const size = `/Width ${width}/Height ${height}`;
  return { text: `<</Type/XObject/Subtype/Image${size}${entries}${more}/Length ${length}>>`, refs, stream };
}

const decimal = (value: number): string => String(Math.floor(value * 1e4 + 0.5) / 1e4);
