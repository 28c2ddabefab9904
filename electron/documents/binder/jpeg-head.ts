import { Refusal } from "./part.ts";

/** What a JPEG says about itself. `orientation` is that of EXIF, 1 to 8. */
export interface JpegHead {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly orientation: number;
  /** Adobe's programs store the four inks of a print inverted. */
  readonly isAdobe: boolean;
  /** Where the picture's data begins. */
  readonly dataFrom: number;
}

// Baseline, extended and progressive; the others (lossless, arithmetic) are drawn by no reader of PDFs.
const drawnFrames = new Set([0xc0, 0xc1, 0xc2]);
const otherFrames = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Reads the segments before a JPEG's data. Refuses what is cut off there, or of a kind that is not drawn in PDFs. */
export function readJpegHead(bytes: Buffer): JpegHead {
  let [orientation, isAdobe] = [1, false];
  let frame: Frame | null = null;
  for (const { marker, segment, end } of segmentsOf(bytes)) {
    if (otherFrames.has(marker)) throw new Refusal("format");
    if (drawnFrames.has(marker)) frame = frameOf(segment);
    if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation;
    if (marker === 0xee) isAdobe ||= segment.toString("latin1", 0, 5) === "Adobe";
    if (marker === 0xda && frame !== null) return { ...frame, orientation, isAdobe, dataFrom: end };
  }
  throw new Refusal("damaged");
}

type Frame = Pick<JpegHead, "width" | "height" | "components">;

function* segmentsOf(bytes: Buffer) {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new Refusal("damaged");
    const marker = bytes[at + 1] as number;
    // Any number of FF bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + Math.max(2, bytes.readUInt16BE(at + 2));
    yield { marker, segment: bytes.subarray(at + 4, end), end };
    at = end;
  }
}

function frameOf(segment: Buffer): Frame {
  if (segment.length < 6 || segment[0] !== 8) throw new Refusal("format");
  const [height, width, components] = [segment.readUInt16BE(1), segment.readUInt16BE(3), segment[5] as number];
  if (width === 0 || height === 0 || ![1, 3, 4].includes(components)) throw new Refusal("format");
  return { width, height, components };
}

/** The orientation that a camera noted in EXIF; null where there is none. */
function orientationOf(segment: Buffer): number | null {
  if (segment.toString("latin1", 0, 6) !== "Exif\0\0" || segment.length < 14) return null;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number): number => {
    if (at < 0 || at + 2 > tiff.length) return 0;
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Array.from({ length: Math.min(short(directory), 200) }, (_, index) => directory + 2 + index * 12);
  const entry = entries.find((at) => short(at) === 0x0112);
  const value = entry === undefined ? 0 : short(entry + 8);
  return value >= 1 && value <= 8 ? value : null;
}
