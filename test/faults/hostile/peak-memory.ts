import { readdirSync, readFileSync } from "node:fs";

const millisecondsBetweenLooks = 25;

/** Tells the highest resident memory, in megabytes, that a child of this process has had; 0 where the system does not say (not Linux). */
export interface PeakMemory {
  readonly stop: () => number;
}

/** Watches the processes that this one starts. */
export function watchPeakMemory(): PeakMemory {
  if (process.platform !== "linux") return { stop: () => 0 };
  let peak = 0;
  const look = (): void => {
    for (const name of readdirSync("/proc")) peak = Math.max(peak, /^\d+$/.test(name) ? peakOf(name) : 0);
  };
  const timer = setInterval(look, millisecondsBetweenLooks);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

/** The peak of a child of this process; 0 for any other, and for one that has just ended. */
function peakOf(pid: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    if (!status.includes(`PPid:\t${process.pid}\n`)) return 0;
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}
