/** Seeded chance: the same seed gives the same course. */
export interface Noise {
  /** At least 0 and below the limit. */
  readonly below: (limit: number) => number;
  /** True so often, of 1. */
  readonly happens: (share: number) => boolean;
  /** One of them; earlier ones more often. */
  readonly leaning: (limit: number) => number;
}

/** Starts seeded noise (mulberry32). */
export function noise(seed: number): Noise {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    happens: (share) => next() < share,
    leaning: (limit) => Math.floor(next() ** 2 * limit),
  };
}
