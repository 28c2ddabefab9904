import { parse } from "csv-parse/sync";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { absoluteFen, fen } from "../../../../shared/money.ts";
import { zipOf } from "../../../fixtures/intake/archives.ts";
import { encode } from "../../../fixtures/intake/encode.ts";
import { htmlTable, spreadsheetXml } from "../../../fixtures/intake/markup-tables.ts";
import { bookings, columnStatement, flagStatement } from "../../../fixtures/intake/statements.ts";
import { lockedXls, withGbk, xlsBytes } from "../../../fixtures/intake/xls.ts";
import { codes, readAs } from "../read.ts";

const cellsOf = (csv: string): readonly (readonly string[])[] =>
  parse(csv, { relax_column_count: true }).map((row) => row.map((cell) => cell.replace(/^="(.*)"$/, "$1")));

const expected = bookings.map(({ on, signed, other }) => ({
  bookedOn: on,
  direction: signed > 0n ? "in" : "out",
  amount: absoluteFen(signed),
  counterpartyName: other,
}));

const rows = cellsOf(columnStatement());
const whole = {
  balanced: true,
  account: "21050000000000000789",
  openingBalance: fen(100_000),
  closingBalance: fen(476_444),
};

describe("a bank statement is read from", () => {
  it("an XLS of Excel 97, whatever its name says", async () => {
    for (const name of ["流水.xls", "流水.CSV", "流水"]) {
      const { record, source, findings } = await readAs("statement", xlsBytes({ 流水: rows }), name);
      expect(record.rows).toMatchObject(expected);
      expect({ ...record, source, findings }).toMatchObject({ ...whole, source: "xls", findings: [] });
    }
  });

  it("an XLS with days, numbers and formats of Excel", async () => {
    const day = (text: string) => new Date(`${text}T00:00:00Z`);
    const typed = [
      ["日期", "收入", "支出", "余额", "对方户名"],
      [day("2026-03-05"), 5000, null, 6000.1, "甲"],
      [day("2026-03-06"), null, { t: "n", v: 0.1 + 0.2, z: "#,##0.00" }, 5999.8, "乙"],
    ] as const;
    const { record } = await readAs("statement", xlsBytes({ a: typed }), "a.xls");
    expect(record).toMatchObject({
      balanced: true,
      rows: [
        { bookedOn: "2026-03-05", direction: "in", amount: fen(500_000) },
        { bookedOn: "2026-03-06", direction: "out", amount: fen(30) },
      ],
    });
  });

  it("an XLS of Excel 5 in GBK", async () => {
    const titles = { DDDD: "日期", IIII: "收入", OOOO: "支出", BBBBBBBB: "对方户名", CCCCCCCCCC: "样例公司甲" };
    const latin = [
      ["DDDD", "IIII", "OOOO", "BBBBBBBB"],
      ["20260305", "100.00", "", "CCCCCCCCCC"],
    ];
    const bytes = xlsBytes({ a: latin }, { bookType: "biff5" });
    const gbk = Object.entries(titles).map(([key, text]) => [key, encode(text, "gb18030")] as const);
    const { record } = await readAs("statement", withGbk(bytes, Object.fromEntries(gbk)), "a.xls");
    expect(record.rows).toMatchObject([{ direction: "in", amount: fen(10_000), counterpartyName: "样例公司甲" }]);
  });

  it.each(["utf-8", "gb18030"] as const)("a page in %s that is named .xls", async (encoding) => {
    const page = htmlTable("样例银行账户明细", rows, encoding === "utf-8" ? "utf-8" : "GBK");
    const { record, source, findings } = await readAs("statement", encode(page, encoding), "流水.xls");
    expect(record.rows).toMatchObject(expected);
    expect({ ...record, source, findings }).toMatchObject({ ...whole, source: "html", findings: [] });
  });

  it("a page whose account, titles and rows are tables within a table", async () => {
    const [account, opening, titles, ...body] = rows;
    const table = (part: readonly (readonly string[] | undefined)[]) =>
      `<table>${part.map((row) => `<tr>${(row ?? []).map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
    const page = `<html><table><tr><td>${table([account, opening])}</td></tr><tr><td>${table([titles])}${table(body)}</td></tr></table>`;
    const { record } = await readAs("statement", Buffer.from(page), "a.xls");
    expect(record).toMatchObject({ ...whole, rows: expected });
  });

  it("a spreadsheet in XML, with what its sheets say together", async () => {
    const [account, opening, titles, first, ...rest] = rows;
    const xml = spreadsheetXml({
      三月上: [account, opening, titles, first].map((row) => row ?? []),
      三月下: [account, titles, ...rest].map((row) => row ?? []),
    });
    const { record, source, findings } = await readAs("statement", Buffer.from(xml), "a.xls");
    expect(record.rows).toMatchObject(expected);
    expect({ ...record, source, findings }).toMatchObject({ ...whole, source: "xls", findings: [] });
  });

  it.each([",", "\t", ";"])("text with “%s” between the cells in UTF-16, either end first", async (delimiter) => {
    const little = encode(flagStatement(false, delimiter), "utf-16le");
    const big = Uint8Array.from(little, (_, index) => little[index ^ 1] ?? 0);
    for (const bytes of [little, big])
      expect((await readAs("statement", bytes, "a.csv")).record.rows).toMatchObject(expected);
  });
});

it("an XLS with a password is refused with what to do", async () => {
  const locked = lockedXls(xlsBytes({ a: rows }));
  expect(codes(await readAs("unknown", locked, "a.xls"))).toEqual(["file-encrypted"]);
});

it("a ZIP with a password says that it has to be unpacked first", async () => {
  const zip = Buffer.from(zipOf({ "微信支付账单.csv": "a" }));
  // The flags of the entry's own header and of the directory.
  for (const [signature, offset] of [
    ["PK\u0003\u0004", 6],
    ["PK\u0001\u0002", 8],
  ] as const)
    zip.writeUInt16LE(zip.readUInt16LE(zip.indexOf(signature) + offset) | 1, zip.indexOf(signature) + offset);
  expect(codes(await readAs("unknown", zip, "微信支付账单.zip"))).toEqual(["zip-encrypted"]);
});

describe("a table in markup", () => {
  it("gives a merged cell to each of its rows, its amount to the first", async () => {
    const page = [
      "<table><tr><th>剧名<th>平台<th>账期<th>总收益",
      "<tr><td rowspan=2>盛京往事<td>甲<td>2026-03<td rowspan=2>100.00",
      "<tr><td>乙<td>2026-03",
      "</table>",
    ].join("");
    const reading = await readAs("revenue", Buffer.from(page), "a.xls");
    expect(reading.record.rows).toMatchObject([{ work: "盛京往事", platform: "甲", gross: fen(10_000) }]);
    expect(codes(reading)).toEqual(["cell-amount-merged"]);
  });

  it("is kept as it is when it is a page of another kind", async () => {
    expect(
      (await readAs("evidence", Buffer.from("<html><table><tr><td>通知</table></html>"), "a.html")).findings,
    ).toEqual([]);
  });

  it("is refused when it is damaged or endless", async () => {
    const deep = Buffer.from(`${"<table><tr><td>".repeat(20_000)}`);
    expect(codes(await readAs("unknown", deep, "a.xls"))).toEqual(["table-unreadable"]);
    const cut = Buffer.from(spreadsheetXml({ a: [["日期"]] }).slice(0, -20));
    expect(codes(await readAs("unknown", cut, "a.xls"))).toEqual(["table-unreadable"]);
  });
});

it("an ODS is told to be one, so that it is saved in another format", async () => {
  const type = "application/vnd.oasis.opendocument.spreadsheet";
  const reading = await readAs(
    "unknown",
    zipSync({ mimetype: [Buffer.from(type), { level: 0 }], "content.xml": Buffer.from("<a/>") }),
    "流水.ods",
  );
  expect(codes(reading)).toEqual(["table-as-ods"]);
});
