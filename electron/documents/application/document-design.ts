import type { Block } from "../pdf/block.ts";
import type { Orientation } from "../pdf/paper.ts";

/** What a document consists of, before it is laid out on pages. */
export interface DocumentDesign {
  readonly orientation: Orientation;
  readonly blocks: readonly Block[];
}
