/** What goes with a call of long work: a way to hear how far it is, and one to stop it. Work that is short ignores both. */
export interface CallWatch<Progress = unknown> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** For a caller that neither listens nor stops. */
export const unwatched: CallWatch = { signal: new AbortController().signal, onProgress: () => undefined };
