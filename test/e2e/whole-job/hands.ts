import type { Locator } from "playwright-core";

/** How a person works the window. Each waits for what it works on and fails where it cannot be reached in its way. */
export interface Hands {
  /** Shows a page of the window. */
  readonly goTo: (title: string) => Promise<void>;
  readonly press: (button: Locator) => Promise<void>;
  /** Writes into a field in the place of what stands there. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Takes an option of the browser's own list by its words. */
  readonly choose: (list: Locator, words: string) => Promise<void>;
  /** Takes an option of a list that can be searched. */
  readonly pick: (list: Locator, words: string) => Promise<void>;
  /** Ticks a box, or takes one of several round ones. */
  readonly tick: (box: Locator) => Promise<void>;
  /** Opens the system's dialog for files by a button, where these are then chosen. */
  readonly chooseFiles: (button: Locator, paths: readonly string[]) => Promise<void>;
}
