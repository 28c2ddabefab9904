import { describe, expect, it } from "vitest";
import { find, indexed } from "../../../shared/search/find.ts";
import { excerptOf, markedParts } from "../../../shared/search/mark.ts";
import { needlesOf } from "../../../shared/search/needles.ts";

const entry = (title: string, detail = "", more: readonly string[] = []) => indexed({ title, detail, more });
const titles = (question: string, all: readonly ReturnType<typeof entry>[], most = 10) =>
  find(all, needlesOf(question), most).found.map((one) => one.entry.title);

describe("the search", () => {
  const all = [
    entry("沈阳示例器材租赁有限公司 11,234.50 元", "发票 26212000000000000001 · 2026-03-05"),
    entry("大连示例影视有限公司 1,234.50 元", "发票 26212000000000000002", ["摘要：器材费", "文件：三月.xml"]),
  ];

  it("wants every word, wherever it stands, in whatever width and case", () => {
    expect(titles("沈阳 器材", all)).toHaveLength(1);
    expect(titles("示例 器材", all)).toHaveLength(2);
    expect(titles("三月.ＸＭＬ", all)).toEqual(["大连示例影视有限公司 1,234.50 元"]);
    expect(titles("沈阳 影视", all)).toEqual([]);
    expect(titles("  ", all)).toEqual([]);
  });

  it("finds an amount as it is typed, the one that stands whole first", () => {
    for (const typed of ["1234.5", "1,234.50", "¥1,234.50元", "1234.50元"])
      expect(titles(typed, all)[0]).toBe("大连示例影视有限公司 1,234.50 元");
    expect(titles("12万", [entry("合同 120,000.00 元")])).toHaveLength(1);
  });

  it("finds a day however it is written", () => {
    for (const typed of ["2026-03-05", "2026年3月5日", "2026/3/5"]) expect(titles(typed, all)).toHaveLength(1);
  });

  it("says what matched where title and detail do not, and how many there are beside those listed", () => {
    expect(find(all, needlesOf("器材费"), 10).found[0]?.hint).toBe("摘要：器材费");
    expect(find(all, needlesOf("示例"), 1)).toMatchObject({ found: [{ hint: null }], total: 2 });
  });

  it("marks what matched, separators of an amount included", () => {
    expect(markedParts("共 1,234.50 元", needlesOf("1234.5"))).toEqual([
      { text: "共 ", isMatch: false },
      { text: "1,234.5", isMatch: true },
      { text: "0 元", isMatch: false },
    ]);
  });

  it("cuts a long text around what matched", () => {
    const cut = excerptOf(`${"前".repeat(200)}取景${"后".repeat(200)}`, needlesOf("取景"), 30);
    expect(cut).toContain("取景");
    expect(cut.length).toBeLessThanOrEqual(32);
  });
});
