/** What is done for a backup: its values are taken, it is written, read again with every original, and compared with the workspace. */
export type BackupStep = "collecting" | "writing" | "checking" | "comparing";

/** How far a backup is. */
export interface BackupProgress {
  readonly step: BackupStep;
  /** Whole percent of the step. */
  readonly percent: number;
}

/** Measures a step as it is done. */
export interface StepMeter {
  readonly add: (weight: number) => void;
  /** All of it is done, whatever was added. */
  readonly finish: () => void;
}

/** Measures a step of a backup by weights that come to about `total`. */
export const meterOf = (step: BackupStep, total: number, onProgress: (progress: BackupProgress) => void): StepMeter =>
  percentMeter(total, (percent) => onProgress({ step, percent }));

/** Measures work by weights that come to about `total`; each whole percent is told once, 0 at once and 100 when it is finished. */
export function percentMeter(total: number, onPercent: (percent: number) => void): StepMeter {
  let done = 0;
  let told = -1;
  const tell = (percent: number): void => {
    if (percent <= told) return;
    told = percent;
    onPercent(percent);
  };
  tell(0);
  return {
    add: (weight) => {
      done += weight;
      tell(Math.min(99, Math.floor((done * 100) / Math.max(1, total))));
    },
    finish: () => tell(100),
  };
}
