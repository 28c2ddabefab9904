import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Fen,
  fen,
  fenToYuanText,
  formatYuan,
  negateFen,
  parseMoney,
  parseMoneyRounded,
  parsePlainYuan,
  parseSignedYuan,
} from "../../shared/money.ts";

const anyAmount = fc.bigInt({ min: -(10n ** 17n) + 1n, max: 10n ** 17n - 1n }).map(fen);

function read(text: string): Fen | string {
  const parsed = parseMoney(text);
  return parsed.ok ? parsed.value : parsed.error;
}

describe("an amount is read exactly as people and foreign files write it", () => {
  test.each([
    ["1234.5", 123450n],
    ["1,234.5", 123450n],
    ["１，２３４．５０", 123450n],
    ["￥1 234.56", 123456n],
    ["¥1\u00a0234.56", 123456n],
    ["¥ 1\u202f234\u202f567.89", 123456789n],
    [" 12,345,678 ", 1234567800n],
    ["12.3万元", 12300000n],
    ["12.3 万", 12300000n],
    ["12.34567万", 12345670n],
    ["1.2亿元", 12000000000n],
    ["3千元", 300000n],
    ["2百万元", 200000000n],
    ["0.5万亿", 50000000000000n],
    ["５萬圓", 5000000n],
    ["人民币 12,000 元整", 1200000n],
    ["人民币12,000.00元", 1200000n],
    ["人民币¥500", 50000n],
    ["CNY 500", 50000n],
    ["500 RMB", 50000n],
    ["88圆整", 8800n],
    ["88元正", 8800n],
    ["(123.45)", -12345n],
    ["（123.45）元", -12345n],
    ["¥(1,234.50)", -123450n],
    ["(¥1,234.50)", -123450n],
    ["-123.45", -12345n],
    ["−123.45", -12345n],
    ["－１２３．４５", -12345n],
    ["-¥123.45", -12345n],
    ["￥-123.45", -12345n],
    ["+100.00", 10000n],
    [".5", 50n],
    ["007.50", 750n],
    ["-0.00", 0n],
    ["0", 0n],
    ["1.230", 123n],
    ["100.000000", 10000n],
    ["999,999,999,999,999.99", 99999999999999999n],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test("what was printed with separators reads back as the same amount", () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(read(formatYuan(amount))).toBe(amount);
        expect(read(`￥${fenToYuanText(amount)} 元`)).toBe(amount);
        expect(parseSignedYuan(fenToYuanText(amount))).toBe(amount);
      }),
    );
  });

  test("an amount in 万 is that amount in yuan times ten thousand", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (amount) => {
        expect(read(`${fenToYuanText(fen(amount))}万元`)).toBe(amount * 10_000n);
      }),
    );
  });
});

describe("an amount that has to be guessed is refused", () => {
  test.each([
    ["", "empty"],
    ["  \t", "empty"],
    ["1,23.4", "bad-grouping"],
    ["1,2345", "bad-grouping"],
    ["1234,567", "bad-grouping"],
    ["0,123", "bad-grouping"],
    ["1,234 567", "bad-grouping"],
    ["1  234", "bad-grouping"],
    ["12 34.56", "bad-grouping"],
    ["1234,5", "bad-grouping"],
    ["1.234.5", "not-a-number"],
    ["1.234,50", "not-a-number"],
    ["1e3", "not-a-number"],
    ["1E+20", "not-a-number"],
    ["12.", "not-a-number"],
    ["1,", "not-a-number"],
    [".", "not-a-number"],
    ["-", "not-a-number"],
    ["—", "not-a-number"],
    ["元", "not-a-number"],
    ["人民币", "not-a-number"],
    ["约5万", "not-a-number"],
    ["5万多", "not-a-number"],
    ["12万3千", "not-a-number"],
    ["1-2万", "not-a-number"],
    ["一百元", "not-a-number"],
    ["无", "not-a-number"],
    ["--5", "not-a-number"],
    ["(-5)", "not-a-number"],
    ["-(5)", "not-a-number"],
    ["(5", "not-a-number"],
    ["$5", "not-a-number"],
    ["5美元", "not-a-number"],
    ["12²", "not-a-number"],
    ["①2", "not-a-number"],
    ["1\n234", "not-a-number"],
    ["0x10", "not-a-number"],
    ["NaN", "not-a-number"],
    ["0.001", "more-than-two-decimals"],
    ["12.345", "more-than-two-decimals"],
    ["12.3456789万", "more-than-two-decimals"],
    ["6222021001116245000", "too-large"],
    ["1000000000000000", "too-large"],
    ["9".repeat(100_000), "not-a-number"],
  ])("%s", (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  test("no text of digits and signs is read as anything but what it says", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789.,- ()"), maxLength: 14 });
    fc.assert(
      fc.property(text, (typed) => {
        const amount = read(typed);
        if (typeof amount === "string") return;
        const negative = /^\s*[-(]/.test(typed);
        expect(fenToYuanText(amount < 0n ? negateFen(amount) : amount)).toBe(twoDecimals(typed));
        expect(amount <= 0n || !negative).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

function twoDecimals(typed: string): string {
  const [whole = "", decimals = ""] = typed.replace(/[-, ()]/g, "").split(".");
  return `${whole.replace(/^0+/, "") || "0"}.${decimals.padEnd(2, "0").replace(/(?<=^..)0+$/, "")}`;
}

describe("files with more decimals than fen", () => {
  test.each([
    ["1234.560000", 123456n, false],
    ["1234.565000", 123457n, true],
    ["1234.564999", 123456n, true],
    ["0.005", 1n, true],
    ["0.0049999", 0n, true],
    ["-0.005", -1n, true],
    ["-1234.564999", -123456n, true],
    ["0.12345678万元", 123457n, true],
  ])("%s is rounded half away from zero, and it says so", (text, amount, rounded) => {
    expect(parseMoneyRounded(text)).toEqual({ ok: true, value: { amount, rounded } });
  });

  test("a red-letter amount rounds to the negative of the blue one", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(999_999), (yuan, millionths) => {
        const text = `${yuan}.${String(millionths).padStart(6, "0")}`;
        const [blue, red] = [parseMoneyRounded(text), parseMoneyRounded(`-${text}`)];
        expect(blue.ok && red.ok && blue.value.amount + red.value.amount).toBe(0n);
      }),
    );
  });

  test("are refused for the same reasons as any other text", () => {
    expect(parseMoneyRounded("1,23.4567")).toEqual({ ok: false, error: "bad-grouping" });
    expect(parseMoneyRounded("")).toEqual({ ok: false, error: "empty" });
  });
});

test("amounts are shown with separators and two decimals", () => {
  expect(formatYuan(fen(123450))).toBe("1,234.50");
  expect(formatYuan(fen(-100000000))).toBe("-1,000,000.00");
  expect(formatYuan(fen(5))).toBe("0.05");
  expect(fenToYuanText(fen(-5))).toBe("-0.05");
});

test("machine-written yuan take no separators, no blanks and no third decimal", () => {
  expect(parsePlainYuan("1234.5")).toBe(123450n);
  for (const text of ["1,234", " 1", "1.234", "-1", "", "1."]) expect(parsePlainYuan(text)).toBeNull();
});
