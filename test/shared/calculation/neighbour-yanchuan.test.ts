import { describe, expect, it } from "vitest";
import { assessUnder, type GivenSubject, lineUnder, neighbourPack } from "./neighbour.ts";

const pack = neighbourPack("yanchuan");
type Facts = NonNullable<GivenSubject["facts"]>;

const company = (rule: string, facts: Facts) => lineUnder(pack, rule, { kind: "enterprise", facts });

describe("a table of two dimensions", () => {
  it.each([
    ["large", "fast", "met", "1000000.00"],
    ["large", "slow", "met", "600000.00"],
    ["other", "fast", "met", "400000.00"],
    ["other", "slow", "unknown", "1000000.00"],
  ])("size %s and growth %s: %s, %s", (size, growth, status, amount) => {
    expect(company("z1_scale", { size, growth })).toMatchObject({
      type: "ceiling",
      status,
      amount,
      limit: "1000000.00",
    });
  });

  it("is open with the greatest amount while one key is unknown", () => {
    expect(company("z1_scale", { size: "other" })).toMatchObject({ status: "unknown", amount: "1000000.00" });
  });
});

describe("growth over last year", () => {
  const grown = (turnover: string, turnover_last: string) => company("z2_growth", { turnover, turnover_last });

  it.each([
    ["12000000.00", "10000000.00", "40000.00"],
    ["12000000.49", "10000000.00", "40000.00"],
    ["12000000.50", "10000000.00", "40000.01"],
    ["60000000.00", "10000000.00", "500000.00"],
    ["10000000.00", "0.00", "200000.00"],
  ])("%s after %s gives %s of the growth", (turnover, last, amount) => {
    expect(grown(turnover, last)).toMatchObject({ status: "met", amount });
  });

  it("shows what is missing to a fifth more", () => {
    expect(grown("11999999.99", "10000000.00")).toMatchObject({
      status: "unmet",
      amount: "0.00",
      gap: { condition: "turnover", have: "11999999.99", need: "12000000.00", missing: "0.01" },
    });
  });

  it("needs a whole fen more where a fifth more ends within one", () => {
    expect(grown("10000000.00", "8333333.37")).toMatchObject({
      status: "unmet",
      gap: { need: "10000000.05", missing: "0.05" },
    });
  });

  it("counts a decline as no base", () => {
    expect(grown("10000000.00", "20000000.00")).toMatchObject({ status: "unmet", base: "0.00", amount: "0.00" });
  });

  it("is open while last year is unknown", () => {
    const line = company("z2_growth", { turnover: "12000000.00" });
    expect(line).toMatchObject({ status: "unknown", base: null, amount: "500000.00" });
  });
});

describe("a ranking", () => {
  it.each([
    ["first", "800000.00"],
    ["second", "500000.00"],
    ["third", "500000.00"],
    ["later", "0.00"],
  ])("gives the place %s %s", (rank, amount) => {
    expect(company("z3_ranking", { rank })).toMatchObject({ status: "met", amount });
  });

  it("without an amount in the text never shows one", () => {
    const { lines, totals } = assessUnder(pack, [{ kind: "enterprise", evidence: ["progress"] }]);
    expect(lines.find(({ rule }) => rule === "z3_progress")).toMatchObject({
      type: "unquantified",
      status: "met",
      amount: null,
      limit: null,
    });
    expect(totals.certain).toBe("0.00");
  });
});

describe("a multiplier by territory", () => {
  const abroad = (territory: string) => lineUnder(pack, "z4_territory", { kind: "work", facts: { territory } }).amount;

  it("is one and a half where the text says so", () => {
    expect([abroad("ordinary"), abroad("partner")]).toEqual(["30000.00", "45000.00"]);
  });
});

describe("steps of a count", () => {
  it.each([
    [4, "0.00"],
    [5, "100000.00"],
    [9, "100000.00"],
    [10, "300000.00"],
    [19, "300000.00"],
    [20, "800000.00"],
  ])("for %i works are %s, and no count is shown as money", (works_released, amount) => {
    expect(company("z5_works", { works_released })).toMatchObject({ status: "met", amount, base: null });
  });
});

describe("so much for each full million", () => {
  const invested = (amount: string) =>
    lineUnder(pack, "z6_invested", { kind: "project", facts: { invested: amount } }).amount;

  it("counts full millions of money, up to the cap", () => {
    expect([invested("999999.99"), invested("1000000.00"), invested("20000000.00"), invested("99000000.00")]).toEqual([
      "0.00",
      "20000.00",
      "400000.00",
      "400000.00",
    ]);
  });
});

describe("half of the days", () => {
  it.each([
    [6, 12, "met", null],
    [6, 13, "unmet", { condition: "days_local", have: 6, need: 7, missing: 1 }],
  ])("%i of %i is %s", (days_local, days_all, status, gap) => {
    const line = lineUnder(pack, "z7_half", { kind: "work", facts: { days_local, days_all } });
    expect(line).toMatchObject({ status, gap });
  });
});

describe("totals", () => {
  it("keep computed sums, ceilings and open lines apart", () => {
    const facts = {
      rank: "second",
      works_released: 10,
      turnover: "12000000.00",
      turnover_last: "10000000.00",
      size: "large",
      growth: "slow",
    };
    expect(assessUnder(pack, [{ kind: "enterprise", facts, absent: ["progress"] }]).totals).toEqual({
      certain: "840000.00",
      provenCeiling: "600000.00",
      possible: "1440000.00",
    });
  });
});
