import { describe, expect, it } from "vitest";
import { assessUnder, type GivenSubject, lineUnder, neighbourPack } from "./neighbour.ts";

const pack = neighbourPack("qingyu");

const work = (facts: GivenSubject["facts"] = {}, rest: Partial<GivenSubject> = {}): GivenSubject => ({
  kind: "work",
  evidence: ["settlement"],
  facts,
  ...rest,
});
const amountOf = (rule: string, facts: GivenSubject["facts"]) => lineUnder(pack, rule, work(facts)).amount;

describe("a share of revenue with a minimum and a cap", () => {
  const horizontal = (share_revenue: string) => amountOf("q2_horizontal", { orientation: "horizontal", share_revenue });

  it.each([
    ["1999999.99", "0.00"],
    ["2000000.00", "200000.00"],
    ["2000000.09", "200000.00"],
    ["2000000.10", "200000.01"],
    ["14999999.99", "1499999.99"],
    ["15000000.00", "1500000.00"],
    ["90000000.00", "1500000.00"],
  ])("of %s is %s", (revenue, amount) => {
    expect(horizontal(revenue)).toBe(amount);
  });

  it("is at most the cap while the revenue is unknown", () => {
    const line = lineUnder(pack, "q2_horizontal", work({ orientation: "horizontal" }));
    expect(line).toMatchObject({ status: "unknown", base: null, amount: "1500000.00", limit: "1500000.00" });
  });
});

describe("parameters by an attribute", () => {
  it("lets a vertical work pass its own threshold, with its own cap, and no other rule", () => {
    const { lines } = assessUnder(pack, [work({ orientation: "vertical", share_revenue: "11000000.00" })]);
    expect(lines.slice(0, 2)).toMatchObject([
      { rule: "q2_horizontal", status: "unmet", amount: "0.00" },
      { rule: "q3_vertical", status: "met", base: "11000000.00", rate: "10%", amount: "1000000.00" },
    ]);
  });

  it("shows how much revenue is missing to the fen", () => {
    const line = lineUnder(pack, "q3_vertical", work({ orientation: "vertical", share_revenue: "999999.99" }));
    expect(line).toMatchObject({
      status: "unmet",
      gap: { condition: "share_revenue", have: "999999.99", need: "1000000.00", missing: "0.01" },
    });
  });

  it("leaves both open while the attribute is unknown", () => {
    const { lines } = assessUnder(pack, [work({ share_revenue: "3000000.00" })]);
    expect(lines.slice(0, 2)).toMatchObject([
      { status: "unknown", amount: "300000.00" },
      { status: "unknown", amount: "300000.00" },
    ]);
  });
});

describe("a step table", () => {
  it.each([
    ["4999999.99", "0.00"],
    ["5000000.00", "500000.00"],
    ["9999999.99", "500000.00"],
    ["10000000.00", "800000.00"],
    ["49999999.99", "800000.00"],
    ["50000000.00", "3000000.00"],
  ])("gives the highest step that %s reaches", (share_revenue, amount) => {
    expect(amountOf("q4_step", { share_revenue })).toBe(amount);
  });

  it.each([
    [99_999_999, "0.00"],
    [100_000_000, "50000.00"],
    [300_000_000, "150000.00"],
    [999_999_999, "150000.00"],
    [1_000_000_000, "350000.00"],
  ])("of each step once gives the sum of all that %i plays have passed, however they are listed", (plays, amount) => {
    const line = lineUnder(pack, "q5_plays", work({ plays }));
    expect(line).toMatchObject({ status: "met", amount, limit: "350000.00", base: null });
  });
});

describe("so much for each unit", () => {
  it.each([
    [4_999_999, "0.00"],
    [5_000_000, "10000.00"],
    [9_999_999, "10000.00"],
    [75_000_000, "150000.00"],
    [80_000_000, "150000.00"],
  ])("counts full five millions of %i plays, up to the cap", (plays_best, amount) => {
    expect(amountOf("q6_every", { plays_best })).toBe(amount);
  });

  it("is at most the cap while the count is unknown", () => {
    expect(lineUnder(pack, "q6_every", work())).toMatchObject({ status: "unknown", amount: "150000.00" });
  });

  it.each([
    [10, 12, "56000.00"],
    [22, 12, "80000.00"],
    [0, 0, "0.00"],
  ])("adds %i minutes and %i episodes, and caps the sum", (minutes_local, episodes, amount) => {
    expect(amountOf("q7_minutes", { minutes_local, episodes })).toBe(amount);
  });
});

