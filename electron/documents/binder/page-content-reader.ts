import { scanContent } from "./scan-content.ts";

type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

const matrixOf = (numbers: readonly number[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.slice(-6);
  return [a, b, c, d, e, f];
};

/**
 * Follows the content of a page, part by part: how it leaves the stack of graphics states, and where its lines of text begin. Text
 * within forms is not followed.
 */
export class PageContentReader {
  readonly #onText: (x: number, y: number) => void;
  readonly #saved: Matrix[] = [];
  #page = identity;
  #line = identity;
  #leading = 0;
  #level = 0;
  #lowest = 0;

  constructor(onText: (x: number, y: number) => void) {
    this.#onText = onText;
  }

  /** The level of the stack of states now, and the lowest it went. */
  get balance(): { readonly level: number; readonly lowest: number } {
    return { level: this.#level, lowest: this.#lowest };
  }

  read(content: Uint8Array): void {
    scanContent(content, (name, numbers) => this.#follow(name, numbers));
  }

  #follow(name: string, numbers: readonly number[]): void {
    const last = numbers.at(-1) ?? 0;
    if (name === "q") this.#save();
    else if (name === "Q") this.#restore();
    else if (name === "cm") this.#page = times(matrixOf(numbers), this.#page);
    else if (name === "BT") this.#line = identity;
    else if (name === "Tm") this.#line = matrixOf(numbers);
    else if (name === "TL") this.#leading = last;
    else if (name === "Td" || name === "TD") this.#move(numbers.at(-2) ?? 0, last, name === "TD");
    else if (name === "T*") this.#move(0, -this.#leading, false);
    else if (name === "Tj" || name === "TJ") this.#show();
    else if (name === "'" || name === '"') {
      this.#move(0, -this.#leading, false);
      this.#show();
    }
  }

  #save(): void {
    this.#saved.push(this.#page);
    this.#level += 1;
  }

  #restore(): void {
    this.#page = this.#saved.pop() ?? this.#page;
    this.#level -= 1;
    this.#lowest = Math.min(this.#lowest, this.#level);
  }

  #move(x: number, y: number, setsLeading: boolean): void {
    if (setsLeading) this.#leading = -y;
    this.#line = times([1, 0, 0, 1, x, y], this.#line);
  }

  #show(): void {
    const [, , , , x, y] = times(this.#line, this.#page);
    this.#onText(x, y);
  }
}
