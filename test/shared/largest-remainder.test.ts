import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestRemainder } from "../../shared/largest-remainder.ts";
import { fen, sumFen } from "../../shared/money.ts";

const total = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }).map(fen);
const positiveWeights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 40 });
const anyWeights = fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), { minLength: 1, maxLength: 40 });
const sumOf = (weights: readonly bigint[]): bigint => weights.reduce((a, b) => a + b, 0n);
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

describe("a total split in proportion", () => {
  test.each([
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [101n, [1n, 1n, 1n], [34n, 34n, 33n]],
    [-100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
    [100n, [0n, 1n, 2n], [0n, 33n, 67n]],
    [1n, [1n, 2n], [0n, 1n]],
    [600n, [12_000n, -2_000n], [720n, -120n]],
    [-600n, [-12_000n, 2_000n], [-720n, 120n]],
    [0n, [5n, 7n], [0n, 0n]],
    [0n, [1n, -1n], [0n, 0n]],
    [0n, [], []],
  ])("%s over %s", (amount, weights, parts) => {
    expect(largestRemainder(fen(amount), weights)).toEqual(parts);
  });

  test("has no answer when the weights cancel out but the total does not", () => {
    expect(largestRemainder(fen(1), [1n, -1n])).toBeNull();
    expect(largestRemainder(fen(1), [0n, 0n])).toBeNull();
    expect(largestRemainder(fen(1), [])).toBeNull();
  });

  test("adds up to the total, each part within one fen of its exact share", () => {
    fc.assert(
      fc.property(total, anyWeights, (amount, weights) => {
        const sum = sumOf(weights);
        fc.pre(sum !== 0n);
        const parts = largestRemainder(amount, weights) ?? [];
        expect(parts).toHaveLength(weights.length);
        expect(sumFen(parts)).toBe(amount);
        const errors = parts.map((part, index) => magnitude(part * sum - amount * (weights[index] ?? 0n)));
        expect(errors.every((error) => error < magnitude(sum))).toBe(true);
      }),
    );
  });

  test("turns with its signs: a red-letter invoice splits as its blue one", () => {
    fc.assert(
      fc.property(total, anyWeights, (amount, weights) => {
        const turned = largestRemainder(amount, weights)?.map((part) => -part) ?? null;
        const redLines = weights.map((weight) => -weight);
        expect(largestRemainder(fen(-amount), redLines)).toEqual(turned);
        expect(largestRemainder(fen(-amount), weights)).toEqual(turned);
      }),
    );
  });

  test("never gives a greater weight the smaller part, nor equal weights two orders", () => {
    fc.assert(
      fc.property(
        total.filter((amount) => amount >= 0n),
        positiveWeights,
        (amount, weights) => {
          const parts = largestRemainder(amount, weights) ?? [];
          for (let index = 1; index < parts.length; index += 1) {
            const [before, here] = [weights[index - 1] ?? 0n, weights[index] ?? 0n];
            const [partBefore, partHere] = [parts[index - 1] ?? 0n, parts[index] ?? 0n];
            expect(before >= here ? partBefore >= partHere : partHere >= partBefore).toBe(true);
          }
        },
      ),
    );
  });
});
