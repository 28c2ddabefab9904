import type { MessagePort } from "node:worker_threads";

/** What a thread is started with. */
export interface ThreadStart {
  readonly order: unknown;
  /** One number, `ended` below: both sides agree by it who was first, the stop or the end. */
  readonly marks: Int32Array<SharedArrayBuffer>;
  /** Where it asks for sandboxed processes. */
  readonly processes: MessagePort;
}

/** Who was first: nobody yet, the thread, whose work stands from then on, or the stop, after which nothing of it may. */
export const ended = { notYet: 0, settled: 1, stopped: 2 } as const;

/** An error as it crosses between threads. */
export interface SaidError {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
}

/** What a thread says: how far it is, and once how it ended. */
export type FromThread =
  | { readonly kind: "progress"; readonly progress: unknown }
  | { readonly kind: "answer"; readonly answer: unknown }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly error: SaidError };

/** What work in a thread is given to hear of a stop, to tell how far it is, and to end. */
export interface WorkWatch<Progress> {
  /** Hears a stop where the work leaves the thread time to; after a grace the thread is ended anyway. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Throws where a stop was asked for: for work that goes on without a pause, in which the signal is never heard. */
  readonly throwIfStopped: () => void;
  /** The point of no return, right before the result gets its name: throws where the work is being stopped, and is not stopped after it. */
  readonly settle: () => void;
}
