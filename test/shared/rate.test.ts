import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fen } from "../../shared/money.ts";
import { compareRates, formatRate, multiplyFen, parseRate, type Rate, rate, roundings } from "../../shared/rate.ts";

const anyRate = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 6n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([numerator, denominator]) => rate(numerator, denominator));
const positiveAmount = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(fen);

function parsed(text: string): Rate {
  const share = parseRate(text);
  if (share === null) throw new Error(`not a rate: ${text}`);
  return share;
}

describe("a rate is read exactly", () => {
  test.each([
    ["20%", 1n, 5n],
    ["6%", 3n, 50n],
    ["0.06", 3n, 50n],
    ["6.5%", 13n, 200n],
    ["１３％", 13n, 100n],
    ["13 %", 13n, 100n],
    ["1/3", 1n, 3n],
    ["2 / 6", 1n, 3n],
    ["0%", 0n, 1n],
    ["1", 1n, 1n],
    ["0.1%", 1n, 1000n],
  ])("%s", (text, numerator, denominator) => {
    expect(parseRate(text)).toEqual({ numerator, denominator });
  });

  test.each(["", "免税", "***", "-6%", "6%%", "%", "1/0", "1/3%", "1e-2", ".", "1.", "0.06.1"])(
    "%s is no rate",
    (text) => {
      expect(parseRate(text)).toBeNull();
    },
  );

  test("and what is written reads back as the same rate", () => {
    fc.assert(
      fc.property(anyRate, (share) => {
        expect(parseRate(formatRate(share))).toEqual(share);
      }),
    );
    const texts = ["20%", "6.5%", "0.5%", "0%", "100%", "1/3", "0.01%"];
    expect(texts.map((text) => formatRate(parsed(text)))).toEqual(texts);
  });

  test("and compares as the shares do", () => {
    expect(compareRates(parsed("1/3"), parsed("33.333333%"))).toBe(1);
    expect(compareRates(parsed("20%"), parsed("0.2"))).toBe(0);
    expect(compareRates(parsed("6%"), parsed("9%"))).toBe(-1);
  });

  test("negative shares and shares of nothing are defects", () => {
    expect(() => rate(-1, 2)).toThrow();
    expect(() => rate(1, 0)).toThrow();
  });
});

describe("a share of an amount is rounded once", () => {
  test.each([
    ["floor_fen", 28_888n],
    ["floor_yuan", 28_800n],
    ["floor_100", 20_000n],
    ["half_up_fen", 28_889n],
  ] as const)("%s of 20%% of 1,444.43", (rounding, expected) => {
    expect(multiplyFen(parsed("20%"), fen(144_443), rounding)).toBe(expected);
  });

  test("half a fen goes up", () => {
    expect(multiplyFen(parsed("50%"), fen(1), "half_up_fen")).toBe(1n);
    expect(multiplyFen(parsed("1/3"), fen(1), "half_up_fen")).toBe(0n);
  });

  test("20% of every whole-yuan amount is exact, where floats lose a fen", () => {
    const wrong: number[] = [];
    for (let yuan = 0; yuan < 20_000; yuan += 1) {
      expect(multiplyFen(parsed("20%"), fen(yuan * 100), "floor_fen")).toBe(BigInt(yuan * 20));
      if (Math.floor((yuan / 100) * 20 * 100) !== yuan * 20) wrong.push(yuan);
    }
    expect(wrong.length).toBeGreaterThan(1000);
  });

  test("the result is the greatest step not above the exact product, or the nearest", () => {
    fc.assert(
      fc.property(anyRate, positiveAmount, fc.constantFrom(...roundings), (share, amount, rounding) => {
        const result = multiplyFen(share, amount, rounding);
        const step = { floor_fen: 1n, floor_yuan: 100n, floor_100: 10_000n, half_up_fen: 1n }[rounding];
        const error = share.numerator * amount - result * share.denominator;
        expect(result % step).toBe(0n);
        const low = rounding === "half_up_fen" ? error * 2n >= -share.denominator : error >= 0n;
        const high = rounding === "half_up_fen" ? error * 2n < share.denominator : error < step * share.denominator;
        expect([low, high]).toEqual([true, true]);
      }),
    );
  });

  test("turning the sign of the amount turns the result", () => {
    fc.assert(
      fc.property(anyRate, positiveAmount, fc.constantFrom(...roundings), (share, amount, rounding) => {
        expect(multiplyFen(share, fen(-amount), rounding)).toBe(-multiplyFen(share, amount, rounding));
      }),
    );
  });
});
