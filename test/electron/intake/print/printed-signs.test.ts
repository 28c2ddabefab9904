import { expect, it } from "vitest";
import { toPrintedSigns } from "../../../../electron/intake/print/printed-signs.ts";

it.each([
  // Browsers write the radical in place of the sign where a font has one drawing for both.
  ["⼾", "户"],
  ["⾭", "青"],
  ["⻩", "黄"],
  ["⼈", "人"],
  ["￥", "¥"],
])("reads %s as %s", (sign, plain) => {
  expect(toPrintedSigns(sign)).toEqual([plain]);
});
