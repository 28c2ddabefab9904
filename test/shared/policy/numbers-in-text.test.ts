import { describe, expect, it } from "vitest";
import { numbersInText, parseChineseNumeral } from "../../../shared/policy/numbers-in-text.ts";

const money = (text: string) => [...numbersInText(text).money];
const percents = (text: string) => [...numbersInText(text).percents];
const counts = (text: string) => [...numbersInText(text).counts];

describe("sums of money in a sentence", () => {
  it.each([
    ["最高不超过5万元", [5_000_000n]],
    ["最高不超过 30 万元", [30_000_000n]],
    ["最高不超过15万元", [15_000_000n]],
    ["1.5亿元", [15_000_000_000n]],
    ["0.5万元", [500_000n]],
    ["300元", [30_000n]],
    ["二十万元", [20_000_000n]],
    ["一百二十万元", [120_000_000n]],
    ["500万元、1000万元的，分别奖励50万元", [500_000_000n, 1_000_000_000n, 50_000_000n]],
    ["500万次播放", []],
    ["三五百元", [50_000n]],
  ])("%s", (text, expected) => {
    expect(money(text)).toEqual(expected);
  });

  it("never finds 5万元 inside 15万元 or 0.5万元", () => {
    expect(money("15万元和0.5万元")).not.toContain(5_000_000n);
  });
});

describe("shares in a sentence", () => {
  it.each([
    ["按20%给予", ["20%"]],
    ["按 20 ％给予", ["20%"]],
    ["按6.5%给予", ["6.5%"]],
    ["按百分之二十给予", ["20%"]],
    ["1.5倍", ["150%"]],
    ["两倍", ["200%"]],
    ["天数的一半以上", ["50%"]],
    ["120%", ["120%"]],
    ["20万元", []],
  ])("%s", (text, expected) => {
    expect(percents(text)).toEqual(expected);
  });
});

describe("plain numbers in a sentence", () => {
  it.each([
    ["不少于5处", [5]],
    ["累计拍摄达 120 天", [120]],
    ["不少于七天", [7]],
    ["有效期三年", [3]],
    ["十二个月", [12]],
    ["每500万次", [5_000_000]],
    ["1.5亿次", [150_000_000]],
    ["50万元", []],
    ["20%", []],
    ["2.5处", []],
    ["2026年3月1日起", []],
  ])("%s", (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });
});

describe("days in a sentence", () => {
  it("are read with their year", () => {
    const { dates } = numbersInText("于2026年3月1日至2026 年 12月31日期间上线");
    expect([...dates]).toEqual(["2026-03-01", "2026-12-31"]);
  });
});

describe("Chinese numerals", () => {
  it.each([
    ["零", 0],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["一百零五", 105],
    ["一百二十", 120],
    ["两千", 2000],
    ["九千九百九十九", 9999],
  ])("%s is %i", (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each(["", "万", "5", "第三"])("%j is none", (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });
});
