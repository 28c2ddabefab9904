import { randomOf } from "./random.ts";
import type { FuzzCases } from "./targets.ts";

/** A case that a parser did not take well. */
export interface FuzzFailure {
  readonly place: number;
  readonly problem: string;
  readonly bytes: Uint8Array;
}

/** What came of a run. */
export interface FuzzOutcome {
  readonly done: number;
  readonly seconds: number;
  readonly slowestSeconds: number;
  readonly failures: readonly FuzzFailure[];
}

/** How far a run goes. */
export interface FuzzTerms {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  /** It ends after these, however many cases are left. */
  readonly seconds: number;
  /** Called before each case. */
  readonly onCase?: (place: number) => void;
}

/** An input that takes more of a processor's time is a hang. */
export const hangSeconds = 2;

const mostFailures = 20;

/** Runs the cases of a target one after another; the same seed gives the same cases. */
export async function fuzz({ input, run }: FuzzCases, terms: FuzzTerms): Promise<FuzzOutcome> {
  const started = performance.now();
  const secondsSince = (start: number): number => (performance.now() - start) / 1000;
  const failures: FuzzFailure[] = [];
  let [done, slowestSeconds] = [0, 0];
  // The first input of all loads what the parser needs.
  await Promise.resolve(input(randomOf(terms.seed, -1)))
    .then(run)
    .catch(() => undefined);
  while (done < terms.count && failures.length < mostFailures && secondsSince(started) < terms.seconds) {
    const place = terms.from + done;
    terms.onCase?.(place);
    const bytes = input(randomOf(terms.seed, place));
    const begun = process.cpuUsage();
    try {
      await run(bytes);
    } catch (error) {
      failures.push({ place, bytes, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
    // Of this process alone: the machine may be busy with others.
    const { user, system } = process.cpuUsage(begun);
    const took = (user + system) / 1_000_000;
    if (took > hangSeconds) failures.push({ place, bytes, problem: `took ${took.toFixed(1)} s` });
    slowestSeconds = Math.max(slowestSeconds, took);
    done += 1;
  }
  return { done, seconds: secondsSince(started), slowestSeconds, failures };
}
