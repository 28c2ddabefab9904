import { describe, expect, it } from "vitest";
import {
  canExport,
  completenessText,
  lackingFor,
  summaryParts,
  verifiedText,
  writtenText,
} from "../../../../renderer/features/exports/exports-view.ts";
import type { ExportsView } from "../../../../shared/contract/exports.ts";
import { localDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";

const item = {
  article: "三",
  ruleTitle: "补贴",
  subjectName: "甲剧",
  what: "合同：尚缺",
  action: "向平台索取",
  mendedIn: "materials",
} as const;
const summary = { certain: fen(100_00), provenCeiling: fen(200_00), lacking: 3 };
const view: ExportsView = {
  ...{ asOf: localDate("2026-06-30"), profiles: [], profile: "p", blocking: [], optional: [], summary },
  ...{ suggestedPath: "/a.zip", history: [], points: [] },
};

describe("completeness", () => {
  it("blocks for what is required and not for what may be added", () => {
    expect(lackingFor({ ...view, optional: [item] }, null)).toBe(0);
    expect(lackingFor({ ...view, blocking: [item] }, null)).toBe(1);
    expect(canExport(0, "/a.zip", false)).toBe(true);
    expect(canExport(1, "/a.zip", false)).toBe(false);
    expect(canExport(1, "/a.zip", true)).toBe(true);
    expect(canExport(0, " ", true)).toBe(false);
  });

  it("is said in a sentence", () => {
    expect(completenessText({ ...view, blocking: [item] })).toContain("还差 1 项必备");
    expect(completenessText({ ...view, optional: [item] })).toContain("另有 1 项可以补充");
    expect(completenessText(view)).toBe("内容齐全，可以导出提交。");
  });
});

describe("the summary of a package", () => {
  it("has three parts and no sum", () => {
    expect(summaryParts(summary).map(({ value }) => value)).toEqual(["100.00 元", "200.00 元", "3 项"]);
  });

  it("counts files, bytes and pages", () => {
    const written = {
      path: "",
      seal: "",
      files: 12,
      bytes: 1234567,
      documents: [{ title: "封面", pages: 2 }],
      notes: [],
      summary,
    };
    expect(writtenText(written)).toBe("12 个文件，1,234,567 字节；封面 2 页。");
  });
});

describe("a verification", () => {
  const found = { path: "", valid: true, files: 2, bytes: 30, seal: "s", recorded: true, problems: [], remark: null };
  it("says whether it is the package that was exported, and what to do with a broken one", () => {
    expect(verifiedText(found)).toContain("与导出时的记录一致");
    expect(verifiedText({ ...found, recorded: false })).toContain("不是历史里");
    expect(verifiedText({ ...found, valid: false })).toContain("请重新导出");
  });
});
