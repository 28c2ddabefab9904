import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../../electron/documents/pdf/drawing.ts";
import { joinRules } from "../../../../electron/documents/pdf/join-rules.ts";

const rule = (fromX: number, fromY: number, toX: number, toY: number, thickness = 0.5): Rule => ({
  ...{ kind: "rule", fromX, fromY, toX, toY, thickness },
});

describe("joining lines", () => {
  it("makes one line of those that continue each other, across and down", () => {
    expect(joinRules([rule(10, 0, 10, 20), rule(10, 20, 10, 45)])).toEqual([rule(10, 0, 10, 45)]);
    expect(joinRules([rule(0, 5, 30, 5), rule(30, 5, 60, 5)])).toEqual([rule(0, 5, 60, 5)]);
  });

  it("draws a line that two rows share once", () => {
    expect(joinRules([rule(0, 20, 100, 20), rule(0, 20, 100, 20)])).toEqual([rule(0, 20, 100, 20)]);
  });

  it("keeps a gap, another place and another thickness apart", () => {
    const apart = [rule(10, 0, 10, 20), rule(10, 21, 10, 40), rule(11, 20, 11, 40), rule(10, 40, 10, 60, 1)];
    expect(joinRules(apart)).toEqual(apart);
  });

  it("covers the same points as the lines it was given", () => {
    const place = fc.integer({ min: 0, max: 12 });
    const any = fc.tuple(place, place, fc.integer({ min: 1, max: 6 }), fc.boolean()).map(([x, y, length, isAcross]) => {
      return isAcross ? rule(x, y, x + length, y) : rule(x, y, x, y + length);
    });
    const points = (rules: readonly Rule[]): ReadonlySet<string> =>
      new Set(
        rules.flatMap(({ fromX, fromY, toX, toY }) =>
          Array.from({ length: (toX - fromX + toY - fromY) * 2 + 1 }, (_, step) =>
            fromY === toY ? `across ${fromX + step / 2} ${fromY}` : `down ${fromX} ${fromY + step / 2}`,
          ),
        ),
      );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (rules) => {
        expect(points(joinRules(rules))).toEqual(points(rules));
      }),
    );
  });
});
