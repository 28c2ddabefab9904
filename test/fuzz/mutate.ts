import type { Random } from "./random.ts";

type Change = (bytes: Buffer, random: Random, material: Material) => Buffer;

/** What mutations draw from besides chance. */
export interface Material {
  readonly seeds: readonly Uint8Array[];
  /** Words that mean something in the format. */
  readonly words: readonly string[];
}

const largest = 1_000_000;

const cut = (bytes: Buffer, from: number, to: number, between: Uint8Array = new Uint8Array()): Buffer =>
  Buffer.concat([bytes.subarray(0, from), between, bytes.subarray(to)]);

const overwrite =
  (change: (old: number, random: Random) => number): Change =>
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    const at = random.below(bytes.length);
    if (bytes.length > 0) changed[at] = change(changed[at] ?? 0, random);
    return changed;
  };

const insertWord: Change = (bytes, random, { words }) => {
  const at = random.below(bytes.length + 1);
  return cut(bytes, at, at, Buffer.from(words[random.below(words.length)] ?? "", "utf8"));
};

const replaceByWord: Change = (bytes, random, { words }) => {
  const word = Buffer.from(words[random.below(words.length)] ?? "", "utf8");
  const at = random.below(bytes.length);
  return cut(bytes, at, Math.min(bytes.length, at + word.length), word);
};

const remove: Change = (bytes, random) => {
  const at = random.below(bytes.length);
  return cut(bytes, at, Math.min(bytes.length, at + 1 + random.below(random.below(4) === 0 ? 500 : 8)));
};

const repeat: Change = (bytes, random) => {
  const at = random.below(bytes.length);
  const piece = bytes.subarray(at, at + 1 + random.below(64));
  return cut(
    bytes,
    at,
    at,
    Buffer.concat(Array<Buffer>(1 + random.below(random.below(8) === 0 ? 200 : 4)).fill(piece)),
  );
};

const truncate: Change = (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1));

const splice: Change = (bytes, random, { seeds }) => {
  const other = seeds[random.below(seeds.length)] ?? bytes;
  const from = random.below(other.length);
  return cut(bytes, random.below(bytes.length + 1), bytes.length, other.subarray(from));
};

const swap: Change = (bytes, random) => {
  const [a, b] = [random.below(bytes.length), random.below(bytes.length)].toSorted((x, y) => x - y) as [number, number];
  return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b), bytes.subarray(a, b)]);
};

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
const oddNumbers = ["-1", "0", "99999999999999999999", "1e308", "NaN", "-0", "0.005", "4294967296", "１２"];

const number: Change = (bytes, random) => {
  const from = random.below(bytes.length);
  const found = bytes.subarray(from, from + 500).findIndex(isDigit);
  if (found < 0) return bytes;
  return cut(bytes, from + found, from + found + 1, Buffer.from(oddNumbers[random.below(oddNumbers.length)] ?? ""));
};

// Small changes come more often: they get deeper into a parser than large ones.
const changes: readonly Change[] = [
  overwrite((old, random) => old ^ (1 << random.below(8))),
  overwrite((old, random) => old ^ (1 << random.below(8))),
  overwrite((_, random) => random.below(256)),
  overwrite((_, random) => [0, 255, 127, 128, 60, 34][random.below(6)] ?? 0),
  insertWord,
  insertWord,
  replaceByWord,
  remove,
  repeat,
  truncate,
  splice,
  swap,
  number,
];

/** One of the seeds, changed one to eight times. */
export function mutant(random: Random, material: Material): Uint8Array {
  let bytes = Buffer.from(material.seeds[random.below(material.seeds.length)] ?? []);
  for (let left = 1 + random.below(8); left > 0; left -= 1) {
    const change = changes[random.below(changes.length)];
    if (change !== undefined) bytes = change(bytes, random, material).subarray(0, largest) as Buffer<ArrayBuffer>;
  }
  return bytes;
}
