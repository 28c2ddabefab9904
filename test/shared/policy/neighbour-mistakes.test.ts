import { describe, expect, it } from "vitest";
import { add, all, drop, type Edit, repeat, set } from "./edit-json.ts";
import { neighbour, problemsAfter } from "./planted.ts";

const messagesAfter = (folder: string, edit: Edit): readonly string[] =>
  problemsAfter(neighbour(folder), edit).map(({ path, message }) => `${path}：${message}`);

describe("mistakes in shapes that the Liaoning pack does not have", () => {
  it.each<[string, string, Edit, RegExp]>([
    [
      "qingyu",
      "a step's threshold",
      set("rules/q4_step/amount/slabs/1/from", "100万元"),
      /rules\/2：引文里没有 1,000,000.00 元/,
    ],
    ["qingyu", "a step's amount", set("rules/q4_step/amount/slabs/1/then", "90万元"), /rules\/2：引文里没有/],
    [
      "qingyu",
      "a step of a count",
      set("rules/q5_plays/amount/slabs/1/from", 10_000_000),
      /rules\/3：引文里没有 10000000/,
    ],
    [
      "qingyu",
      "the same step twice",
      set("rules/q4_step/amount/slabs/1/from", "500万元"),
      /rules\/2\/amount：两档的起点相同/,
    ],
    ["qingyu", "steps of money and of a count", set("rules/q4_step/amount/slabs/1/from", 1000), /各档的起点应同为/],
    ["qingyu", "a minimum", set("rules/q2_horizontal/amount/of/minimum", "100万元"), /rules\/0：引文里没有/],
    ["qingyu", "a unit", set("rules/q6_every/amount/every", 500_000), /rules\/4：引文里没有 500000/],
    ["qingyu", "a unit of nothing", set("rules/q6_every/amount/every", 0), /不能为 0/],
    ["qingyu", "a share of a fact", set("rules/q9_shooting/when/1/value/share", "90%"), /引文里没有 90%/],
    [
      "qingyu",
      "a share of a fact of another type",
      set("rules/q9_shooting/when/1/value/of", "share_revenue"),
      /share_revenue 是 money，这里要的是 count/,
    ],
    [
      "qingyu",
      "a day of the window",
      set("rules/q9_shooting/window/to", "2026-11-30"),
      /rules\/6\/window：引文里没有 2026-11-30/,
    ],
    [
      "qingyu",
      "a window on a fact that is no day",
      set("rules/q9_shooting/window/fact", "days"),
      /days 是 count，这里要的是 date/,
    ],
    ["qingyu", "a role that there is not", set("rules/q10_satellite/amount/rates/third", "50%"), /role 没有取值 third/],
    ["qingyu", "a role left out", drop("rules/q10_satellite/amount/rates/second"), /role 的取值 second 没有写明/],
    [
      "qingyu",
      "a value that the attribute does not have",
      set("rules/q3_vertical/when/0/values", ["square"]),
      /orientation 没有取值 square/,
    ],
    ["yunge", "a slice's rate", set("rules/y2_equipment/amount/marginal/1/then", "15%"), /引文里没有 15%/],
    [
      "yunge",
      "a slice by a count",
      all(...[0, 1, 2].map((step) => set(`rules/y2_equipment/amount/marginal/${step}/from`, step))),
      /起点应为金额/,
    ],
    [
      "yunge",
      "a dated figure",
      set("parameters/0/values/0/value", "7万元"),
      /parameters\/0\/values\/0：引文里没有 70,000.00 元/,
    ],
    ["yunge", "a figure without a first value", drop("parameters/0/values/-1"), /应从 null 起/],
    ["yunge", "a figure that is money once and a count then", set("parameters/0/values/0/value", 6), /应同为/],
    ["yunge", "a row of a table", set("tables/0/rows/1/amount", "40万元"), /tables\/0：引文里没有/],
    ["yunge", "a row twice", repeat("tables/0/rows/0"), /tables\/0\/rows：national 重复/],
    ["yunge", "a row with a key too many", add("tables/0/rows/0/keys", "x"), /取值个数/],
    ["yunge", "a row of a value that there is not", set("tables/0/rows/0/keys", ["city"]), /award_level 没有取值 city/],
    [
      "yunge",
      "a sum already received that is no money",
      set("rules/y6_award/amount/received", "award_level"),
      /award_level 是 enum，这里要的是 money/,
    ],
    ["yunge", "an amount under a budget called certain", set("rules/y9_lodging/type", "entitlement"), /按当年预算折算/],
    ["yunge", "the pool of a budget", set("rules/y9_lodging/budget/pool", "300万元"), /rules\/7\/budget：引文里没有/],
    [
      "yunge",
      "a share of an instalment",
      set("rules/y1_rd/instalments/0/share", "20%"),
      /rules\/0\/instalments：引文里没有 20%/,
    ],
    ["yunge", "a quota", set("groups/1/quota", 3), /groups\/1：引文里没有 3/],
    ["yanchuan", "growth", set("rules/z2_growth/when/1/value/growth", "25%"), /引文里没有 25%/],
    ["yanchuan", "a multiplier", set("rules/z4_territory/amount/rates/partner", "160%"), /引文里没有 160%/],
    [
      "yanchuan",
      "a unit of money for a count",
      set("rules/z6_invested/amount/every", 100),
      /invested 是 money，这里要的是 count/,
    ],
    [
      "yanchuan",
      "a table by a fact that is no enumeration",
      set("rules/z3_ranking/amount/keys", ["turnover"]),
      /turnover 是 money，这里要的是 enum/,
    ],
  ])("%s: %s", (folder, _what, edit, says) => {
    expect(messagesAfter(folder, edit).filter((message) => says.test(message))).not.toEqual([]);
  });
});
