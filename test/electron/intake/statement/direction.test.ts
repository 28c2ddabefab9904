import { describe, expect, it } from "vitest";
import type { StatementReading } from "../../../../electron/intake/reading.ts";
import { fen } from "../../../../shared/money.ts";
import { codes, readAs } from "../read.ts";

const read = (lines: readonly string[]): Promise<StatementReading> =>
  readAs("statement", Buffer.from(lines.join("\n")), "a.csv");

const directions = ({ record }: StatementReading) =>
  record.rows.map(({ direction, amount }) => `${direction} ${amount}`);

describe("amounts without sign and flag", () => {
  const titles = "日期,金额,余额,对方户名";

  it("get their direction from the balances, the first in time only where the opening balance is stated", async () => {
    const rows = ["2026-03-01,100.00,1100.00,甲", "2026-03-02,50.00,1050.00,乙", "2026-03-03,30.00,1080.00,丙"];
    const open = await read([titles, ...rows]);
    expect(directions(open)).toEqual(["out 5000", "in 3000"]);
    expect(open.findings).toMatchObject([
      { code: "statement-direction-unknown", severity: "error", detail: { row: "2" } },
    ]);
    const opened = await read(["期初余额,1000.00", titles, ...rows]);
    expect(directions(opened)).toEqual(["in 10000", "out 5000", "in 3000"]);
    expect(opened).toMatchObject({ findings: [], record: { balanced: true } });
  });

  it("are asked for where nothing proves them, with the titles and some amounts", async () => {
    const asked = await read([titles, "2026-03-01,100.00,,甲", "2026-03-02,50.00,,乙"]);
    expect(asked.record.rows).toEqual([]);
    const [finding] = asked.findings;
    expect(finding).toMatchObject({ code: "statement-direction-asked", detail: { samples: "100.00、50.00" } });
    expect(asked.tables).toMatchObject([{ titles: ["日期", "金额", "余额", "对方户名"] }]);
  });

  it("get it from payer and payee where one of them is in every row", async () => {
    const parties = "日期,付款人账号,付款人名称,收款人账号,收款人名称,金额";
    const rows = ["2026-03-01,111111,我司,222222,甲,10.00", "2026-03-02,333333,乙,111111,我司,20.00"];
    const taken = await read([parties, ...rows]);
    expect(directions(taken)).toEqual(["out 1000", "in 2000"]);
    expect(taken.record.rows.map(({ counterpartyName }) => counterpartyName)).toEqual(["甲", "乙"]);
  });
});

describe("a minus", () => {
  const titles = "日期,收入金额（+元）,支出金额（-元）,账户余额（元）,对方户名";

  it("in every amount that went out repeats the column", async () => {
    const both = await read([
      titles,
      "2026-03-01,100.00,,100.00,甲",
      "2026-03-02,,-30.00,70.00,乙",
      "2026-03-03,,-20.00,50.00,乙",
    ]);
    expect(directions(both)).toEqual(["in 10000", "out 3000", "out 2000"]);
    expect(both.record.balanced).toBe(true);
  });

  it("that the balances bear out takes a booking back", async () => {
    const back = await read([titles, "2026-03-01,,30.00,70.00,甲", "2026-03-02,,-30.00,100.00,甲"]);
    expect(directions(back)).toEqual(["out 3000", "in 3000"]);
    const alone = await read([titles, "2026-03-01,100.00,,100.00,甲", "2026-03-02,,-30.00,130.00,甲"]);
    expect(directions(alone)).toEqual(["in 10000", "in 3000"]);
  });

  it("that stands alone without balances is asked for", async () => {
    expect(codes(await read([titles, "2026-03-02,,-30.00,,甲"]))).toEqual(["statement-direction-asked"]);
  });
});

it("a day whose format a spreadsheet has lost is read by its number", async () => {
  const { record } = await read(["日期,收入,支出,余额", "46086,100.00,,100.00", "46087.5,,40.00,60.00"]);
  expect(record.rows.map(({ bookedOn }) => bookedOn)).toEqual(["2026-03-05", "2026-03-06"]);
});

it("amounts in 万元 or 分 are exact yuan, wherever the unit stands", async () => {
  const first = async (lines: readonly string[]) => (await read(lines)).record.rows[0]?.amount;
  const rows = ["2026-03-01,1.2345,,甲", "2026-03-02,,1,乙"];
  expect(await first(["日期,收入(万元),支出(万元),对方户名", ...rows])).toBe(fen(1_234_500));
  expect(await first(["单位：万元", "日期,收入,支出,对方户名", ...rows])).toBe(fen(1_234_500));
  expect(await first(["账户明细（万元）", "日期,收入,支出,对方户名", ...rows])).toBe(fen(1_234_500));
  expect(await first(["日期,收入（分）,支出（分）,对方户名", "2026-03-01,12345,,甲", "2026-03-02,,1,乙"])).toBe(
    fen(12_345),
  );
  expect(
    await first(["开户单位：样例分公司", "日期,收入,支出,对方户名", "2026-03-01,1.23,,甲", "2026-03-02,,1,乙"]),
  ).toBe(fen(123));
});

it("a row whose day and amount are both written in another way is told", async () => {
  const { findings } = await read(["日期,收入,支出,余额", "2026-03-01,1.00,,1.00", '05/03/2026,"1,00",,']);
  expect(findings).toMatchObject([{ code: "row-date-unreadable", severity: "error", detail: { row: "3" } }]);
});

it("the bookings of another account in the same file are left and told", async () => {
  const { record, findings } = await read([
    "账号：6222000000000001",
    "日期,收入,支出,余额",
    "2026-03-01,1.00,,1.00",
    "账号：6222000000000002",
    "日期,收入,支出,余额",
    "2026-03-01,5.00,,5.00",
  ]);
  expect(record).toMatchObject({ account: "6222000000000001", rows: [{ amount: fen(100) }] });
  expect(findings).toMatchObject([{ code: "statement-several-accounts", severity: "error", detail: { row: "4" } }]);
});
