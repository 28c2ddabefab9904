import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../../../shared/dates.ts";
import { formatsOf, formatValue, numberText } from "../../../shared/forms/form-value.ts";
import { fen } from "../../../shared/money.ts";

const money = (amount: bigint | number) => ({ type: "money", value: fen(amount) }) as const;

describe("a value in a form", () => {
  it.each([
    ["yuan", "1,234,567.89"],
    ["digits", "1234567.89"],
    ["wan", "123.456789"],
    ["capital", "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"],
    ["text", "1,234,567.89"],
  ] as const)("is money written as %s", (format, text) => {
    expect(formatValue(money(123_456_789), format)).toBe(text);
  });

  it.each([
    [0, "0.00"],
    [100, "0.0001"],
    [1_000_000, "1.00"],
    [1_230_000, "1.23"],
    [-45, "-0.000045"],
    [150_000_000_000, "150000.00"],
  ])("is exact in 万元, with two decimals at least: %s fen", (amount, text) => {
    expect(formatValue(money(amount), "wan")).toBe(text);
  });

  it("loses no fen in 万元, whatever the amount", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (amount) => {
        const text = formatValue(money(amount), "wan");
        const [whole = "", decimals = ""] = text.replace("-", "").split(".");
        const back = BigInt(whole + decimals.padEnd(6, "0")) * (text.startsWith("-") ? -1n : 1n);
        expect(back).toBe(amount);
      }),
    );
  });

  it("is a day as papers and as tables write it", () => {
    const day = { type: "date", value: localDate("2026-03-05") } as const;
    expect([formatValue(day, "date"), formatValue(day, "iso-date")]).toEqual(["2026年3月5日", "2026-03-05"]);
  });

  it("is a number in a spreadsheet only where it is written as one", () => {
    expect([numberText(money(150), "yuan"), numberText(money(150), "wan"), numberText(money(150), "capital")]).toEqual([
      "1.50",
      "0.00015",
      null,
    ]);
    expect(numberText({ type: "text", value: "150" }, "text")).toBeNull();
  });

  it("can be ticked, whatever it is", () => {
    for (const formats of Object.values(formatsOf)) expect(formats).toContain("check");
  });
});
