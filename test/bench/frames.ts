import type { Page } from "playwright-core";

/** What a page did between two moments: how long its frames took, and how long a key took to be painted, in milliseconds. */
export interface Frames {
  readonly frames: readonly number[];
  readonly keys: readonly number[];
}

/** Begins to note the frames of a page, and of each key when what it wrote has been painted. */
export const recordFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted = { frames: [] as number[], keys: [] as number[], isOver: false };
    Object.assign(globalThis, { shenbaoFrames: noted });
    let last = performance.now();
    const frame = (): void => {
      const now = performance.now();
      noted.frames.push(now - last);
      last = now;
      if (!noted.isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    // After the frame in which it is drawn comes the first task that sees it done.
    addEventListener("input", ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => noted.keys.push(performance.now() - timeStamp)));
    });
  });

/** What was noted since. */
export const stopFrames = (page: Page): Promise<Frames> =>
  page.evaluate(() => {
    const noted = (globalThis as unknown as { readonly shenbaoFrames: Frames & { isOver: boolean } }).shenbaoFrames;
    noted.isOver = true;
    return { frames: noted.frames, keys: noted.keys };
  });

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** A line of a benchmark: frames, the long ones among them, and from key to paint where keys were typed. */
export function frameLine(name: string, { frames, keys }: Frames): string {
  const long = frames.filter((time) => time > 50).length;
  const typed =
    keys.length === 0 ? "" : `; key to paint ${at(keys, 0.5).toFixed(0)}, at most ${at(keys, 1).toFixed(0)} ms`;
  return `  ${name.padEnd(58)} longest frame ${at(frames, 1).toFixed(0)} ms, p95 ${at(frames, 0.95).toFixed(0)} ms, ${long} of ${frames.length} over 50 ms${typed}`;
}
