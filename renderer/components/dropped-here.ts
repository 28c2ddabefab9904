import { createContext, useContext } from "react";

/** Files that were dropped on a page that takes none, and wait for the page that does. */
export interface DroppedHere {
  readonly files: readonly { readonly name: string; readonly file: File }[];
  /** They are being read. */
  readonly take: () => void;
}

/** What was dropped elsewhere; null where nothing waits. */
export const DroppedContext = createContext<DroppedHere | null>(null);

/** What was dropped elsewhere; null where nothing waits. */
export const useDropped = (): DroppedHere | null => useContext(DroppedContext);
