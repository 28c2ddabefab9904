import { breakParagraph } from "../pdf/break-paragraph.ts";
import type { Face } from "../pdf/fonts.ts";
import { printable } from "../pdf/missing-characters.ts";
import { smallestSize } from "../pdf/set-text.ts";

/** A room that text is set in; lengths are points. */
export interface TextRoom {
  readonly width: number;
  readonly height: number;
  /** Null: as large as fits, 12 points at most. */
  readonly size: number | null;
  readonly align: "left" | "center" | "right";
  readonly multiline: boolean;
  /** How many boxes of one character each; null for running text. */
  readonly comb: number | null;
}

/** A piece of text with its place in the room: `x` from the left, `y` of its baseline from the bottom. */
export interface SetPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Text that has found its places, all in one size. */
export interface SetRoom {
  readonly size: number;
  readonly pieces: readonly SetPiece[];
}

const usualSize = 12;
const leading = 1.25;
// Ideographs fill their em box from 0.12 below the baseline to 0.88 above it.
const [below, above] = [0.12, 0.88];
const step = 0.5;

/**
 * Sets a text in a room, wrapped where it may be, and smaller where it must be, but never below 9 points or the size that the form
 * itself asks for. Null when it does not fit: nothing is ever cut.
 */
export function setInRoom(text: string, room: TextRoom, face: Face): SetRoom | null {
  const wished = room.size ?? Math.max(smallestSize, Math.min(usualSize, Math.floor(room.height / 1.2)));
  const least = Math.min(smallestSize, wished);
  for (let size = wished; size >= least; size = size > least ? Math.max(least, size - step) : 0) {
    const pieces = piecesAt(printable(text), room, size, face);
    if (pieces !== null) return { size, pieces };
  }
  return null;
}

function piecesAt(text: string, room: TextRoom, size: number, face: Face): readonly SetPiece[] | null {
  if (room.comb !== null) return inBoxes(text, room, room.comb, size, face);
  const lines = linesOf(text, room, size, face);
  const height = lines.length === 1 ? size : lines.length * size * leading;
  const widest = Math.max(...lines.map((line) => face.widthOf(line, size)));
  // A form's own fields are often a hair lower than its text; the em box has that much air.
  if (widest > room.width + 0.01 || height > room.height + size * below * 2) return null;
  // A paragraph begins at the top; a single line in a low box looks lost there.
  const isParagraph = room.multiline && (lines.length > 1 || room.height > size * leading * 3);
  const top = isParagraph ? room.height : (room.height + height) / 2;
  const pitch = lines.length === 1 ? size : size * leading;
  return lines.map((line, index) => ({
    text: line,
    x: startOf(face.widthOf(line, size), room),
    y: top - pitch * index - (pitch - size) / 2 - above * size,
  }));
}

function linesOf(text: string, room: TextRoom, size: number, face: Face): readonly string[] {
  if (!room.multiline) return [text.replaceAll("\n", " ")];
  const measure = (line: string): number => face.widthOf(line, size);
  return text.split("\n").flatMap((paragraph) => breakParagraph(paragraph, room.width, measure));
}

function startOf(width: number, room: TextRoom): number {
  if (room.align === "right") return room.width - width;
  return room.align === "center" ? (room.width - width) / 2 : 0;
}

function inBoxes(text: string, room: TextRoom, count: number, size: number, face: Face): readonly SetPiece[] | null {
  const characters = [...text.replaceAll("\n", "")];
  const pitch = room.width / count;
  const isTooWide = characters.some((character) => face.widthOf(character, size) > pitch);
  if (characters.length > count || isTooWide || size > room.height + size * below * 2) return null;
  const y = (room.height - size) / 2 + below * size;
  const first = room.align === "right" ? count - characters.length : 0;
  return characters.map((character, index) => ({
    text: character,
    x: (first + index) * pitch + (pitch - face.widthOf(character, size)) / 2,
    y,
  }));
}
