import { colourAt } from "../image/cut-out.ts";
import type { Picture } from "../image/picture.ts";
import { type Grid, lineReader } from "./models.ts";
import type { TextBox } from "./text-boxes.ts";

/** A sign that was read, `place` being where its middle lies in the box, 0 to 1, and `confidence` 0 to 1. */
export interface ReadSign {
  readonly text: string;
  readonly place: number;
  readonly confidence: number;
}

// What the model was made for: lines of this height, and one answer for every eight columns.
const lineHeight = 48;
const columnsPerStep = 8;
const unit = 32;
const longestLine = 3200;

/** How sure a sign must be to count. */
export const surely = 0.8;

// A second look leaves out some of the margin, so that what it sees is not the same again.
const closer = 0.85;

/** The signs in a box, from its left to its right, blanks left out. A line with a doubtful sign is looked at twice. */
export async function readLine(picture: Picture, box: TextBox): Promise<readonly ReadSign[]> {
  const first = await readOnce(picture, box);
  if (isSure(first) || !isText(first)) return first;
  const second = await readOnce(picture, { ...box, height: box.height * closer });
  if (isSure(second)) return second;
  const agree = first.length === second.length && first.every(({ text }, index) => text === second[index]?.text);
  return agree ? first.map((sign, index) => twice(sign, second[index])) : first;
}

/** Whether a sign says something: a word, a figure or what stands between figures, unlike a yuan sign or an ornament. */
export const isTelling = ({ text }: Pick<ReadSign, "text">): boolean => /[\p{L}\p{Nd}.,，。\-–−]/u.test(text);

/** Whether the model itself believes in what it read; of seals, ornaments and pieces of a QR code it does not. */
export const isText = (signs: readonly ReadSign[]): boolean =>
  signs.reduce((sum, { confidence }) => sum + confidence, 0) >= signs.length / 2;

const isSure = (signs: readonly ReadSign[]): boolean =>
  signs.every((sign) => sign.confidence >= surely || !isTelling(sign));

// Two looks that agree: wrong only if both are.
const twice = (sign: ReadSign, again: ReadSign | undefined): ReadSign => ({
  ...sign,
  confidence: 1 - (1 - sign.confidence) * (1 - (again?.confidence ?? 0)),
});

/** The signs in a box as the model reads them at one look. */
export async function readOnce(picture: Picture, box: TextBox): Promise<readonly ReadSign[]> {
  const { model, signs } = await lineReader();
  const width = Math.max(unit / 2, Math.min(longestLine, Math.ceil((box.width * lineHeight) / box.height)));
  const { values, sides } = await model(cut(picture, box, width));
  return decode(values, sides, signs).map(({ step, ...sign }) => ({
    ...sign,
    place: Math.min(1, ((step + 0.5) * columnsPerStep) / width),
  }));
}

// What each of the 256 values of a colour is to the model: looked up for every pixel of a line.
const scaled = Float32Array.from({ length: 256 }, (_, value) => value / 127.5 - 1);

/** The box laid flat, as the model takes it: blue, green, red apart, from -1 to 1, filled up with grey. */
function cut(picture: Picture, box: TextBox, width: number): Grid {
  const filled = Math.ceil(width / unit) * unit;
  const values = new Float32Array(3 * lineHeight * filled);
  const plane = lineHeight * filled;
  const { middle, angle } = box;
  const [right, under] = [box.width / width, box.height / lineHeight];
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const colour = new Uint8Array(4);
  for (let row = 0; row < lineHeight; row += 1) {
    const below = (row + 0.5 - lineHeight / 2) * under;
    for (let column = 0, at = row * filled; column < width; column += 1, at += 1) {
      const beside = (column + 0.5 - width / 2) * right;
      const [x, y] = [middle.x + beside * cosine - below * sine, middle.y + beside * sine + below * cosine];
      colourAt(picture, x, y, colour, 0);
      values[at] = scaled[colour[2] as number] as number;
      values[at + plane] = scaled[colour[1] as number] as number;
      values[at + 2 * plane] = scaled[colour[0] as number] as number;
    }
  }
  return { values, sides: [1, 3, lineHeight, filled] };
}

interface Step {
  readonly text: string;
  readonly step: number;
  readonly confidence: number;
}

/** The most likely sign of every step; a sign that goes on over several steps counts once, with its surest one. */
function decode(values: Float32Array, sides: readonly number[], signs: readonly string[]): readonly Step[] {
  const [, steps = 0, count = 0] = sides;
  const read: Step[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    const { sign, confidence } = surest(values, step * count, count);
    const text = signs[sign] ?? "";
    const last = read.at(-1);
    if (sign === before && sign !== 0 && last !== undefined) {
      if (confidence > last.confidence) read[read.length - 1] = { text, step, confidence };
    } else if (sign !== 0) read.push({ text, step, confidence });
    before = sign;
  }
  return read.filter(({ text }) => text.trim() !== "");
}

function surest(
  values: Float32Array,
  start: number,
  count: number,
): { readonly sign: number; readonly confidence: number } {
  let [sign, confidence] = [0, -1];
  for (let index = 0; index < count; index += 1) {
    const value = values[start + index] as number;
    if (value > confidence) [sign, confidence] = [index, value];
  }
  return { sign, confidence };
}
