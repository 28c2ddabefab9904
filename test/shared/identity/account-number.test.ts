import { describe, expect, test } from "vitest";
import {
  checkAccountNumber,
  checkUnionNumber,
  normalizeAccountNumber,
} from "../../../shared/identity/account-number.ts";

const codesOf = (text: string): readonly string[] => checkAccountNumber(text).map((finding) => finding.code);

describe("a company's account number", () => {
  test.each([
    ["", []],
    ["12345678", []],
    ["0402012309000012345", []],
    ["2100 1234 5678 9012 345", []],
    ["2100-1234-5678", []],
    ["１２３４５６７８９０", []],
    ["123456789012345678901234567", []],
    ["1234567", ["account-number-length"]],
    ["1234567890123456789012345678", ["account-number-length"]],
    ["6.22202E+18", ["account-number-characters"]],
    ["6222****1234", ["account-number-characters"]],
    ["账号12345678", ["account-number-characters"]],
  ])("typed as '%s' gives %j", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test("is not held to the check digit of bank cards", () => {
    const all = Array.from({ length: 10 }, (_, last) => checkAccountNumber(`621700123456789012${last}`));
    expect(all.flat()).toEqual([]);
  });

  test("is compared without blanks and hyphens, its leading zero kept", () => {
    expect(normalizeAccountNumber(" 0402-0123 0900")).toBe("040201230900");
  });
});

test("a 联行号 has 12 digits", () => {
  expect(checkUnionNumber("011884020184")).toEqual([]);
  expect(checkUnionNumber("")).toEqual([]);
  expect(checkUnionNumber("11884020184", "bankAccount.unionNumber")).toEqual([
    { code: "union-number-form", severity: "warning", field: "bankAccount.unionNumber", detail: {} },
  ]);
});
