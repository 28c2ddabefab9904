/** Where a package is being written: a folder or a ZIP under its temporary name. */
export interface PackageSink {
  /** Writes one file; exactly `size` bytes must come. */
  readonly add: (path: string, size: number, chunks: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Completes the package and returns once the disk holds it. */
  readonly finish: () => Promise<void>;
  /** Lets go of open files, so that what was written can be removed. */
  readonly abandon: () => Promise<void>;
}
