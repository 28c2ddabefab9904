import { describe, expect, it } from "vitest";
import { findSpots } from "../../../../electron/intake/ocr/spots.ts";
import { boxesAlong, mainAngle } from "../../../../electron/intake/ocr/text-boxes.ts";

const [width, height] = [240, 160];

/** A likelihood map with bars of text: x, y, width, height, and how far each column sinks. */
function mapOf(bars: readonly (readonly [number, number, number, number, number?])[]) {
  const values = new Float32Array(width * height);
  for (const [left, top, across, down, sink = 0] of bars) {
    for (let x = left; x < left + across; x += 1) {
      for (let y = 0; y < down; y += 1) values[Math.floor(top + y + (x - left) * sink) * width + x] = 0.9;
    }
  }
  return { values, width, height };
}

describe("patches of text", () => {
  it("become boxes that hold the whole line, in the picture's own measure", () => {
    const [box, ...more] = boxesAlong(findSpots(mapOf([[20, 40, 100, 8]]), 2), 0);
    expect(more).toEqual([]);
    expect(box?.middle.x).toBeCloseTo(140, 0);
    expect(box?.middle.y).toBeCloseTo(88, 0);
    expect(box?.width).toBeGreaterThan(200);
    expect(box?.height).toBeGreaterThan(30);
  });

  it("tell the direction of the page, whatever its short pieces say", () => {
    const lines = [30, 60, 90].map((top) => [20, top, 120, 6, 0.1] as const);
    const angle = mainAngle(findSpots(mapOf([...lines, [200, 20, 6, 60]]), 1)) ?? 0;
    expect(Math.tan(angle)).toBeCloseTo(0.1, 1);
    expect(mainAngle(findSpots(mapOf([[10, 10, 8, 8]]), 1))).toBeNull();
  });

  it("are taken apart where a title runs into the label beside it", () => {
    const joined = mapOf([
      [10, 40, 90, 16],
      [100, 42, 90, 8],
    ]);
    const boxes = boxesAlong(findSpots(joined, 1), 0);
    expect(boxes).toHaveLength(2);
    expect(boxes.map((box) => box.height > 30)).toEqual([true, false]);
  });

  it("are taken apart on paper that lies aslant too, each part lying as the paper does", () => {
    // The title is higher than its label, so that the two together lie otherwise than either.
    const joined = mapOf([
      [10, 40, 100, 14, 0.08],
      [110, 50, 120, 7, 0.08],
    ]);
    const boxes = boxesAlong(findSpots(joined, 1), Math.atan(0.08));
    expect(boxes).toHaveLength(2);
    for (const { angle } of boxes) expect(Math.tan(angle)).toBeCloseTo(0.08, 1);
    expect(boxes.map(({ height }) => height > 25)).toEqual([true, false]);
  });

  it("stay whole when they are one line that lies aslant", () => {
    expect(boxesAlong(findSpots(mapOf([[10, 40, 200, 9, 0.12]]), 1), 0.1)).toHaveLength(1);
  });

  it("stay whole when their edge is only uneven", () => {
    const ragged = Array.from(
      { length: 15 },
      (_, index) => [20 + index * 10, 40 + (index % 2), 10, 8 + (index % 3)] as const,
    );
    expect(boxesAlong(findSpots(mapOf(ragged), 1), 0)).toHaveLength(1);
  });

  it("that are faint or tiny are none", () => {
    const faint = mapOf([[20, 40, 100, 8]]);
    expect(findSpots({ ...faint, values: faint.values.map((value) => value * 0.5) }, 1)).toEqual([]);
    expect(findSpots(mapOf([[20, 40, 3, 3]]), 1)).toEqual([]);
  });
});
