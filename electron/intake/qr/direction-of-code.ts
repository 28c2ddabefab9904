import type { FoundCode } from "./find-codes.ts";

/** In which direction (radians) the paper's text is read, by how its QR code lies: codes are printed upright. */
export function directionOf({ topLeft, topRight, bottomLeft }: FoundCode): number {
  // Both sides of the code, so that a slant of one of them counts half.
  const [right, down] = [minus(topRight, topLeft), minus(bottomLeft, topLeft)];
  return Math.atan2(right.y - down.x, right.x + down.y);
}

type Place = FoundCode["topLeft"];

const minus = (one: Place, other: Place): Place => ({ x: one.x - other.x, y: one.y - other.y });
