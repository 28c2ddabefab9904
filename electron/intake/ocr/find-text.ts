import type { Picture } from "../image/picture.ts";
import { shrink } from "../image/shrink.ts";
import { type Grid, textFinder } from "./models.ts";
import { findSpots, type Spot } from "./spots.ts";

// The usual side of this model: smaller print is lost below it, and the time grows with its square.
const longestSide = 960;
const unit = 32;

const means = [0.485, 0.456, 0.406] as const;
const spreads = [0.229, 0.224, 0.225] as const;
// What each of the 256 values of a colour is to the model: looked up for every pixel of a page.
const scaledFor = means.map((mean, part) =>
  Float32Array.from({ length: 256 }, (_, value) => (value / 255 - mean) / (spreads[part] as number)),
);

/** The spots of a picture that hold text, in its own pixels and in no order. */
export async function findText(picture: Picture): Promise<readonly Spot[]> {
  const small = shrink(picture, longestSide);
  const find = await textFinder();
  const { values, sides } = await find(inputOf(small));
  const [, , height = 0, width = 0] = sides;
  return findSpots({ values, width, height }, picture.width / small.width);
}

/** The picture as the model takes it: blue, green and red apart, and its sides filled up to whole units. */
function inputOf({ width, height, pixels }: Picture): Grid {
  const [across, down] = [Math.ceil(width / unit) * unit, Math.ceil(height / unit) * unit];
  const values = new Float32Array(3 * across * down);
  for (let part = 0; part < 3; part += 1) {
    const scaled = scaledFor[part] as Float32Array;
    for (let y = 0; y < height; y += 1) {
      let from = y * width * 4 + 2 - part;
      const start = (part * down + y) * across;
      for (let at = start; at < start + width; at += 1, from += 4) {
        values[at] = scaled[pixels[from] as number] as number;
      }
    }
  }
  return { values, sides: [1, 3, down, across] };
}
