import { describe, expect, it } from "vitest";
import { localDate } from "../../../shared/dates.ts";
import { isWithin, validityWindow, valueInForce } from "../../../shared/policy/in-force.ts";

const threeYears = { validity: { years: 3, article: "附则", quote: "有效期三年" } };
const isInForce = (issued: string, day: string) =>
  isWithin(validityWindow(threeYears, localDate(issued)), localDate(day));

describe("the window of a policy", () => {
  it.each([
    ["2025-12-01", "2025-11-30", false],
    ["2025-12-01", "2025-12-01", true],
    ["2025-12-01", "2028-11-30", true],
    ["2025-12-01", "2028-12-01", false],
    ["2024-02-29", "2027-02-28", true],
    ["2024-02-29", "2027-03-01", false],
    ["2025-02-28", "2028-02-27", true],
    ["2025-02-28", "2028-02-28", false],
    ["2025-03-01", "2028-02-29", true],
    ["2025-03-01", "2028-03-01", false],
  ])("issued on %s: %s is within: %s", (issued, day, within) => {
    expect(isInForce(issued, day)).toBe(within);
  });
});

describe("a figure that changes with time", () => {
  const values = [
    { from: "2027-01-01", value: 6 },
    { from: null, value: 8 },
    { from: "2026-07-01", value: 7 },
  ];

  it.each([
    ["2020-01-01", 8],
    ["2026-06-30", 8],
    ["2026-07-01", 7],
    ["2026-12-31", 7],
    ["2027-01-01", 6],
  ])("on %s is the last that has begun: %i", (day, value) => {
    expect(valueInForce(values, localDate(day))).toBe(value);
  });

  it("is none before the first", () => {
    expect(valueInForce([{ from: "2026-01-01", value: 1 }], localDate("2025-12-31"))).toBeNull();
    expect(valueInForce([], localDate("2025-12-31"))).toBeNull();
  });
});
