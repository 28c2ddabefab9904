import { expect, it } from "vitest";
import { readTaxRate } from "../../../../electron/intake/einvoice/tax-rate.ts";

it.each([
  ["0.060000", "6%"],
  ["0.06", "6%"],
  ["6%", "6%"],
  ["６％", "6%"],
  ["0.13", "13%"],
  ["0.1", "10%"],
  ["0.015", "1.5%"],
  ["1.5%", "1.5%"],
  ["0.5%", "0.5%"],
  ["0.005", "0.5%"],
  ["13", "13%"],
  ["0", "0%"],
  ["0.000000", "0%"],
  ["免税", "免税"],
  ["不征税", "不征税"],
  ["***", null],
  [null, null],
])("reads %s as %s", (text, rate) => {
  expect(readTaxRate(text)).toBe(rate);
});
