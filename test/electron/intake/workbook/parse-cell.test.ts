import { describe, expect, it } from "vitest";
import { cellOfValue } from "../../../../electron/intake/workbook/cell.ts";
import {
  parseCountCell,
  parseDateCell,
  parseMoneyCell,
  parseOptionCell,
  parseTextCell,
} from "../../../../electron/intake/workbook/parse-cell.ts";
import { fen } from "../../../../shared/money.ts";

const money = (value: number | string) => parseMoneyCell(cellOfValue(value), "signed");

describe("a money cell", () => {
  it.each([
    [1234.5, 123450n],
    [0.29, 29n],
    [1.1, 110n],
    [9999999999999.99, 999999999999999n],
    [-12.34, -1234n],
    ["1,234.50", 123450n],
    ["￥1 234.5元", 123450n],
  ])("%s is exact fen", (value, expected) => {
    expect(money(value)).toEqual({ ok: true, value: fen(expected) });
  });

  it.each([0.005, 1234.567, 0.1 + 0.2, 1e-7, "12.345"])("%s is refused, never rounded", (value) => {
    expect(money(value)).toEqual({ ok: false, error: "money-not-whole-fen" });
  });

  it("is refused when it is beyond what a spreadsheet keeps exactly, or no amount", () => {
    expect(money(1e15)).toEqual({ ok: false, error: "not-money" });
    expect(money("约三千")).toEqual({ ok: false, error: "not-money" });
    expect(parseMoneyCell(cellOfValue(new Date("2026-03-05T00:00:00Z")), "signed").ok).toBe(false);
  });

  it("may be negative only where a refund can stand", () => {
    expect(parseMoneyCell(cellOfValue(-1), "not-negative")).toEqual({ ok: false, error: "money-negative" });
  });
});

describe("a date cell", () => {
  it.each(["2026-03-05", "2026/3/5", "2026.3.5", "2026年3月5日", "２０２６-０３-０５"])("takes the text %s", (text) => {
    expect(parseDateCell(cellOfValue(text))).toEqual({ ok: true, value: "2026-03-05" });
  });

  it("takes a real date and drops its time of day", () => {
    expect(parseDateCell(cellOfValue(new Date("2026-03-05T18:30:00Z")))).toEqual({ ok: true, value: "2026-03-05" });
  });

  it.each(["2026-02-30", "三月五日", "2026-03"])("refuses %s", (text) => {
    expect(parseDateCell(cellOfValue(text))).toEqual({ ok: false, error: "not-a-date" });
  });

  it("refuses a bare number, which may be a serial day or anything else", () => {
    expect(parseDateCell(cellOfValue(46086))).toEqual({ ok: false, error: "not-a-date" });
  });
});

describe("other cells", () => {
  it("a number longer than 15 digits is refused as text, since its end is already lost", () => {
    expect(parseTextCell(cellOfValue(Number("26212000000012345678")))).toEqual({
      ok: false,
      error: "number-lost-digits",
    });
    expect(parseTextCell(cellOfValue(26212))).toEqual({ ok: true, value: "26212" });
  });

  it("an option is one of the words or the value itself", () => {
    const words = { 省内: "in", 省外: "out" } as const;
    expect(parseOptionCell(cellOfValue(" 省 内 "), words)).toEqual({ ok: true, value: "in" });
    expect(parseOptionCell(cellOfValue("out"), words)).toEqual({ ok: true, value: "out" });
    expect(parseOptionCell(cellOfValue("境外"), words)).toEqual({ ok: false, error: "not-an-option" });
  });

  it("a count is a whole number within its bounds", () => {
    expect(parseCountCell(cellOfValue(80), 0, 999, "not-a-count")).toEqual({ ok: true, value: 80 });
    expect(parseCountCell(cellOfValue("８０"), 0, 999, "not-a-count")).toEqual({ ok: true, value: 80 });
    expect(parseCountCell(cellOfValue(1.5), 0, 999, "not-a-count").ok).toBe(false);
    expect(parseCountCell(cellOfValue(26), 1900, 2999, "not-a-year")).toEqual({ ok: false, error: "not-a-year" });
  });

  it("a formula counts as its cached result, and is refused without one or with an error", () => {
    expect(cellOfValue({ formula: "1+1", date1904: false, result: 2 })).toEqual({ kind: "number", number: 2 });
    expect(cellOfValue({ formula: "1+1", date1904: false })).toMatchObject({ problem: "formula-not-calculated" });
    expect(cellOfValue({ error: "#REF!" })).toMatchObject({ problem: "error-value", shown: "#REF!" });
  });
});
