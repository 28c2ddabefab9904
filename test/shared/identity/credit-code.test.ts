import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkCreditCode,
  creditCodeCheckDigit,
  normalizeCreditCode,
  withCreditCodeCheckDigit,
} from "../../../shared/identity/credit-code.ts";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const letter = fc.constantFrom(...alphabet);
const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 6, maxLength: 6 });
const first17 = fc
  .tuple(
    fc.string({ unit: letter, minLength: 2, maxLength: 2 }),
    digits,
    fc.string({ unit: letter, minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(""));
const codesOf = (text: string): readonly string[] => checkCreditCode(text).map((finding) => finding.code);

describe("a 统一社会信用代码", () => {
  test.each([
    "91350100M000100Y43",
    "91350211M000100Y46",
    "91440300708461136T",
    "91110000101623741K",
    "911101066976941872",
    "9144030071526726XG",
  ])("%s is in order", (code) => {
    expect(checkCreditCode(code)).toEqual([]);
  });

  test.each([
    ["91350211M000100Y43", "6", "3"],
    ["91310115MA1H8R7C6D", "7", "D"],
    ["91350211M0000XUF46", "R", "6"],
  ])("%s warns of its check digit and is let through", (code, expected, given) => {
    expect(checkCreditCode(code, "studio.creditCode")).toEqual([
      {
        code: "credit-code-check-digit",
        severity: "warning",
        field: "studio.creditCode",
        detail: { expected, given },
      },
    ]);
  });

  test.each([
    ["", []],
    ["  ", []],
    [" 9135 0100 m000100y43 ", []],
    ["９１３５０１００Ｍ０００１００Ｙ４３", []],
    ["350100M000100Y4", ["credit-code-length"]],
    ["91350100M000100Y4", ["credit-code-length"]],
    ["91350100M000100Y4300", ["credit-code-length"]],
    ["9135O100M000100Y43", ["credit-code-characters"]],
    ["91350100-M000100Y43", ["credit-code-characters"]],
  ])("typed as '%s' gives %j", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test("names the letters that cannot occur in one", () => {
    expect(checkCreditCode("9135O100M0S0100Y4O")[0]?.detail).toEqual({ characters: "OS" });
  });

  test("whose place of registration has letters is remarked on beside its check digit", () => {
    expect(codesOf(withCreditCodeCheckDigit("91AB0100M000100Y4"))).toEqual(["credit-code-division"]);
  });

  test("with a sum that 31 divides ends in 0", () => {
    expect(creditCodeCheckDigit("00000000000000000")).toBe("0");
    expect(checkCreditCode("000000000000000000")).toEqual([]);
    expect(withCreditCodeCheckDigit("91210100MA0000001")).toMatch(/^91210100MA0000001[0-9A-Y]$/);
  });

  test("made by the tool is in order", () => {
    fc.assert(
      fc.property(first17, (start) => {
        expect(checkCreditCode(withCreditCodeCheckDigit(start))).toEqual([]);
      }),
    );
  });

  test("with any one character exchanged for another is remarked on", () => {
    fc.assert(
      fc.property(first17, (start) => {
        const code = withCreditCodeCheckDigit(start);
        for (let at = 0; at < 18; at += 1) {
          for (const other of alphabet.replace(code.charAt(at), "")) {
            expect(codesOf(code.slice(0, at) + other + code.slice(at + 1))).toContain("credit-code-check-digit");
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test("cannot be made from less than 17 characters or strange ones", () => {
    expect(() => withCreditCodeCheckDigit("91350100M000100Y")).toThrow();
    expect(() => withCreditCodeCheckDigit("91350100M000100I4")).toThrow();
    expect(creditCodeCheckDigit("9135")).toBeNull();
  });

  test("is compared without blanks and in capitals", () => {
    expect(normalizeCreditCode(" 9135 0100m000100y43")).toBe("91350100M000100Y43");
  });
});
