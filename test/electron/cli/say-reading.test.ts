import { expect, it } from "vitest";
import { readingLines } from "../../../electron/cli/say-reading.ts";
import { readFile } from "../../../electron/intake/read-file.ts";
import { fen, formatYuan } from "../../../shared/money.ts";
import { invoiceBytes } from "../../fixtures/intake/invoices.ts";

const linesOf = async (name: string, content: string | Uint8Array): Promise<readonly string[]> =>
  readingLines(await readFile({ name, bytes: Buffer.from(content) }));

const statement = `户名：辽宁样例影视文化有限公司
账号：6222000011112222
交易日期,收入金额,支出金额,余额,对方户名,摘要
2026-03-02,,12000.00,88000.00,沈阳样例影视器材有限公司,租赁费
2026-03-03,5000.00,,93000.00,北京样例科技有限公司,服务费
`;

it("an invoice is told with what one looks for on it, and so is each further one of the file", async () => {
  const reading = await readFile({ name: "a.xml", bytes: invoiceBytes({}) });
  if (reading.type !== "invoice") throw new Error(reading.type);
  const { record } = reading;
  const other = { ...reading, record: { ...record, number: null, total: null, red: true } };
  expect(readingLines({ ...reading, findings: [], others: [{ ...other, findings: [] }] })).toEqual([
    "发票  a.xml",
    `    数电专票  ${record.number}  ${record.issuedOn}  ${record.sellerName}  价税合计 ${formatYuan(record.total ?? fen(0))} 元`,
    `    红字数电专票  号码未读出  ${record.issuedOn}  ${record.sellerName}  金额未读出`,
  ]);
});

it("a statement is told with its sums and whether its balances follow", async () => {
  expect(await linesOf("流水.csv", statement)).toEqual([
    "银行流水  流水.csv",
    "    辽宁样例影视文化有限公司  2 笔  收入 5,000.00 元  支出 12,000.00 元  余额逐笔相符",
  ]);
});

it("what is no table and no voucher is told with its findings alone", async () => {
  expect(await linesOf("说明.txt", "情况说明\n本单位于2026年完成拍摄。\n")).toEqual([
    expect.stringMatching(/^证明材料 {2}说明\.txt$/),
  ]);
});
