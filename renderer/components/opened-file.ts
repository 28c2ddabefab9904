import { createContext, useContext } from "react";

/** A file of changes that was opened from outside the window and waits to be looked at. */
export interface OpenedFile {
  readonly path: string;
  /** It is being looked at. */
  readonly take: () => void;
}

/** What was opened from outside; null where nothing waits. */
export const OpenedFileContext = createContext<OpenedFile | null>(null);

/** What was opened from outside; null where nothing waits. */
export const useOpenedFile = (): OpenedFile | null => useContext(OpenedFileContext);
