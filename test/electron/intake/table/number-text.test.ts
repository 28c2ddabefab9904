import fc from "fast-check";
import { expect, it } from "vitest";
import { numberText } from "../../../../electron/intake/table/number-text.ts";
import { fen, fenToYuanText, parseSignedYuan } from "../../../../shared/money.ts";

it.each([
  [0.1 + 0.2, "0.3"],
  [1.005, "1.005"],
  [1e-7, "0.0000001"],
  [-1.5e-9, "-0.0000000015"],
  [0.07, "0.07"],
  [123456789012.34, "123456789012.34"],
  [6.222020200000001e18, "6.222020200000001e+18"],
])("writes %d as %s", (value, text) => {
  expect(numberText(value)).toBe(text);
});

it("gives back every fen of amounts up to ten billion yuan", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -1_000_000_000_000n, max: 1_000_000_000_000n }), (amount) => {
      const typed = Number(fenToYuanText(fen(amount)));
      expect(parseSignedYuan(numberText(typed))).toBe(amount);
    }),
  );
});
