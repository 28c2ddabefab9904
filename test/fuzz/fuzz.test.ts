import { describe, expect, it } from "vitest";
import { cases } from "../support/thorough.ts";
import { fuzz } from "./fuzz.ts";
import { mutant } from "./mutate.ts";
import { randomOf } from "./random.ts";
import { fuzzTargets } from "./targets.ts";

const material = { seeds: [Buffer.from("abcdefgh"), Buffer.from("12345678")], words: ["<word>"] };

describe("mutated inputs", () => {
  it("are the same for the same seed, and others for another", () => {
    const inputs = (seed: number) =>
      Array.from({ length: 50 }, (_, place) => String(mutant(randomOf(seed, place), material)));
    expect(inputs(1)).toEqual(inputs(1));
    expect(inputs(1)).not.toEqual(inputs(2));
    expect(new Set(inputs(1)).size).toBeGreaterThan(40);
  });

  it("are told of with their number when a parser throws or takes too long", async () => {
    const input = (random: { readonly below: (end: number) => number }) => Uint8Array.of(random.below(4));
    const run = ([byte]: Uint8Array): void => {
      if (byte === 3) throw new Error("three");
    };
    const { failures } = await fuzz({ input, run }, { seed: 1, from: 0, count: 50, seconds: 60 });
    expect(failures.length).toBeGreaterThan(0);
    for (const { place, bytes, problem } of failures) {
      expect(input(randomOf(1, place))).toEqual(bytes);
      expect(problem).toContain("three");
    }
  });

  // So many cases and not so many seconds: a faster machine must not find on its own what nobody has changed.
  it.each(fuzzTargets)("crash or hang no parser: $name", async ({ prepare, share }) => {
    const count = Math.ceil(share / cases(4, 100));
    const { failures } = await fuzz(await prepare(), { seed: 2026, from: 0, count, seconds: Number.POSITIVE_INFINITY });
    expect(failures.map(({ place, problem }) => `case ${place}: ${problem}`)).toEqual([]);
  });
});
