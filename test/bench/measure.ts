/** How long something took, in milliseconds: the median of its runs. */
export async function medianOf(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    globalThis.gc?.();
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** The most memory this process has held so far, in MB. */
export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** A line of a benchmark: what, how long, and how many times the floor or peer measured in the same run. */
export const resultLine = (name: string, milliseconds: number, floor?: number): string => {
  const ratio = floor === undefined ? "" : `  ${(milliseconds / floor).toFixed(2)}×`;
  return `  ${name.padEnd(58)} ${milliseconds.toFixed(0).padStart(7)} ms${ratio}`;
};

/** Prints a line of the benchmark. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);
