import { describe, expect, it } from "vitest";
import { momentText } from "../../../../renderer/components/moment-text.ts";
import {
  canDrawLedger,
  headFigures,
  ledgerParts,
  ledgerText,
  missingPlace,
  unlistedText,
} from "../../../../renderer/features/overview/overview-view.ts";
import type { OverviewView } from "../../../../shared/contract/overview.ts";
import { localDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";

const item: OverviewView["missing"][number] = {
  ...{ article: "三", ruleTitle: "人工智能算力补贴", subjectName: "归航", what: "算力账单：尚缺" },
  ...{ action: "保留云服务账单", mendedIn: "materials", blocks: false, count: 1 },
};

const view = (changed: Partial<OverviewView> = {}): OverviewView => ({
  asOf: localDate("2026-11-01"),
  empty: false,
  figures: { certain: fen(30519936), provenCeiling: fen(118000000), lacking: 1 },
  caps: [],
  missing: [item],
  ledger: { recorded: fen(10000), eligible: fen(6000), ineligible: fen(3999), undecided: fen(1) },
  exports: [],
  deadlines: [],
  unknownDays: { noWindow: null, noIssueDate: false, holidaysThrough: localDate("2026-12-28") },
  changes: [],
  ...changed,
});

describe("the figures at the head", () => {
  it("keep a ceiling apart from what can be counted on, and add nothing up", () => {
    const figures = headFigures(view());
    expect(figures.map(({ kind, title, value }) => [kind, title, value])).toEqual([
      ["certain", "按公式可申领", "305,199.36 元"],
      ["ceiling", "最高不超过（待核定）", "1,180,000.00 元"],
      ["lacking", "尚缺材料", "1 项"],
    ]);
    expect(figures[1]?.note).toContain("不是应得数额");
    expect(JSON.stringify(figures)).not.toContain("1,485,199.36");
  });
});

describe("the books", () => {
  it("show each part to the fen", () => {
    expect(ledgerParts(view().ledger).map(({ title, value, share }) => [title, value, share])).toEqual([
      ["可计入", "60.00 元", 6000],
      ["不计入", "39.99 元", 3999],
      ["未定", "0.01 元", 1],
    ]);
    expect(ledgerText(view().ledger)).toContain("已登记支出 100.00 元");
  });

  it("are drawn as one bar only where every part is a piece of the whole", () => {
    const { ledger } = view();
    expect(canDrawLedger(ledger)).toBe(true);
    expect(canDrawLedger({ ...ledger, eligible: fen(10005), ineligible: fen(-6) })).toBe(false);
    expect(canDrawLedger({ recorded: fen(0), eligible: fen(0), ineligible: fen(0), undecided: fen(0) })).toBe(false);
  });

  it("have no shares of nothing", () => {
    const nothing = { recorded: fen(0), eligible: fen(0), ineligible: fen(0), undecided: fen(0) };
    expect(ledgerParts(nothing).map(({ share }) => share)).toEqual([0, 0, 0]);
  });
});

describe("what is missing", () => {
  it("says which rule and which subject it belongs to", () => {
    expect(missingPlace(item)).toBe("第三条 人工智能算力补贴 · 归航");
    expect(missingPlace({ ...item, article: "—", ruleTitle: "支出", subjectName: "全部" })).toBe("支出");
  });

  it("says how much more there is than is listed", () => {
    expect(unlistedText(view())).toBeNull();
    expect(unlistedText(view({ figures: { ...view().figures, lacking: 4 } }))).toBe("另有 3 项");
    const several = { missing: [{ ...item, count: 3 }], figures: { ...view().figures, lacking: 4 } };
    expect(unlistedText(view(several))).toBe("另有 1 项");
  });
});

it("writes a moment as this machine's day and minute", () => {
  const at = new Date(2026, 2, 5, 7, 4);
  expect(momentText(at.toISOString())).toBe("2026-03-05 07:04");
});
