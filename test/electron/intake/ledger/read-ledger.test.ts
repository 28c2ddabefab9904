import { describe, expect, it } from "vitest";
import { fen } from "../../../../shared/money.ts";
import { xlsxBytes } from "../../../fixtures/intake/xlsx.ts";
import { codes, readAs } from "../read.ts";

const read = (lines: readonly string[], name = "序时账.csv") => readAs("ledger", Buffer.from(lines.join("\n")), name);
const linesOf = ({ record }: Awaited<ReturnType<typeof read>>) =>
  record.rows.map(
    ({ bookedOn, bookingNumber, accountCode, account, debit, credit }) =>
      `${bookedOn} ${bookingNumber} ${accountCode ?? ""} ${account} ${debit} ${credit}`,
  );

describe("a journal", () => {
  it("is read line by line with its vouchers, accounts, amounts and the other side", async () => {
    const reading = await read([
      "沈阳示例星火影视有限公司 序时账",
      "期间：2026-03至2026-03",
      "日期,凭证字号,摘要,科目编码,科目名称,借方金额,贷方金额,往来单位",
      '2026-03-05,记-0023,付场地费,5001.03,制作费用\\场租,"1,000.00",,沈阳示例场地有限公司',
      "2026-03-05,记-0023,付场地费,22210101,应交税费\\进项税额,60.00,,",
      "2026-03-05,记-0023,付场地费,1002,银行存款,,1060.00,",
      "2026-03-06,记-0024,冲回多付,5001.03,制作费用\\场租,-100.00,,",
      "2026-03-06,记-0024,冲回多付,1002,银行存款,,-100.00,",
      "合计,,,,,960.00,960.00,",
    ]);
    expect(reading.findings).toEqual([]);
    expect(linesOf(reading)).toEqual([
      "2026-03-05 记-23 5001.03 制作费用\\场租 100000 0",
      "2026-03-05 记-23 22210101 应交税费\\进项税额 6000 0",
      "2026-03-05 记-23 1002 银行存款 0 106000",
      "2026-03-06 记-24 5001.03 制作费用\\场租 -10000 0",
      "2026-03-06 记-24 1002 银行存款 0 -10000",
    ]);
    expect(reading.record.rows[0]).toMatchObject({
      ...{ row: 4, summary: "付场地费", auxiliary: "沈阳示例场地有限公司", isProven: true },
    });
    expect(reading.record.book).toBe("journal");
  });

  it("takes day and number of a voucher from its first line, in merged cells or in blanks", async () => {
    const rows = [
      ["2026年3月凭证列表", null, null, null, null, null],
      ["日期", "凭证号", "摘要", "会计科目", "借方", "贷方"],
      ["3月5日", "记字第8号", "收分账款", "1002 银行存款", 500, null],
      [null, null, null, "6001 主营业务收入", null, 500],
      ["3月6日", "银付0012", "付服装款", "5001 制作费_服装", 30, null],
      [null, null, "付服装款", "1002 银行存款", null, 30],
    ];
    const reading = await readAs("ledger", await xlsxBytes({ 凭证: rows }));
    expect(reading.findings).toEqual([]);
    expect(linesOf(reading)).toEqual([
      "2026-03-05 记-8 1002 银行存款 50000 0",
      "2026-03-05 记-8 6001 主营业务收入 0 50000",
      "2026-03-06 银付-12 5001 制作费_服装 3000 0",
      "2026-03-06 银付-12 1002 银行存款 0 3000",
    ]);
  });

  it("tells a voucher that does not balance with both figures, keeps its lines and marks them", async () => {
    const reading = await read([
      "日期,凭证字,凭证号,摘要,科目名称,方向,金额",
      "2026-03-05,记,23,付场地费,制作费,借,1000.00",
      "2026-03-05,记,23,付场地费,银行存款,贷,900.00",
      "2026-03-06,记,24,提现,库存现金,借,5.00",
      "2026-03-06,记,24,提现,银行存款,贷,5.00",
    ]);
    expect(reading.findings).toMatchObject([
      {
        code: "ledger-voucher-unbalanced",
        severity: "warning",
        detail: { voucher: "2026-03 记-23", debit: "1000.00", credit: "900.00" },
      },
    ]);
    expect(reading.record.rows.map(({ isProven }) => isProven)).toEqual([false, false, true, true]);
    expect(reading.tables).toHaveLength(1);
  });

  it("without a year is asked for it, and not guessed", async () => {
    const reading = await read([
      "日期,凭证号,摘要,科目名称,借方金额,贷方金额",
      "03-05,记-1,付款,制作费,10.00,",
      "03-05,记-1,付款,银行存款,,10.00",
    ]);
    expect(codes(reading)).toEqual(["ledger-no-rows", "ledger-year-missing"]);
    expect(reading.record.rows).toEqual([]);
  });

  it("of which only the month is stated stands on its last day, and that is told", async () => {
    const reading = await read([
      "会计期间,凭证号,摘要,科目名称,借方金额,贷方金额",
      "2026.02,记-1,付款,制作费,10.00,",
      "2026.02,记-1,付款,银行存款,,10.00",
    ]);
    expect(linesOf(reading)[0]).toBe("2026-02-28 记-1  制作费 1000 0");
    expect(reading.findings).toMatchObject([{ code: "ledger-only-months", severity: "info", detail: { count: "2" } }]);
  });

  it("tells a sum that its rows do not come to", async () => {
    const reading = await read([
      "日期,凭证号,摘要,科目名称,借方金额,贷方金额",
      "2026-03-05,记-1,付款,制作费,10.00,",
      "2026-03-05,记-1,付款,银行存款,,10.00",
      ",,合计,,20.00,10.00",
    ]);
    expect(reading.findings).toMatchObject([
      { code: "ledger-sum-mismatch", detail: { side: "借方", stated: "20.00", sum: "10.00" } },
    ]);
  });

  it("tells only the first few of many faults", async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `2026-03-05,记-${index + 1},付款,制作费,10.00,`);
    const reading = await read(["日期,凭证号,摘要,科目名称,借方金额,贷方金额", ...rows]);
    expect(reading.findings).toHaveLength(11);
    expect(reading.findings.at(-1)).toMatchObject({ code: "ledger-more-of-these", detail: { count: "30" } });
  });
});

