import { childrenOf, type XmlElement } from "../xml/xml-element.ts";
import { type Box, boxOf } from "./page-box.ts";

// A line of print; more is a text that runs over the page, and no field of a form.
const mostInObject = 2_000;

/** A sign of a text object where it stands on the page, in millimetres; `y` downwards to its foot. */
export interface ObjectSign {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A text object: its whole text, and on demand its upright signs with their places. */
export interface TextObject {
  readonly id: string | null;
  readonly text: string;
  /** Where the object lies; null where it does not say. */
  readonly boundary: Box | null;
  readonly signs: () => readonly ObjectSign[];
}

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Reads a text object: its codes stand in its own coordinates, which CTM turns into those of its boundary. */
export function readTextObject(element: XmlElement): TextObject {
  const { ID, Boundary, CTM, Size, HScale } = element.attributes ?? {};
  const boundary = boxOf(Boundary ?? null);
  const codes = childrenOf(element, "TextCode");
  const signs = (): readonly ObjectSign[] => {
    const matrix = matrixOf(CTM);
    const size = Number(Size ?? "");
    const isUpright = matrix[0] > 0 && Math.abs(matrix[1]) < matrix[0] / 20;
    const place = { matrix, size: size > 0 ? size : 3, scale: Number(HScale ?? "1") || 1, boundary };
    return boundary === null || !isUpright ? [] : codes.flatMap((code) => signsOf(code, place));
  };
  return {
    id: ID ?? null,
    text: codes
      .map(({ text }) => text)
      .join("")
      .trim(),
    boundary,
    signs,
  };
}

function matrixOf(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = (text ?? "").trim().split(/\s+/).map(Number);
  const read = [a, b, c, d, e, f];
  return read.every((one) => one !== undefined && Number.isFinite(one)) ? (read as unknown as Matrix) : identity;
}

interface Place {
  readonly matrix: Matrix;
  readonly size: number;
  readonly scale: number;
  readonly boundary: Box | null;
}

function signsOf(code: XmlElement, { matrix, size, scale, boundary }: Place): readonly ObjectSign[] {
  const { X, Y, DeltaX, DeltaY } = code.attributes ?? {};
  const characters = [...code.text.trim().slice(0, mostInObject)];
  const [across, down] = [advances(DeltaX, characters.length), advances(DeltaY, characters.length)];
  const [a, b, c, d, e, f] = matrix;
  let [x, y] = [Number(X ?? "0") || 0, Number(Y ?? "0") || 0];
  return characters.map((text, index) => {
    const width = (text.charCodeAt(0) < 0x2190 ? 0.5 : 1) * size * scale;
    const step = across?.[index] ?? (down === null ? width : 0);
    const left = (boundary?.x ?? 0) + a * x + c * y + e;
    const foot = (boundary?.y ?? 0) + b * x + d * y + f;
    // A step narrower than the sign is the sign's own width: proportional figures are.
    const reach = step > 0 ? Math.min(width, step) : width;
    const sign = { text, x: left, right: left + a * reach, y: foot, size: size * Math.abs(d) };
    [x, y] = [x + step, y + (down?.[index] ?? 0)];
    return sign;
  });
}

/** The steps from sign to sign; `g 3 2.5` stands for three of 2.5. Null where none are stated. */
function advances(text: string | undefined, count: number): readonly number[] | null {
  const tokens = (text ?? "").trim().split(/\s+/).filter(Boolean);
  if (tokens.length === 0) return null;
  const steps: number[] = [];
  for (let index = 0; index < tokens.length && steps.length < count; index += 1) {
    if (tokens[index] !== "g") steps.push(Number(tokens[index]) || 0);
    else {
      const [times, step] = [Number(tokens[index + 1]), Number(tokens[index + 2]) || 0];
      for (let time = 0; time < times && steps.length < count; time += 1) steps.push(step);
      index += 2;
    }
  }
  return steps;
}
