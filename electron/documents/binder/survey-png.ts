import { deflateSync } from "node:zlib";
import { imagePart, type Picture } from "./image-part.ts";
import { type Budget, inflateWithin } from "./inflate-within.ts";
import { type ByteRange, Refusal, type Survey } from "./part.ts";
import { type PngHead, readPngChunks, samplesOf } from "./png-chunks.ts";
import { picturedRows, rowBytes, unfoldedBytes } from "./png-rows.ts";

const mostUnfolded = 400_000_000;

type Own = { readonly entries: string; readonly bytes: Uint8Array };

/** Takes a PNG without loss: its data as it is stored where a PDF can say the same, else its rows with opacity set apart. */
export function surveyPng(file: Buffer): Survey {
  const head = readPngChunks(file);
  const expected = unfoldedBytes(head);
  if (expected > mostUnfolded) throw new Refusal("oversized");
  const budget: Budget = { left: expected + 1_000_000 };
  const data = inflateWithin(
    Buffer.concat(head.data.map(({ from, length }) => file.subarray(from, from + length))),
    budget,
  );
  if (data.length < expected) throw new Refusal("damaged");
  if (isPlain(head) && !hasKnownFilters(head, data)) throw new Refusal("damaged");
  return isPlain(head) ? asStored(head) : setApart(head, picturedRows(head, data));
}

const isPlain = ({ kind, isInterlaced, transparency }: PngHead): boolean =>
  !isInterlaced && kind < 4 && (transparency === null || kind !== 3);

/** Whether every row begins with one of the five filters that readers know. */
function hasKnownFilters(head: PngHead, data: Uint8Array): boolean {
  const step = rowBytes(head, head.width) + 1;
  return Array.from({ length: head.height }, (_, row) => data[row * step] ?? 9).every((filter) => filter <= 4);
}

function asStored(head: PngHead): Survey {
  const samples = samplesOf[head.kind];
  const parameters = `/DecodeParms<</Predictor 15/Colors ${samples}/BitsPerComponent ${head.depth}/Columns ${head.width}>>`;
  const entries = `${spaceOf(head)}/BitsPerComponent ${head.depth}/Filter/FlateDecode${parameters}${maskOf(head)}`;
  return { kind: "part", part: imagePart(pictureOf(head, entries, head.data, null)), derived: null };
}

function setApart(head: PngHead, rows: Uint8Array): Survey {
  const { colour, opacity } = split(head, rows);
  const [first, second] = [deflateSync(colour.bytes), opacity === null ? null : deflateSync(opacity.bytes)];
  const stored = [{ from: 0, length: first.length }];
  const derived = second === null ? first : Buffer.concat([first, second]);
  const mask =
    second === null || opacity === null
      ? null
      : { entries: opacity.entries, stream: [{ from: first.length, length: second.length }] };
  return { kind: "part", part: imagePart(pictureOf(head, colour.entries, stored, mask)), derived };
}

const pictureOf = (
  { width, height }: PngHead,
  entries: string,
  stream: readonly ByteRange[],
  opacity: Picture["opacity"],
): Picture => ({ width, height, orientation: 1, entries, stream, opacity });

function spaceOf({ kind, palette }: PngHead): string {
  if (kind === 3 && palette !== null)
    return `/ColorSpace[/Indexed/DeviceRGB ${Math.floor(palette.length / 3) - 1}<${palette.toString("hex")}>]`;
  return kind === 0 || kind === 4 ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB";
}

/** One colour that counts as transparent. */
function maskOf({ kind, transparency }: PngHead): string {
  if (transparency === null || (kind !== 0 && kind !== 2)) return "";
  const samples = Array.from({ length: transparency.length >> 1 }, (_, index) => transparency.readUInt16BE(index * 2));
  return `/Mask[${samples.map((sample) => `${sample} ${sample}`).join(" ")}]`;
}

function split(head: PngHead, rows: Uint8Array): { readonly colour: Own; readonly opacity: Own | null } {
  const plain = (entries: string, bytes: Uint8Array): Own => ({ entries: `${entries}/Filter/FlateDecode`, bytes });
  const depth = `/BitsPerComponent ${head.depth}`;
  const colour = (bytes: Uint8Array): Own => plain(`${spaceOf(head)}${depth}${maskOf(head)}`, bytes);
  if (head.kind < 3 || (head.kind === 3 && head.transparency === null)) return { colour: colour(rows), opacity: null };
  if (head.kind === 3)
    return {
      colour: colour(rows),
      opacity: plain("/ColorSpace/DeviceGray/BitsPerComponent 8", paletteOpacity(head, rows)),
    };
  const [all, bytes] = [samplesOf[head.kind] ?? 1, head.depth >> 3];
  return {
    colour: colour(samplesBetween(rows, all * bytes, 0, (all - 1) * bytes)),
    opacity: plain(`/ColorSpace/DeviceGray${depth}`, samplesBetween(rows, all * bytes, (all - 1) * bytes, all * bytes)),
  };
}

function samplesBetween(rows: Uint8Array, step: number, from: number, to: number): Uint8Array {
  const width = to - from;
  const taken = new Uint8Array((rows.length / step) * width);
  for (let pixel = 0, at = 0; pixel < rows.length; pixel += step)
    for (let byte = from; byte < to; byte += 1, at += 1) taken[at] = rows[pixel + byte] as number;
  return taken;
}

function paletteOpacity({ width, height, depth, transparency }: PngHead, rows: Uint8Array): Uint8Array {
  const opacity = new Uint8Array(width * height);
  const bytes = rows.length / height;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const bit = x * depth;
      const index = ((rows[y * bytes + (bit >> 3)] as number) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
      opacity[y * width + x] = transparency?.[index] ?? 255;
    }
  return opacity;
}
