import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { ByteRange } from "../../documents/binder/part.ts";
import type { ReadSource } from "../../documents/binder/volume-chunks.ts";
import { PackageFailure, systemCode } from "../../dossier/package-failure.ts";

const chunkBytes = 1 << 20;

interface OpenSource {
  readonly source: string;
  readonly file: string;
  readonly descriptor: number;
  /** All of a small file, which is read in one go instead of stream by stream. */
  readonly whole: Buffer | null;
}

/**
 * Reads runs of bytes of files for an entry of the package. A volume takes all runs of a file before it goes on to the next, so that
 * one is open at a time. A file that cannot be read or became shorter ends the package by name.
 */
export class SourceReader {
  readonly #pathOf: (source: string) => string;
  readonly #entry: string;
  #open: OpenSource | null = null;

  constructor(pathOf: (source: string) => string, entry: string) {
    this.#pathOf = pathOf;
    this.#entry = entry;
  }

  readonly read: ReadSource = (source, range) => {
    const { whole, descriptor, file } = this.#take(source);
    if (whole === null) return this.#chunks(descriptor, range, file);
    if (range.from + range.length > whole.length) throw this.#changed(file);
    return [whole.subarray(range.from, range.from + range.length)];
  };

  close(): void {
    if (this.#open !== null) closeSync(this.#open.descriptor);
    this.#open = null;
  }

  #take(source: string): OpenSource {
    if (this.#open?.source === source) return this.#open;
    this.close();
    const file = this.#pathOf(source);
    const descriptor = this.#reading(file, () => openSync(file, "r"));
    this.#open = { source, file, descriptor, whole: null };
    const { size } = fstatSync(descriptor);
    if (size > chunkBytes) return this.#open;
    const [whole = Buffer.alloc(0)] = this.#chunks(descriptor, { from: 0, length: size }, file);
    this.#open = { ...this.#open, whole };
    return this.#open;
  }

  *#chunks(descriptor: number, { from, length }: ByteRange, file: string): Generator<Buffer> {
    const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, length));
    for (let done = 0; done < length; ) {
      const wanted = Math.min(buffer.length, length - done);
      const read = this.#reading(file, () => readSync(descriptor, buffer, 0, wanted, from + done));
      if (read === 0) throw this.#changed(file);
      done += read;
      yield buffer.subarray(0, read);
    }
  }

  #reading<T>(file: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (systemCode(error) === null) throw error;
      throw new PackageFailure("source-unreadable", this.#entry, { file });
    }
  }

  #changed(file: string): PackageFailure {
    return new PackageFailure("source-changed", this.#entry, { file });
  }
}
