/** What is done to make a workspace of a file: it is read, its originals are checked and stored, its records are saved. */
export type RestoreStep = "reading" | "checking" | "saving";

/** Hears how far a workspace of a file is, and decides whether it gets its place. */
export interface RestoreWatch {
  /** `done` of `total` bytes of the file, while its records are saved of records and changes; told at the latest a mebibyte or a list of records further on. May throw to end it. */
  readonly onProgress: (step: RestoreStep, done: number, total: number) => void;
  /** Called right before the complete folder gets its name; throws where it is not wanted any more. */
  readonly settle: () => void;
}

/** For a caller that neither listens nor stops. */
export const unheard: RestoreWatch = { onProgress: () => undefined, settle: () => undefined };
