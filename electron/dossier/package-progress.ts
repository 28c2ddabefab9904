import { stopIfCancelled } from "./package-failure.ts";

/** How far a package is: bytes of `step` done out of those known at its start. */
export interface PackageProgress {
  readonly step: "writing" | "checking";
  readonly doneBytes: number;
  readonly totalBytes: number;
  /** The entry being worked on. */
  readonly path: string;
}

/** What every long work on a package takes: a way to stop it and a way to hear how far it is. */
export interface PackageWatch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: PackageProgress) => void) | undefined;
}

/** Counts bytes towards `totalBytes`, tells the watcher, and ends the work when the user has cancelled. */
export function createMeter(
  step: PackageProgress["step"],
  totalBytes: number,
  watch: PackageWatch,
): (path: string, bytes: number) => void {
  let doneBytes = 0;
  return (path, bytes) => {
    stopIfCancelled(watch.signal);
    doneBytes += bytes;
    watch.onProgress?.({ step, doneBytes, totalBytes, path });
  };
}
