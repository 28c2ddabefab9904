import { describe, expect, test } from "vitest";
import { checkFilingNumber, recognizeFilingNumber } from "../../../shared/identity/filing-number.ts";

describe("a filing or release number", () => {
  test.each([
    ["网剧审字(2022)第001号", "review", null, 2022],
    ["网影审字（2022）第001号", "review", null, 2022],
    ["(沪)网剧审字(2023)第001号", "review", "沪", 2023],
    ["（七猫）网微剧备字（2025）第01177号", "micro-drama", "七猫", 2025],
    ["（番茄）网微剧备字（2026）第847205号", "micro-drama", "番茄", 2026],
    ["沪网微剧备字〔2026〕0123号", "micro-drama", "沪", 2026],
    ["（辽）网微剧备字（2026）第 00012 号", "micro-drama", "辽", 2026],
    ["V123456788888888", "record", null, null],
    ["v123456788888888", "record", null, null],
  ])("%s is recognised", (text, form, prefix, year) => {
    expect(recognizeFilingNumber(text)).toEqual({ form, prefix, year });
    expect(checkFilingNumber(text)).toEqual([]);
  });

  test("of a form that nobody has published is told of, not warned of", () => {
    expect(checkFilingNumber("微短剧发行许可证 辽2026-18", "filings")).toEqual([
      { code: "filing-number-form-unknown", severity: "info", field: "filings" },
    ]);
  });

  test.each(["V12345678888888", "V1234567888888889"])("%s has lost or gained a digit", (text) => {
    expect(checkFilingNumber(text).map((finding) => [finding.code, finding.severity])).toEqual([
      ["filing-number-length", "warning"],
    ]);
  });

  test.each([
    "网微剧备字第0123号",
    "网微剧备字（26）第0123号",
    "网微剧备字（2026）第01号",
    "（番茄网微剧备字（2026）第0123号",
    "（番茄）网微剧备字（2026）第0123号等",
  ])("%s is of no known form", (text) => {
    expect(recognizeFilingNumber(text)).toBeNull();
  });

  test("that is not filled in is nobody's fault", () => {
    expect(checkFilingNumber(" ")).toEqual([]);
  });
});
