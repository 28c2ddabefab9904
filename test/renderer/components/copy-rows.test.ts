import { expect, it } from "vitest";
import { rowsAsHtml, rowsAsTsv } from "../../../renderer/components/copy-rows.ts";
import { fen } from "../../../shared/money.ts";

const columns = [
  { title: "销售方", read: ({ seller }: { readonly seller: string }) => seller },
  { title: "金额（元）", read: () => fen(-123_450) },
  { title: "日期", read: () => "2026-03-05" },
  { title: "备注", read: () => null },
];

it("rows are copied as tabs and lines, money plain, a name that looks like a formula as text", () => {
  expect(rowsAsTsv(columns, [{ seller: "=HYPERLINK(1)" }, { seller: "两\n行" }])).toBe(
    [
      "销售方\t金额（元）\t日期\t备注",
      "'=HYPERLINK(1)\t-1234.50\t2026-03-05\t",
      '"两\n行"\t-1234.50\t2026-03-05\t',
    ].join("\r\n"),
  );
});

it("what is text stays text in a spreadsheet, amounts and days do not", () => {
  const html = rowsAsHtml(columns, [{ seller: "26212000000000000001 <b>" }]);
  expect(html).toContain(`<td style="mso-number-format:'\\@'">26212000000000000001 &lt;b&gt;</td>`);
  expect(html).toContain("<td>-1234.50</td><td>2026-03-05</td>");
});
