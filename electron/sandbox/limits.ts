/** What one file may cost to read. */
export interface SandboxLimits {
  readonly seconds: number;
  /** Of JavaScript memory in the process that reads. */
  readonly megabytes: number;
  /** Of memory altogether, with what lies outside of JavaScript's: pictures, WebAssembly, inflated bytes. `mostResidentMegabytes` unless said. */
  readonly residentMegabytes?: number;
}

/** Enough for every honest file: the slowest take a few seconds and a few hundred megabytes. With its start no file takes 20 seconds. */
export const usualLimits: SandboxLimits = { seconds: 18, megabytes: 768 };

/** Memory grows on between two looks at it, so this stays well below the 1.5 GB that a file may cost. */
export const mostResidentMegabytes = 1_200;
