import { Refusal } from "./part.ts";
import { type PngHead, samplesOf } from "./png-chunks.ts";

/** Bytes of one row of so many pixels, without the byte that names its filter. */
export const rowBytes = ({ kind, depth }: Pick<PngHead, "kind" | "depth">, width: number): number =>
  Math.ceil((width * depth * (samplesOf[kind] ?? 1)) / 8);

/** Undoes the filters of rows that stand one after the other from `from`; gives the bare rows. */
export function bareRows(data: Uint8Array, from: number, rows: number, bytes: number, step: number): Uint8Array {
  const bare = new Uint8Array(rows * bytes);
  for (let row = 0; row < rows; row += 1) {
    const source = from + row * (bytes + 1);
    undoFilter(data[source] as number, data.subarray(source + 1, source + 1 + bytes), bare, row * bytes, step);
  }
  return bare;
}

function undoFilter(filter: number, source: Uint8Array, target: Uint8Array, at: number, step: number): void {
  const bytes = source.length;
  if (filter > 4) throw new Refusal("damaged");
  for (let i = 0; i < bytes; i += 1) {
    const left = i >= step ? (target[at + i - step] as number) : 0;
    const above = at >= bytes ? (target[at + i - bytes] as number) : 0;
    const corner = i >= step && at >= bytes ? (target[at + i - bytes - step] as number) : 0;
    target[at + i] = (source[i] as number) + predicted(filter, left, above, corner);
  }
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [
    Math.abs(estimate - left),
    Math.abs(estimate - above),
    Math.abs(estimate - corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** The passes of an interlaced picture: first column and row, and the steps between them. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** How many bytes a picture's rows take with their filters. */
export function unfoldedBytes(head: PngHead): number {
  return passesOf(head).reduce((sum, { width, height }) => sum + height * (rowBytes(head, width) + 1), 0);
}

/** The picture's bare rows, its passes put together where it is interlaced. */
export function picturedRows(head: PngHead, data: Uint8Array): Uint8Array {
  const bits = head.depth * (samplesOf[head.kind] ?? 1);
  const step = Math.max(1, bits >> 3);
  const whole = rowBytes(head, head.width);
  if (!head.isInterlaced) return bareRows(data, 0, head.height, whole, step);
  const picture = new Uint8Array(head.height * whole);
  let from = 0;
  for (const { width, height, place } of passesOf(head)) {
    const bytes = rowBytes(head, width);
    const rows = bareRows(data, from, height, bytes, step);
    from += height * (bytes + 1);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const to = (place[1] + y * place[3]) * whole * 8 + (place[0] + x * place[2]) * bits;
        copyBits(rows, y * bytes * 8 + x * bits, picture, to, bits);
      }
  }
  return picture;
}

function passesOf({ width, height, isInterlaced }: PngHead) {
  if (!isInterlaced) return [{ width, height, place: [0, 0, 1, 1] as const }];
  return passes
    .map((place) => ({
      width: Math.ceil((width - place[0]) / place[2]),
      height: Math.ceil((height - place[1]) / place[3]),
      place,
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

function copyBits(source: Uint8Array, from: number, target: Uint8Array, to: number, bits: number): void {
  if (bits >= 8) {
    target.set(source.subarray(from >> 3, (from + bits) >> 3), to >> 3);
    return;
  }
  const value = ((source[from >> 3] as number) >> (8 - bits - (from & 7))) & ((1 << bits) - 1);
  target[to >> 3] = (target[to >> 3] as number) | (value << (8 - bits - (to & 7)));
}
