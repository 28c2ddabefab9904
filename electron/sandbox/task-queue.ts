/** Places of inputs that are worked on in one go; `share` is the part of the time limit that each of them gets. */
export interface Batch {
  readonly places: readonly number[];
  readonly share: number;
}

// Enough that a process is not idle while its caller stores what it sent.
const inputsPerBatch = 512;

// An input that hangs in a batch costs a quarter of the limit there and the rest alone, so that it never exceeds the limit.
const shareInBatch = 0.25;

/** Hands out inputs in batches: light ones together, heavy ones alone, suspects of a failed batch alone and first. */
export class TaskQueue {
  readonly #total: number;
  readonly #isLight: (place: number) => boolean;
  readonly #suspects: number[] = [];
  #next = 0;

  constructor(total: number, isLight: (place: number) => boolean) {
    this.#total = total;
    this.#isLight = isLight;
  }

  /** The next batch of places before `end`; null when there is none. */
  take(end: number): Batch | null {
    const suspect = this.#suspects.shift();
    if (suspect !== undefined) return { places: [suspect], share: 1 - shareInBatch };
    const places: number[] = [];
    while (this.#next < Math.min(end, this.#total) && places.length < inputsPerBatch) {
      const light = this.#isLight(this.#next);
      if (!light && places.length > 0) break;
      places.push(this.#next);
      this.#next += 1;
      if (!light) break;
    }
    return places.length === 0 ? null : { places, share: places.length === 1 ? 1 : shareInBatch };
  }

  /** Puts back the inputs of a batch that came to no end; each will be worked on alone. */
  putBack(places: readonly number[]): void {
    this.#suspects.push(...places);
  }

  /** Whether every input has been handed out. */
  get isEmpty(): boolean {
    return this.#next >= this.#total && this.#suspects.length === 0;
  }
}
