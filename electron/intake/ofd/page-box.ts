/** A place on a page in millimetres, `y` downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box that four numbers state; null for anything else. */
export function boxOf(text: string | null): Box | null {
  const [x, y, width, height] = (text ?? "").trim().split(/\s+/).map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : null;
}

/** Whether the point lies in the box or on its edge. */
export const isInside = (box: Box, x: number, y: number): boolean =>
  x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
