import { describe, expect, it } from "vitest";
import type { StatementReading } from "../../../../electron/intake/reading.ts";
import { absoluteFen, fen } from "../../../../shared/money.ts";
import { encode, type FixtureEncoding } from "../../../fixtures/intake/encode.ts";
import {
  bookings,
  columnStatement,
  digitStatement,
  flagStatement,
  signedStatement,
} from "../../../fixtures/intake/statements.ts";
import { xlsxBytes } from "../../../fixtures/intake/xlsx.ts";
import { codes, readAs } from "../read.ts";

const read = (text: string, encoding: FixtureEncoding = "utf-8"): Promise<StatementReading> =>
  readAs("statement", encode(text, encoding), "流水.csv");

const expected = bookings.map(({ on, signed, other, otherAccount, memo }) => ({
  bookedOn: on,
  direction: signed > 0n ? "in" : "out",
  amount: absoluteFen(signed),
  counterpartyName: other,
  counterpartyAccount: otherAccount === "" ? null : otherAccount,
  memo,
}));

const encodings: readonly FixtureEncoding[] = ["utf-8", "utf-8-bom", "gb18030", "utf-16le"];

describe("a bank statement", () => {
  it.each(encodings)("with a 借/贷 flag is read from %s", async (encoding) => {
    const { record, findings } = await read(flagStatement(), encoding);
    expect(record.rows).toMatchObject(expected);
    expect(record).toMatchObject({ balanced: true, account: "0602000000000000789", closingBalance: fen(476_444) });
    expect(findings).toEqual([]);
  });

  it.each(encodings)("with 借方 and 贷方 columns is read from %s", async (encoding) => {
    const { record, findings } = await read(columnStatement(), encoding);
    expect(record.rows).toMatchObject(expected);
    expect(record).toMatchObject({
      account: "21050000000000000789",
      accountName: "辽宁样例影视文化有限公司",
      openingBalance: fen(100_000),
      closingBalance: fen(476_444),
      balanced: true,
    });
    expect(record.rows[0]?.serial).toBe("1-0001");
    expect(findings).toEqual([]);
  });

  it.each([
    ["flag", flagStatement],
    ["columns", columnStatement],
  ])("keeps the file's order when the newest row comes first (%s)", async (_, make) => {
    const { record, findings } = await read(make(true));
    expect(record.rows).toMatchObject([...expected].reverse());
    expect(record).toMatchObject({ balanced: true, closingBalance: fen(476_444) });
    expect(findings).toEqual([]);
  });

  it("with tabs between the cells is read", async () => {
    expect((await read(flagStatement(false, "\t"))).record.rows).toMatchObject(expected);
  });

  it("takes the payer or payee for the other side, never their banks, and a sign that repeats the flag once", async () => {
    const { record, findings } = await read(signedStatement());
    expect(record.rows).toMatchObject(expected);
    expect(record).toMatchObject({ account: "455000000789", balanced: true });
    expect(findings).toEqual([]);
  });

  it("lets the balances say what the digits 1 and 2 mean", async () => {
    const usual = await read(digitStatement("in", true));
    expect(usual.record.rows).toMatchObject(expected.map(({ amount, direction }) => ({ amount, direction })));
    expect(usual.findings).toEqual([]);
    const reversed = await read(digitStatement("out", true));
    expect(reversed.record.rows).toEqual(usual.record.rows);
    expect(codes(reversed)).toEqual(["statement-direction-from-balance"]);
  });

  it("takes no row when nothing says what the digits mean", async () => {
    const { record, findings } = await read(digitStatement("in", false));
    expect(record.rows).toEqual([]);
    expect(findings).toMatchObject([{ code: "statement-direction-asked", severity: "error" }]);
  });

  it("says from which row on the balance does not follow", async () => {
    const lines = columnStatement().split("\r\n");
    const without = [...lines.slice(0, 4), ...lines.slice(5)].join("\r\n");
    const { record, findings } = await read(without);
    expect(record.balanced).toBe(false);
    expect(findings).toMatchObject([{ code: "statement-unbalanced", detail: { row: "5" } }]);
  });

  it("says when the opening balance does not lead to the first row", async () => {
    const { record, ...reading } = await read(columnStatement().replace('"1,000.00",单位', "900.00,单位"));
    expect(record).toMatchObject({ balanced: true, openingBalance: fen(90_000) });
    expect(reading.findings.map(({ code }) => code)).toEqual(["opening-balance-mismatch"]);
  });

  it("leaves out no row silently", async () => {
    const { record, findings } = await read(
      columnStatement().replace("20260306,后期费", "六号,后期费").replace('"5,000.00","6,000.00"', '五千,"6,000.00"'),
    );
    expect(record.rows).toHaveLength(1);
    expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "cell-amount-unreadable",
      "row-date-unreadable",
    ]);
  });

  it("in another currency is refused", async () => {
    const { record, findings } = await read(columnStatement().replaceAll("人民币元", "USD"));
    expect(record.rows).toEqual([]);
    expect(findings).toMatchObject([{ code: "currency-not-yuan", severity: "error" }]);
  });

  it("says that an account number was damaged by a spreadsheet", async () => {
    const reading = await read(flagStatement().replaceAll("0602000000000000789", "6.02E+17"));
    expect(reading.record.account).toBeNull();
    expect(codes(reading)).toContain("account-digits-lost");
  });

  it("is read from XLSX with dates and numbers as cells", async () => {
    const rows = [
      ["交易明细"],
      ["交易日期", "收入金额", "支出金额", "账户余额", "对方户名", "摘要"],
      [new Date("2026-03-05T00:00:00Z"), 5000, null, 6000, "甲公司", "货款"],
      [new Date("2026-03-06T00:00:00Z"), null, 1234.56, 4765.44, "乙公司", "付款"],
    ];
    const { record, source } = await readAs("statement", await xlsxBytes({ Sheet1: rows }));
    expect(source).toBe("xlsx");
    expect(record.balanced).toBe(true);
    expect(record.rows).toMatchObject([
      { bookedOn: "2026-03-05", direction: "in", amount: fen(500_000) },
      { bookedOn: "2026-03-06", direction: "out", amount: fen(123_456) },
    ]);
  });

  it("with unknown titles names them, and is read with a column map", async () => {
    const text = ["入账那天,进,出,剩,谁", "2026-03-05,100.00,,100.00,甲", "2026-03-06,,30.00,70.00,乙"].join("\n");
    const bytes = Buffer.from(text);
    const unknown = await readAs("unknown", bytes, "a.csv");
    expect(unknown.findings).toMatchObject([
      { code: "table-unrecognised", detail: { headers: "入账那天、进、出、剩、谁" } },
    ]);
    const columnMap = { bookedOn: "入账那天", in: "进", out: "出", balance: "剩", counterpartyName: "谁" };
    const { record } = await readAs("statement", bytes, "a.csv", { columnMap });
    expect(record).toMatchObject({
      balanced: true,
      rows: [{ direction: "in" }, { direction: "out", counterpartyName: "乙" }],
    });
    const wrong = await readAs("unknown", bytes, "a.csv", { columnMap: { ...columnMap, out: "支" } });
    expect(codes(wrong)).toEqual(["column-map-unmatched"]);
  });
});
