import { imageSize } from "image-size";

/** What a picture's header says: its size as stored, and how a viewer turns it (EXIF 1–8; 1 is upright). */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

/** Phones take photographs of 12 million pixels unless told otherwise; one of 40 million takes a gigabyte to read. */
export const mostPixels = 40_000_000;
const longestSide = 30_000;

/** The size that a picture's header states, before anything is decoded; null when the header cannot be read. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  try {
    const { width, height, orientation = 1 } = imageSize(isTiff(bytes) ? withRoom(bytes) : bytes);
    return isCount(width) && isCount(height) ? { width, height, orientation } : null;
  } catch {
    // The library throws on whatever it cannot read; to us that is one answer.
    return null;
  }
}

const isTiff = (bytes: Uint8Array): boolean =>
  ["II*\0", "MM\0*"].includes(Buffer.from(bytes.subarray(0, 4)).toString("latin1"));

// The library looks for one more entry behind the last one of a directory, which many writers put at the very end.
const withRoom = (bytes: Uint8Array): Uint8Array => Buffer.concat([bytes, Buffer.alloc(12)]);

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;

/** Whether a picture would take more memory than any photograph of a paper needs. */
export const isTooLarge = ({ width, height }: PictureSize): boolean =>
  width * height > mostPixels || Math.max(width, height) > longestSide;
