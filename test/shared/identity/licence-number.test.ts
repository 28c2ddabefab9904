import { describe, expect, test } from "vitest";
import { checkProductionLicenceNumber, productionLicenceProvince } from "../../../shared/identity/licence-number.ts";

describe("the number of a 广播电视节目制作经营许可证", () => {
  test.each([
    ["（京）字第06990号", "京"],
    ["（沪）字第1248号", "沪"],
    ["(京)字第1864号", "京"],
    ["(辽) 字第 01234 号", "辽"],
    ["(鲁广社)字第046号", "鲁广社"],
  ])("%s is of %s", (text, province) => {
    expect(productionLicenceProvince(text)).toBe(province);
    expect(checkProductionLicenceNumber(text)).toEqual([]);
  });

  test.each(["辽字第01234号", "（辽）字第12号", "（辽）字第123456号", "（辽）字第01234", "01234"])(
    "%s is told of and kept",
    (text) => {
      expect(checkProductionLicenceNumber(text, "licences")).toEqual([
        { code: "licence-number-form-unknown", severity: "info", field: "licences" },
      ]);
    },
  );

  test("that is not filled in is nobody's fault", () => {
    expect(checkProductionLicenceNumber("")).toEqual([]);
  });
});