describe("a cap over a group of rules for one work", () => {
  it("holds each work to it on its own", () => {
    const rich = { orientation: "horizontal", share_revenue: "15000000.00", plays: 0, plays_best: 0, minutes_local: 0 };
    const { groups, totals } = assessUnder(pack, [
      work({ ...rich, episodes: 0 }, { id: "a" }),
      work({ ...rich, episodes: 4, share_revenue: "2000000.00" }, { id: "b" }),
    ]);
    // a: 150万 + 80万 = 230万, held to 180万; b: 20万 + 1.2万.
    expect(groups.map(({ id, certain }) => [id.split("/").slice(1).join("/"), certain])).toEqual([
      ["subject/work/a", "1800000.00"],
      ["subject/work/b", "212000.00"],
    ]);
    expect(totals).toEqual({ certain: "2012000.00", provenCeiling: "0.00", possible: expect.any(String) });
  });
});

describe("least efforts and the day of an event", () => {
  const shot = { days: 7, minutes_local: 32, minutes_total: 40, released_on: "2026-03-01" };
  const spend = { travel: "60000.05", venue: "40000.00" };
  const shooting = (facts: GivenSubject["facts"]) =>
    lineUnder(pack, "q9_shooting", work({ ...shot, ...facts }, { spend }));

  it("gives the share of the spend when all just hold", () => {
    expect(shooting({})).toMatchObject({ status: "met", base: "100000.05", amount: "10000.00", gap: null });
  });

  it.each([
    [{ days: 6 }, { condition: "days", have: 6, need: 7, missing: 1 }],
    [{ minutes_local: 31 }, { condition: "minutes_local", have: 31, need: 32, missing: 1 }],
    [
      { minutes_local: 32, minutes_total: 41 },
      { condition: "minutes_local", have: 32, need: 33, missing: 1 },
    ],
    [
      { minutes_local: 39, minutes_total: 39 },
      { condition: "minutes_total", have: 39, need: 40, missing: 1 },
    ],
  ])("names what %j lacks", (facts, gap) => {
    expect(shooting(facts)).toMatchObject({ status: "unmet", amount: "0.00", gap });
  });

  it.each([
    ["2026-02-28", "unmet"],
    ["2026-03-01", "met"],
    ["2026-12-31", "met"],
    ["2027-01-01", "unmet"],
  ])("released on %s it is %s", (released_on, status) => {
    expect(shooting({ released_on })).toMatchObject({ status, gap: null });
  });

  it("is open while the share of minutes cannot be told", () => {
    const known = { days: 7, minutes_local: 32, released_on: "2026-05-01" };
    expect(lineUnder(pack, "q9_shooting", work(known, { spend }))).toMatchObject({ status: "unknown" });
  });
});

describe("a share by role", () => {
  it.each([
    ["first", 11, "330000.00"],
    ["second", 11, "165000.00"],
    ["first", 30, "600000.00"],
    ["second", 30, "300000.00"],
  ])("gives the %s producer of %i episodes %s", (role, satellite_episodes, amount) => {
    const line = lineUnder(pack, "q10_satellite", work({ role, satellite_episodes }));
    expect(line).toMatchObject({ status: "met", amount, limit: "600000.00" });
  });

  it("counts the whole as possible while the role is unknown", () => {
    const line = lineUnder(pack, "q10_satellite", work({ satellite_episodes: 2 }));
    expect(line).toMatchObject({ status: "unknown", amount: "60000.00" });
  });
});

describe("the window of a policy of two years", () => {
  it.each([
    ["2025-12-31", "unmet"],
    ["2026-01-01", "met"],
    ["2027-12-31", "met"],
    ["2028-01-01", "unmet"],
  ])("on %s the line is %s", (asOf, status) => {
    expect(lineUnder(pack, "q5_plays", work({ plays: 0 }), asOf).status).toBe(status);
  });
});
