import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserWindow, Rectangle, Screen } from "electron";
import { z } from "zod";

const stateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximized: z.boolean(),
});

/** Where the window stood, and whether it filled the screen. */
export type WindowState = z.infer<typeof stateSchema>;

const placeOf = (settings: string): string => join(settings, "window.json");

/** How the window was left; null where nothing is known. */
export function readWindowState(settings: string): WindowState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(placeOf(settings), "utf8")));
  } catch {
    return null; // none yet, or one that was cut short: the window opens as it does the first time
  }
}

const titleBar = 40;

/** Where the window can open: where it stood as far as a screen that exists shows it, no larger than that screen; null lets the system place it. */
export function fittingBounds(state: WindowState, screens: readonly Rectangle[]): Rectangle | null {
  const shows = ({ x, y, width, height }: Rectangle): boolean =>
    state.x + state.width > x + titleBar &&
    state.x < x + width - titleBar &&
    state.y >= y &&
    state.y < y + height - titleBar;
  const screen = screens.find(shows);
  if (screen === undefined) return null;
  const { x, y } = state;
  return { x, y, width: Math.min(state.width, screen.width), height: Math.min(state.height, screen.height) };
}

/** The options with which the window opens as it was left. */
export function boundsOf(state: WindowState | null, screen: Pick<Screen, "getAllDisplays">): Partial<Rectangle> {
  if (state === null) return {};
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  return fittingBounds(state, areas) ?? {};
}

/** Keeps how the window stands when it is closed. */
export function keepWindowState(window: BrowserWindow, settings: string): void {
  window.on("close", () => {
    const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    mkdirSync(settings, { recursive: true });
    const written = `${placeOf(settings)}.${process.pid}.tmp`;
    writeFileSync(written, JSON.stringify(state), { mode: 0o600 });
    renameSync(written, placeOf(settings));
  });
}
