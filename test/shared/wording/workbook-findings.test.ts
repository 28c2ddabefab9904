import { describe, expect, it } from "vitest";
import { workbookFindings } from "../../../shared/wording/workbook-findings.ts";

const detail = {
  sheet: "分配",
  row: "7",
  column: "含税金额",
  value: "12.345",
  options: "省内、省外",
  limit: "100.00",
  other: "3",
  count: "3",
  expected: "请填写整数。",
};

describe("sentences about a studio workbook", () => {
  it.each(Object.entries(workbookFindings))("%s says where, and what to do next", (_code, { sentence }) => {
    const text = sentence(detail);
    expect(text).toMatch(/请/);
    expect(text).toMatch(/。$/);
    expect(text).not.toMatch(/undefined/);
  });

  it("names sheet, row, column and value of a wrong cell", () => {
    expect(workbookFindings["money-not-whole-fen"].sentence(detail)).toBe(
      "“分配”第 7 行“含税金额”“12.345”不足一分。金额最多两位小数，请按票面金额填写。",
    );
  });
});
