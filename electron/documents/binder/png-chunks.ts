import { Refusal } from "./part.ts";

/** What a PNG says about itself, and where its parts stand in the file. */
export interface PngHead {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** Grey 0, colours 2, palette 3, grey with opacity 4, colours with opacity 6. */
  readonly kind: number;
  readonly isInterlaced: boolean;
  readonly palette: Buffer | null;
  readonly transparency: Buffer | null;
  readonly data: readonly { readonly from: number; readonly length: number }[];
}

const signatureLength = 8;
/** Samples of a pixel by the kind of the picture. */
export const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const depthsOf: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Reads a PNG's chunks. Refuses one that does not come to its end, or is of no known kind. */
export function readPngChunks(file: Buffer): PngHead {
  const found = new Map<string, Buffer>();
  const data: { readonly from: number; readonly length: number }[] = [];
  let at = signatureLength;
  while (!found.has("IEND")) {
    if (at + 12 > file.length) throw new Refusal("damaged");
    const length = file.readUInt32BE(at);
    const name = file.toString("latin1", at + 4, at + 8);
    if (at + 12 + length > file.length) throw new Refusal("damaged");
    if (name === "IDAT") data.push({ from: at + 8, length });
    else if (!found.has(name)) found.set(name, file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const head = found.get("IHDR");
  if (head === undefined || head.length < 13 || data.length === 0) throw new Refusal("damaged");
  const [palette = null, transparency = null] = [found.get("PLTE"), found.get("tRNS")];
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, kind] = [head[8] as number, head[9] as number];
  const isKnown = depthsOf[kind]?.includes(depth) ?? false;
  if (!isKnown || width * height === 0 || (kind === 3 && palette === null)) throw new Refusal("damaged");
  return {
    width,
    height,
    depth,
    kind,
    isInterlaced: head[12] === 1,
    palette,
    transparency,
    data,
  };
}
