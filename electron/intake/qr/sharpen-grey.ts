import type { Picture } from "../image/picture.ts";

const noiseReach = 1;
const reach = 3;
const gain = 2.5;

/**
 * The picture in grey with its edges pulled apart: each pixel is moved away from the mean around it, which brings back a code that a
 * shaking hand has blurred and evens out its noise.
 */
export function sharpenGrey(picture: Picture): Picture {
  const { width, height } = picture;
  const grey = mean(greyOf(picture), width, height, noiseReach);
  const around = mean(grey, width, height, reach);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0, to = 0; at < grey.length; at += 1, to += 4) {
    const value = (grey[at] as number) * (1 + gain) - (around[at] as number) * gain;
    pixels[to] = value;
    pixels[to + 1] = value;
    pixels[to + 2] = value;
  }
  return { width, height, pixels: new Uint8Array(pixels.buffer) };
}

function greyOf({ width, height, pixels }: Picture): Float32Array {
  const grey = new Float32Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    grey[at] =
      0.3 * (pixels[from] as number) + 0.59 * (pixels[from + 1] as number) + 0.11 * (pixels[from + 2] as number);
  }
  return grey;
}

/** The mean over a square around each value; at the edges the outermost values count again. */
const mean = (values: Float32Array, width: number, height: number, radius: number): Float32Array =>
  meanDown(meanAcross(values, width, height, radius), width, height, radius);

function meanAcross(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const result = new Float32Array(values.length);
  const share = 1 / (2 * radius + 1);
  for (let start = 0; start < width * height; start += width) {
    const end = start + width - 1;
    let sum = (values[start] as number) * radius;
    for (let at = 0; at <= radius; at += 1) sum += values[Math.min(end, start + at)] as number;
    for (let at = start; at <= end; at += 1) {
      result[at] = sum * share;
      sum += (values[Math.min(end, at + radius + 1)] as number) - (values[Math.max(start, at - radius)] as number);
    }
  }
  return result;
}

// Row by row with a sum for each column: memory is read in the order in which it lies.
function meanDown(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const result = new Float32Array(values.length);
  const share = 1 / (2 * radius + 1);
  const rowAt = (y: number): number => Math.max(0, Math.min(height - 1, y)) * width;
  const sums = new Float32Array(width);
  for (let y = -radius; y <= radius; y += 1) {
    const row = rowAt(y);
    for (let x = 0; x < width; x += 1) sums[x] = (sums[x] as number) + (values[row + x] as number);
  }
  for (let y = 0; y < height; y += 1) {
    const [entering, leaving] = [rowAt(y + radius + 1), rowAt(y - radius)];
    for (let x = 0; x < width; x += 1) {
      const sum = sums[x] as number;
      result[y * width + x] = sum * share;
      sums[x] = sum + (values[entering + x] as number) - (values[leaving + x] as number);
    }
  }
  return result;
}