describe("a journal of another layout", () => {
  it("may have its sides in the company's own currency beside a foreign one, and a sum below each voucher", async () => {
    const rows = [
      ["日期", "凭证号", "摘要", "科目名称", "借方", null, "贷方", null],
      [null, null, null, null, "原币", "本币", "原币", "本币"],
      ["2026-03-05", "记-1", "收汇", "银行存款", 100, 720.5, null, null],
      ["2026-03-05", "记-1", "收汇", "主营业务收入", null, null, 100, 720.5],
      [null, null, "合计", null, null, 720.5, null, 720.5],
      ["2026-03-06", "记-2", "付款", "制作费", null, 30, null, null],
      ["2026-03-06", "记-2", "付款", "银行存款", null, null, null, 30],
      [null, null, "合计", null, null, 30, null, 30],
    ];
    const reading = await readAs("ledger", await xlsxBytes({ 凭证: rows }));
    expect(reading.findings).toEqual([]);
    expect(reading.record.rows.map(({ debit, credit }) => [debit, credit])).toEqual([
      [fen(72_050), fen(0)],
      [fen(0), fen(72_050)],
      [fen(3000), fen(0)],
      [fen(0), fen(3000)],
    ]);
  });

  it("may state number and day in a line above the accounts, and the period as 2026年第3期", async () => {
    const reading = await read([
      "期间,凭证号,摘要,科目名称,借方金额,贷方金额",
      "2026年第3期,记-5,付场地费,,,",
      ",,,制作费,10.00,",
      ",,,银行存款,,10.00",
    ]);
    expect(linesOf(reading)).toEqual(["2026-03-31 记-5  制作费 1000 0", "2026-03-31 记-5  银行存款 0 1000"]);
  });
});

