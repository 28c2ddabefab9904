import { describe, expect, it } from "vitest";
import { fen } from "../../../../shared/money.ts";
import { codes, readAs } from "../read.ts";

const read = (lines: readonly string[]) => readAs("revenue", Buffer.from(lines.join("\n")), "a.csv");
const march = { from: "2026-03-01", to: "2026-03-31" };

describe("a rate in place of the platform's share", () => {
  it.each([
    ["平台分成比例", "30%"],
    ["平台分成比例", "0.3"],
    ["平台分成比例", "30"],
    ["制作方分成比例", "70%"],
    ["分成比例", "30%"],
    ["分成比例", "70%"],
  ])("%s %s gives the share that the amounts prove", async (title, rate) => {
    const { record, findings } = await read([
      `平台,剧名,账期,总收益,${title},应结金额`,
      `甲,盛京往事,202603,100.01,${rate},70.01`,
    ]);
    expect(record.rows).toMatchObject([{ gross: fen(10_001), platformShare: fen(3_000), net: fen(7_001) }]);
    expect(findings).toEqual([]);
  });

  it("gives it without a net where its title says whose it is, and nothing where it does not", async () => {
    const named = await read(["平台,剧名,账期,总收益,平台分成比例", "甲,盛京往事,202603,100.00,30%"]);
    expect(named.record.rows).toMatchObject([{ platformShare: fen(3_000), net: null }]);
    const open = await read(["平台,剧名,账期,总收益,分成比例", "甲,盛京往事,202603,100.00,30%"]);
    expect(open.record.rows).toMatchObject([{ platformShare: null }]);
    expect(codes(open)).toEqual(["revenue-rate-unproven"]);
  });

  it("is left where the amounts contradict it", async () => {
    const wrong = await read(["平台,剧名,账期,总收益,平台分成比例,应结金额", "甲,盛京往事,202603,100.00,30%,60.00"]);
    expect(wrong.record.rows).toMatchObject([{ platformShare: null, net: fen(6_000) }]);
    expect(codes(wrong)).toEqual(["revenue-rate-unproven"]);
  });
});

describe("a settlement", () => {
  it("may deduct refunds, fees and taxes beside the share; a refund is told", async () => {
    const { record, findings } = await read([
      "平台,剧名,账期,充值流水,退款,通道费,平台分成,税费,应结金额",
      "甲,盛京往事,202603,100.00,10.00,1.00,30.00,2.00,57.00",
    ]);
    expect(record.rows).toMatchObject([{ gross: fen(10_000), platformShare: fen(3_000), net: fen(5_700) }]);
    expect(findings).toMatchObject([
      { code: "revenue-refund-apart", severity: "warning", detail: { refund: "10.00" } },
    ]);
  });

  it("in 分 that names platform and month in its title is read in yuan", async () => {
    const { record, findings } = await read([
      "红果短剧2026年3月分账结算单（单位：分）",
      "剧名,充值流水,平台分成,应结金额",
      "《盛京往事》,1000000,300000,700000",
    ]);
    expect(record.rows).toMatchObject([
      { work: "盛京往事", platform: "红果短剧", ...march, gross: fen(1_000_000), net: fen(700_000) },
    ]);
    expect(findings).toEqual([]);
  });

  it("of one work that stands above its rows is of that work, a day a row", async () => {
    const { record } = await read([
      "剧名：盛京往事,平台：甲",
      "收益日期,总收益,平台分成,应结金额",
      "2026-03-05,10.00,3.00,7.00",
      "2026/3/6,20.00,6.00,14.00",
      "合计,30.00,9.00,21.00",
    ]);
    expect(record.rows).toMatchObject([
      { work: "盛京往事", platform: "甲", from: "2026-03-05", to: "2026-03-05", gross: fen(1_000) },
      { work: "盛京往事", from: "2026-03-06", to: "2026-03-06", gross: fen(2_000) },
    ]);
  });
});
