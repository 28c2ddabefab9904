import { describe, expect, test } from "vitest";
import { type LocalDate, localDate } from "../../../shared/dates.ts";
import { checkInvoiceNumber } from "../../../shared/identity/invoice-number.ts";

const issuedOn = localDate("2024-05-28");
const codesOf = (number: string, code: string | null = null, day: LocalDate | null = issuedOn): readonly string[] =>
  checkInvoiceNumber({ number, code, issuedOn: day }).map((finding) => finding.code);

describe("an invoice number", () => {
  test.each([
    ["24997000000005411248", null],
    ["24997000000005411248", ""],
    ["83089647", "033002000211"],
    ["83089647", "3300200021"],
    ["", null],
  ])("%s with the code %s is in order", (number, code) => {
    expect(codesOf(number, code)).toEqual([]);
  });

  test.each([
    ["2499700000000541124", null, ["invoice-number-length"]],
    ["249970000000054112480", null, ["invoice-number-length"]],
    ["8308964", "033002000211", ["invoice-number-length"]],
    ["2499700000000541124O", null, ["invoice-number-characters"]],
    ["2.4997E+19", null, ["invoice-number-characters"]],
    ["24997000000005411248", "033002000211", ["invoice-code-not-expected"]],
    ["83089647", null, ["invoice-code-missing"]],
    ["83089647", "03300200021", ["invoice-code-length"]],
    ["83089647", "03300200021l", ["invoice-code-characters"]],
    ["25997000000005411248", null, ["invoice-number-year"]],
  ])("%s with the code %s gives %j", (number, code, codes) => {
    expect(codesOf(number, code)).toEqual(codes);
  });

  test("says both years when that of the number is not that of the date", () => {
    expect(checkInvoiceNumber({ number: "25997000000005411248", code: null, issuedOn })).toEqual([
      {
        code: "invoice-number-year",
        severity: "warning",
        field: "number",
        detail: { inNumber: "2025", issued: "2024" },
      },
    ]);
  });

  test("is not held to a date that is not known", () => {
    expect(codesOf("25997000000005411248", null, null)).toEqual([]);
  });
});
