import type { BrowserWindow } from "electron";

// Above one the taskbar shows that something is going on without saying how far it is; below zero it shows nothing.
const goingOn = 2;
const nothing = -1;

/** Shows on the window's button in the taskbar how far the least advanced of its long work is. */
export function showProgress(window: Pick<BrowserWindow, "setProgressBar">, running: readonly (number | null)[]): void {
  const known = running.filter((fraction) => fraction !== null);
  if (running.length === 0) window.setProgressBar(nothing);
  else window.setProgressBar(known.length === 0 ? goingOn : Math.min(...known));
}
