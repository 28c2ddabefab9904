import { deflateSync } from "node:zlib";
import type { PartObject } from "./part.ts";
import { refMark } from "./part.ts";

/** Writes numbered objects one after the other and remembers where each began. */
export class ObjectWriter {
  readonly #offsets: number[] = [0];
  #position = 0;
  #next: number;

  /** Numbers from `next` on are given out; those before it are the caller's. */
  constructor(next: number) {
    this.#next = next;
  }

  /** Gives out so many numbers in a row; returns the first. */
  take(count = 1): number {
    const first = this.#next;
    this.#next += count;
    return first;
  }

  /** Text that is no object of its own. */
  text(text: string): Uint8Array {
    const bytes = Buffer.from(text, "latin1");
    this.#position += bytes.length;
    return bytes;
  }

  /** Counts bytes that someone else writes here. */
  pass(length: number): void {
    this.#position += length;
  }

  /** The head of an object, which begins here. */
  begin(number: number, text: string): Uint8Array {
    this.#offsets[number] = this.#position;
    return this.text(`${number} 0 obj\n${text}`);
  }

  object(number: number, text: string): Uint8Array {
    return this.begin(number, `${text}\nendobj\n`);
  }

  stream(number: number, content: string): Uint8Array {
    return this.object(number, `<</Length ${content.length}>>stream\n${content}\nendstream`);
  }

  /** The cross-references and the end of the file; `entries` are those of the trailer. */
  end(entries: string): Uint8Array {
    const number = this.take();
    const start = this.#position;
    this.#offsets[number] = start;
    const table = Buffer.alloc(this.#next * 7);
    for (let index = 1; index < this.#next; index += 1) {
      table[index * 7] = 1;
      table.writeUIntBE(this.#offsets[index] ?? 0, index * 7 + 1, 6);
    }
    const data = deflateSync(table);
    const head = `/Type/XRef/Size ${this.#next}/W[1 6 0]${entries}/Filter/FlateDecode/Length ${data.length}`;
    const text = this.begin(number, `<<${head}>>stream\n`);
    return Buffer.concat([text, data, Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`, "latin1")]);
  }
}

/** The text of an object with numbers where its marks stand. */
export function resolved({ text, refs }: Pick<PartObject, "text" | "refs">, numberOf: (ref: number) => number): string {
  if (refs.length === 0) return text;
  const parts = text.split(refMark);
  return parts
    .map((part, index) => (index === 0 ? part : `${numberOf(refs[index - 1] as number)} 0 R${part}`))
    .join("");
}

/** References to objects, as a list. */
export const refsText = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(" ");

/** A text that a person reads, as a PDF string. */
export const textString = (text: string): string =>
  `<${Buffer.from(`\ufeff${text}`, "utf16le").swap16().toString("hex")}>`;
