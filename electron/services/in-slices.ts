import { setImmediate } from "node:timers/promises";
import type { Steps } from "../../shared/steps.ts";

/** How to hear how far work is, and how to stop it. */
export interface SliceWatch<Step> {
  readonly signal?: AbortSignal | undefined;
  /** Called with where the work stands after each slice. */
  readonly onStep?: ((step: Step) => void) | undefined;
}

// Shorter slices make the work itself longer; a longer one is felt by who waits for it.
const slice = 30;

/** Does work in slices of some thirty milliseconds, others taking their turn in between. Throws the signal's reason once it is stopped. */
export async function inSlices<Step, Answer>(
  work: Steps<Step, Answer>,
  { signal, onStep }: SliceWatch<Step> = {},
): Promise<Answer> {
  let since = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const next = work.next();
    if (next.done === true) return next.value;
    if (performance.now() - since < slice) continue;
    onStep?.(next.value);
    await setImmediate();
    since = performance.now();
  }
}
