// How far the work may run ahead of whoever takes the results.
const ahead = 4_000;

/** Results that arrive in any order and are taken in the order of their places. */
export class InOrder<T> implements AsyncIterable<T> {
  readonly #total: number;
  readonly #arrived = new Map<number, { readonly result: T }>();
  #next = 0;
  #failure: { readonly error: unknown } | null = null;
  #changed = Promise.withResolvers<void>();

  constructor(total: number) {
    this.#total = total;
  }

  /** Places before this one may be worked on now. */
  get limit(): number {
    return this.#next + ahead;
  }

  /** Resolves when something was put or taken, or has failed. */
  get changed(): Promise<void> {
    return this.#changed.promise;
  }

  put(place: number, result: T): void {
    this.#arrived.set(place, { result });
    this.#tell();
  }

  /** Ends the iteration with the error. */
  fail(error: unknown): void {
    this.#failure = { error };
    this.#tell();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    while (this.#next < this.#total) {
      if (this.#failure !== null) throw this.#failure.error;
      const arrived = this.#arrived.get(this.#next);
      if (arrived === undefined) {
        await this.#changed.promise;
        continue;
      }
      this.#arrived.delete(this.#next);
      this.#next += 1;
      this.#tell();
      yield arrived.result;
    }
  }

  #tell(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }
}