describe("a ledger of an account", () => {
  it("may have year, month and day in columns of their own, stated where they begin, over two years", async () => {
    const reading = await read([
      "科目：1002 银行存款,,,,,,,,",
      "年,月,日,凭证号数,摘要,借方,贷方,方向,余额",
      "2025,12,30,记-90,收款,50.00,,借,150.00",
      ",,31,记-91,付款,,20.00,借,130.00",
      "2026,1,5,记-1,付款,,30.00,借,100.00",
      ",,6,记-2,付款,,30.00,借,70.00",
    ]);
    expect(reading.findings).toEqual([]);
    expect(reading.record.rows.map(({ bookedOn }) => bookedOn)).toEqual([
      ...["2025-12-30", "2025-12-31", "2026-01-05", "2026-01-06"],
    ]);
  });

  it("is proven by its running balance, the year above month and day, and opening and sums are no bookings", async () => {
    const rows = [
      ["明细账", null, null, null, null, null, null, null],
      ["科目：1002 银行存款", null, null, null, null, null, null, null],
      ["2026年", null, "凭证号数", "摘要", "借方", "贷方", "方向", "余额"],
      ["月", "日", null, null, null, null, null, null],
      [3, 1, null, "期初余额", null, null, "借", 1000],
      [3, 5, "记-0023", "付场地费", null, 1060, "贷", 60],
      [null, 9, "记-0031", "收分账款", 560, null, "借", 500],
      [3, 31, null, "本月合计", 560, 1060, "借", 500],
      [3, 31, null, "本年累计", 9560, 4060, "借", 500],
      [4, 2, "记-0002", "付服装款", null, 500, "平", 0],
      [4, 30, null, "本月合计", null, 500, "平", 0],
      [4, 30, null, "本年累计", 9560, 4560, "平", 0],
    ];
    const reading = await readAs("ledger", await xlsxBytes({ 银行存款: rows }));
    expect(reading.findings).toEqual([]);
    expect(reading.record.book).toBe("account");
    expect(linesOf(reading)).toEqual([
      "2026-03-05 记-23 1002 银行存款 0 106000",
      "2026-03-09 记-31 1002 银行存款 56000 0",
      "2026-04-02 记-2 1002 银行存款 0 50000",
    ]);
  });

  it("tells a balance that does not follow, with both figures, and a sum that does not", async () => {
    const reading = await read([
      "银行存款日记账,,,,,",
      "2026年度,,,,,",
      "日期,凭证号,摘要,借方,贷方,余额",
      "1月1日,,上年结转,,,100.00",
      "1月5日,记-1,收款,50.00,,150.00",
      "1月6日,记-2,付款,,20.00,120.00",
      "1月31日,,本月合计,50.00,30.00,120.00",
    ]);
    expect(reading.findings).toMatchObject([
      { code: "ledger-balance-breaks", detail: { row: "6", stated: "120.00", expected: "130.00" } },
      { code: "ledger-sum-mismatch", detail: { side: "贷方", stated: "30.00", sum: "20.00" } },
    ]);
    expect(reading.record.rows).toMatchObject([
      { account: "银行存款", isProven: true },
      { account: "银行存款", isProven: false },
    ]);
  });

  it("holds several accounts one below the other, each with its own balance", async () => {
    const reading = await read([
      "2026年明细账,,,,,,",
      "日期,凭证号,摘要,借方,贷方,方向,余额",
      "科目：5001 制作费,,,,,,",
      "2026-03-05,记-23,付场地费,1000.00,,借,1000.00",
      "2026-03-08,记-25,付灯光费,500.00,,借,1500.00",
      "科目：2202 应付账款,,,,,,",
      "2026-03-05,记-23,付场地费,,300.00,贷,300.00",
      "2026-03-08,记-25,付灯光费,,200.00,贷,500.00",
    ]);
    expect(reading.findings).toEqual([]);
    expect(reading.record.rows.map(({ accountCode }) => accountCode)).toEqual(["5001", "5001", "2202", "2202"]);
  });

  it("without balances and sums is said not to be proven", async () => {
    const reading = await read([
      "2026年 科目：5001 制作费 明细账,,,,",
      "日期,凭证号,摘要,借方,贷方",
      "2026-03-05,记-23,付场地费,10.00,",
    ]);
    expect(codes(reading)).toEqual(["ledger-not-proven"]);
  });
});

it("a table of balances has no bookings and is kept as a paper", async () => {
  const balances =
    "科目余额表\n科目编码,科目名称,期初余额,,本期发生额,\n,,借方,贷方,借方,贷方\n1002,银行存款,1.00,,2.00,\n";
  const { findings } = await readAs("evidence", Buffer.from(balances), "账.csv");
  expect(findings).toMatchObject([{ code: "ledger-kept", severity: "warning" }]);
});

it("columns of an unknown name are read as a person says, and as it was said once", async () => {
  const lines = [
    "入账那天,第几号,事由,哪个科目,左,右",
    "2026-03-05,记-1,付款,制作费,10.00,",
    "2026-03-05,记-1,付款,银行存款,,10.00",
  ];
  const bytes = Buffer.from(lines.join("\n"));
  const columns = {
    bookedOn: "入账那天",
    number: "第几号",
    summary: "事由",
    account: "哪个科目",
    debit: "左",
    credit: "右",
  };
  const named = await readAs("ledger", bytes, "a.csv", { columnMap: columns });
  expect(named.record.rows).toMatchObject([
    { debit: fen(1000), summary: "付款" },
    { credit: fen(1000), account: "银行存款" },
  ]);
  const titles = ["入账那天", "第几号", "事由", "哪个科目", "左", "右"];
  const kept = { kind: "ledger" as const, holder: "代账公司", statedOn: null, titles, columns };
  const again = await readAs("ledger", bytes, "a.csv", { columnMappings: [kept] });
  expect(again.record.rows).toEqual(named.record.rows);
  expect(codes(again)).toEqual(["columns-as-kept"]);
});

it("a journal beside ledgers of its accounts is read alone, sheets of months together", async () => {
  const titles = ["日期", "凭证号", "摘要", "科目名称", "借方金额", "贷方金额"];
  const month = (day: string) => [
    titles,
    [day, "记-1", "付款", "制作费", 10, null],
    [day, "记-1", "付款", "银行存款", null, 10],
  ];
  const account = [
    ["科目", "1002 银行存款", null, null, null, null],
    ["日期", "凭证号", "摘要", "借方", "贷方", "余额"],
    ["2026-03-05", "记-1", "付款", null, 10, 90],
    ["2026-04-05", "记-1", "付款", null, 10, 80],
  ];
  const sheets = { 三月: month("2026-03-05"), 四月: month("2026-04-05"), 银行存款明细账: account };
  const reading = await readAs("ledger", await xlsxBytes(sheets));
  expect(reading.record.rows).toHaveLength(4);
  expect(reading.findings).toMatchObject([{ code: "sheet-within-journal", detail: { sheet: "银行存款明细账" } }]);
});
