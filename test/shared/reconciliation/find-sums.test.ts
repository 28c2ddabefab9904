import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSums } from "../../../shared/reconciliation/find-sums.ts";

const terms = { partsAtMost: 6, chanceOneIn: 1000 };
const items = (amounts: readonly number[]) => amounts.map((amount, at) => ({ at, amount: BigInt(amount) }));
const said = (amounts: readonly number[], target: number): readonly string[] =>
  findSums(items(amounts), BigInt(target), terms).map((sum) =>
    sum
      .map(({ at }) => at)
      .toSorted((a, b) => a - b)
      .join("+"),
  );

/** All sets of at least two items that add up, tried one after the other. */
function everySum(amounts: readonly number[], target: number): readonly string[] {
  const sets = Array.from({ length: 2 ** amounts.length }, (_, bits) =>
    amounts.flatMap((_one, at) => ((bits >> at) % 2 === 1 ? [at] : [])),
  );
  return sets
    .filter((set) => set.length > 1 && set.length <= 6)
    .filter((set) => set.reduce((sum, at) => sum + (amounts[at] ?? 0), 0) === target)
    .map((set) => set.join("+"));
}

describe("sums", () => {
  it("finds every sum of a few items, or two of many", () => {
    const few = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 });
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 40 }), (amounts, target) => {
        const [found, every] = [said(amounts, target), everySum(amounts, target)];
        for (const sum of found) expect(every).toContain(sum);
        expect(found.length >= Math.min(2, every.length)).toBe(true);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("tries fewer of small and round amounts than of large and odd ones", () => {
    const odd = Array.from({ length: 40 }, (_, at) => 1_000_003 + at ** 3 * 977);
    expect(said(odd, (odd[0] ?? 0) + (odd[39] ?? 0))).toEqual(["0+39"]);
    const round = Array.from({ length: 40 }, (_, at) => 100_000 * (at + 1));
    expect(said(round, 100_000 * 41).every((sum) => !sum.includes("39"))).toBe(true);
  });

  it("needs two items, none of them nothing", () => {
    expect(said([100], 100)).toEqual([]);
    expect(said([100, 0], 100)).toEqual([]);
    expect(said([], 0)).toEqual([]);
  });
});
