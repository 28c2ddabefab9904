/** What one file may cost to read. */
export interface SandboxLimits {
  readonly seconds: number;
  /** Of JavaScript memory in the process that reads. */
  readonly megabytes: number;
}

/** Enough for every honest file: the slowest take a few seconds and a few hundred megabytes. */
export const usualLimits: SandboxLimits = { seconds: 20, megabytes: 768 };
