import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCapitalAmount, parseCapitalAmount } from "../../shared/capital-amount.ts";
import { type Fen, fen, parseMoney } from "../../shared/money.ts";

function yuan(text: string): Fen {
  const parsed = parseMoney(text);
  if (!parsed.ok) throw new Error(`not an amount: ${text}`);
  return parsed.value;
}

const anyAmount = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }).map(fen);
// Few digits other than zero, so that every pattern of gaps comes up.
const gappyAmount = fc
  .array(fc.constantFrom("0", "0", "0", "0", "1", "5"), { minLength: 1, maxLength: 18 })
  .map((digits) => fen(BigInt(digits.join(""))));

// The rule's own six examples.
const examples: readonly (readonly [string, string])[] = [
  ["1409.50", "壹仟肆佰零玖元伍角"],
  ["6007.14", "陆仟零柒元壹角肆分"],
  ["1680.32", "壹仟陆佰捌拾元零叁角贰分"],
  ["107000.53", "壹拾万柒仟元零伍角叁分"],
  ["16409.02", "壹万陆仟肆佰零玖元零贰分"],
  ["325.04", "叁佰贰拾伍元零肆分"],
];

describe("an amount in capital numerals", () => {
  test.each<readonly [string, string]>([
    ...examples,
    ["0", "零元整"],
    ["0.01", "壹分"],
    ["0.50", "伍角"],
    ["0.53", "伍角叁分"],
    ["1", "壹元整"],
    ["1.05", "壹元零伍分"],
    ["10", "壹拾元整"],
    ["10.50", "壹拾元零伍角"],
    ["15.50", "壹拾伍元伍角"],
    ["105", "壹佰零伍元整"],
    ["1050", "壹仟零伍拾元整"],
    ["10000", "壹万元整"],
    ["10005", "壹万零伍元整"],
    ["100500", "壹拾万零伍佰元整"],
    ["1000700", "壹佰万零柒佰元整"],
    ["20020020", "贰仟零贰万零贰拾元整"],
    ["100000000", "壹亿元整"],
    ["100000001", "壹亿零壹元整"],
    ["110000000", "壹亿壹仟万元整"],
    ["1005000000", "壹拾亿零伍佰万元整"],
    ["1000000000000", "壹万亿元整"],
    ["1000000010000", "壹万亿零壹万元整"],
    ["1000100000000", "壹万零壹亿元整"],
    ["123456789012345.67", "壹佰贰拾叁万肆仟伍佰陆拾柒亿捌仟玖佰零壹万贰仟叁佰肆拾伍元陆角柒分"],
    ["-1409.50", "（负数）壹仟肆佰零玖元伍角"],
  ])("%s is %s", (amount, words) => {
    expect(formatCapitalAmount(yuan(amount))).toBe(words);
    expect(parseCapitalAmount(words)).toBe(yuan(amount));
  });

  test("reads back as the same amount", () => {
    fc.assert(
      fc.property(fc.oneof(anyAmount, gappyAmount), (amount) => {
        expect(parseCapitalAmount(formatCapitalAmount(amount))).toBe(amount);
        expect(parseCapitalAmount(`人民币${formatCapitalAmount(amount)}`)).toBe(amount);
      }),
      { numRuns: 3000 },
    );
  });

  test("never has two 零 together, and 整 after 元 alone", () => {
    fc.assert(
      fc.property(gappyAmount, (amount) => {
        const words = formatCapitalAmount(amount);
        expect(words).not.toMatch(/零零|零[万亿]|[角分]整/);
        expect(words.endsWith("整")).toBe(amount % 100n === 0n);
      }),
    );
  });

  test("ends below ten thousand 万亿", () => {
    expect(formatCapitalAmount(fen(10n ** 18n - 1n))).toMatch(/^玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿/);
    expect(() => formatCapitalAmount(fen(10n ** 18n))).toThrow();
  });
});

describe("capital numerals are read as invoices and forms print them", () => {
  test.each([
    ["壹仟零陆拾圆整", "1060"],
    ["⊗壹仟零陆拾圆整", "1060"],
    ["ⓧ壹仟零陆拾圆整", "1060"],
    ["人民币壹仟零陆拾圆正", "1060"],
    ["人民币：壹仟零陆拾元", "1060"],
    ["人民币（大写）壹仟零陆拾元", "1060"],
    ["人民幣壹仟零陸拾圓整", "1060"],
    ["貳萬參仟億圓整", "2300000000000"],
    ["伍佰元陆角整", "500.60"],
    ["伍佰元零陆角整", "500.60"],
    ["壹仟陆佰捌拾元叁角贰分", "1680.32"],
    ["壹拾万零柒仟元伍角叁分", "107000.53"],
    ["伍佰元零陆分", "500.06"],
    ["伍佰元零角陆分", "500.06"],
    ["伍佰元陆角零分", "500.60"],
    ["拾伍元整", "15"],
    ["零拾零万零仟伍佰零拾零元零角零分", "500"],
    ["叁佰贰拾伍元肆分", "325.04"],
    ["一百二十元整", "120"],
    ["壹 佰 元 整", "100"],
    ["（负数）壹佰圆整", "-100"],
    ["(负数)壹佰圆整", "-100"],
    ["⊗（负数）壹佰圆整", "-100"],
    ["负壹佰圆整", "-100"],
    ["零圆整", "0"],
  ])("%s", (words, amount) => {
    expect(parseCapitalAmount(words)).toBe(yuan(amount));
  });

  test.each([
    ["", "nothing"],
    ["整", "no amount"],
    ["元整", "no figure before 元"],
    ["人民币", "no amount"],
    ["壹佰", "no unit"],
    ["100元整", "figures"],
    ["壹佰伍元整", "105 or 150"],
    ["壹万伍元整", "10,005 or 15,000"],
    ["贰仟伍万元整", "20,050,000 or 25,000,000"],
    ["壹亿伍元整", "100,000,005 or 150,000,000"],
    ["壹佰贰仟元整", "units in the wrong order"],
    ["壹佰贰佰元整", "the same unit twice"],
    ["壹贰元整", "two figures without a unit"],
    ["万元整", "万 of nothing"],
    ["壹亿贰亿元整", "亿 twice"],
    ["壹万贰万元整", "万 twice"],
    ["壹佰元伍分叁角", "角 after 分"],
    ["壹佰元整零", "something after 整"],
    ["壹佰美元整", "another currency"],
    ["(壹佰元整)", "brackets"],
  ])("%s is refused: %s", (words) => {
    expect(parseCapitalAmount(words)).toBeNull();
  });
});
