import { describe, expect, it } from "vitest";
import { fen } from "../../../../shared/money.ts";
import { encode } from "../../../fixtures/intake/encode.ts";
import { revenueCsv, revenueRows, strangeRevenueCsv } from "../../../fixtures/intake/revenues.ts";
import { xlsxBytes } from "../../../fixtures/intake/xlsx.ts";
import { codes, readAs } from "../read.ts";

const march = { from: "2026-03-01", to: "2026-03-31" };

describe("a platform's settlement", () => {
  it.each(["utf-8", "gb18030"] as const)(
    "is read from CSV in %s, its heading included, its total left out",
    async (encoding) => {
      const { record, findings } = await readAs("revenue", encode(revenueCsv, encoding), "结算.csv");
      expect(findings).toEqual([]);
      expect(record.rows).toEqual([
        {
          row: 4,
          work: "盛京往事",
          platform: "样例短剧平台",
          ...march,
          gross: fen(1_234_567),
          platformShare: fen(123_457),
          net: fen(1_111_110),
        },
        {
          row: 5,
          work: "海边的我们",
          platform: "样例短剧平台",
          ...march,
          gross: fen(30),
          platformShare: fen(3),
          net: fen(27),
        },
        {
          row: 6,
          work: "星河漫剧",
          platform: "样例短剧平台",
          ...march,
          gross: fen(-10_000),
          platformShare: fen(-1_000),
          net: fen(-9_000),
        },
      ]);
    },
  );

  it("is read from XLSX to the fen: stored results, binary tails, text that begins with =", async () => {
    const { record, ...reading } = await readAs("revenue", await xlsxBytes({ 结算: revenueRows }));
    expect(record.rows).toMatchObject([
      { row: 2, ...march, gross: fen(1_234_567), net: fen(1_111_110) },
      { row: 3, work: "=海边的我们", ...march, gross: fen(30), platformShare: fen(3), net: fen(27) },
      { row: 4, from: "2026-01-01", to: "2026-03-31", gross: fen(101), platformShare: null, net: null },
    ]);
    expect(reading.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["info cell-amount-rounded"]);
  });

  it("reads a month that a spreadsheet shows without its day", async () => {
    const bytes = await xlsxBytes({
      a: [
        ["剧名", "月份", "总收益"],
        ["盛京往事", "2026年3月", 1],
      ],
    });
    expect((await readAs("revenue", bytes)).record.rows).toMatchObject([march]);
  });

  it("reads amounts in 万元 exactly", async () => {
    const text = "平台,剧名,账期,总收益（万元）\n甲,盛京往事,202603,12.345678\n";
    expect((await readAs("revenue", Buffer.from(text), "a.csv")).record.rows).toMatchObject([
      { gross: fen(12_345_678) },
    ]);
  });

  it("tells a total, a split and a row that do not fit", async () => {
    const wrong = revenueCsv
      .replace('"12,245.97"', '"12,245.98"')
      .replace("0.30,0.03,0.27", "0.30,0.03,0.28")
      .replace("-100.00,", "负一百,");
    const reading = await readAs("revenue", Buffer.from(wrong), "a.csv");
    expect(reading.record.rows).toHaveLength(2);
    expect(codes(reading)).toEqual([
      "cell-amount-unreadable",
      "revenue-split-mismatch",
      ...Array<string>(3).fill("revenue-total-mismatch"),
    ]);
  });

  it("is refused in another currency", async () => {
    const reading = await readAs("revenue", Buffer.from("剧名,平台,总收益（美元）\n盛京往事,甲,1.00\n"), "a.csv");
    expect(reading.record.rows).toEqual([]);
    expect(codes(reading)).toEqual(["currency-not-yuan"]);
  });

  it("with unknown titles is read with a column map", async () => {
    const bytes = Buffer.from(strangeRevenueCsv);
    expect(codes(await readAs("unknown", bytes, "a.csv"))).toEqual(["table-unrecognised"]);
    const { record } = await readAs("revenue", bytes, "a.csv", {
      columnMap: { work: "内容甲", gross: "钱数", net: "到手" },
    });
    expect(record.rows).toMatchObject([{ work: "盛京往事", gross: fen(10_000), net: fen(9_000), platformShare: null }]);
  });

  it("reads every sheet of settlements, and says which it left since they repeat or sum up the others", async () => {
    const titles = ["剧名", "平台", "结算周期", "总收益"];
    const march = [titles, ["盛京往事", "甲", "2026-03", 1]];
    const april = [titles, ["盛京往事", "甲", "2026-04", 2]];
    const both = [titles, ["盛京往事", "甲", "2026年3-4月", 3]];
    const sheets = { 三月: march, 四月: april, "三月 (2)": march, 汇总: both, 说明: [["文字"]] };
    const reading = await readAs("revenue", await xlsxBytes(sheets));
    expect(reading.record.rows).toMatchObject([
      { row: 2, from: "2026-03-01", gross: fen(100) },
      { row: 4, from: "2026-04-01", gross: fen(200) },
    ]);
    expect(reading.findings).toMatchObject([
      { code: "sheet-repeats", severity: "info", detail: { sheet: "三月 (2)" } },
      { code: "sheet-sums", severity: "warning", detail: { sheet: "汇总", read: "三月、四月" } },
    ]);
  });
});
