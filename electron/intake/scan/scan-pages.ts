import type { Picture } from "../image/picture.ts";

/** The pages of a scan as pictures, drawn one by one. Close it when done. */
export interface ScanPages {
  readonly count: number;
  /** The page, counted from 1, as a viewer shows it, at 200 dots an inch; null where it cannot be drawn. */
  readonly picture: (number: number) => Promise<Picture | null>;
  readonly close: () => void;
}
