import { describe, expect, it } from "vitest";
import { prorate } from "../../../shared/calculation/prorate.ts";
import { splitInstalments } from "../../../shared/calculation/split-instalments.ts";
import { fen, sumFen } from "../../../shared/money.ts";
import { rate } from "../../../shared/rate.ts";
import { assessUnder, type GivenSubject, lineUnder, neighbourPack } from "./neighbour.ts";

const pack = neighbourPack("yunge");

/** Someone without a deal of its own with the district. */
const project = (rest: Partial<GivenSubject>): GivenSubject => ({ kind: "project", absent: ["special_deal"], ...rest });
const work = (rest: Partial<GivenSubject>): GivenSubject => ({ kind: "work", absent: ["special_deal"], ...rest });

describe("slices at their own rates", () => {
  it.each([
    ["999999.99", "199999.99"],
    ["1000000.00", "200000.00"],
    ["1000000.05", "200000.00"],
    ["1000000.10", "200000.01"],
    ["5000000.00", "600000.00"],
    ["5000000.20", "600000.01"],
    ["6000000.00", "650000.00"],
    ["9000000.00", "650000.00"],
  ])("of %s are %s, rounded once and then capped", (equipment, amount) => {
    expect(lineUnder(pack, "y2_equipment", project({ spend: { equipment } })).amount).toBe(amount);
  });
});

describe("one yuan for each of the nation's", () => {
  const given = (national_money: string) => lineUnder(pack, "y3_match", project({ facts: { national_money } })).amount;

  it("gives the same amount up to the cap", () => {
    expect([given("1234567.89"), given("2000000.00"), given("2000000.01")]).toEqual([
      "1234567.89",
      "2000000.00",
      "2000000.00",
    ]);
  });
});

describe("the least of several", () => {
  const least = (loan_interest: string, labour: string, equipment: string) =>
    lineUnder(pack, "y4_least", project({ facts: { loan_interest }, spend: { labour, equipment } })).amount;

  it.each([
    ["100000.00", "400000.00", "600000.00", "50000.00"],
    ["900000.00", "10000.00", "600000.00", "10000.00"],
    ["900000.00", "400000.00", "600000.00", "200000.00"],
    ["9000000.00", "4000000.00", "6000000.00", "600000.00"],
  ])("of interest %s, labour %s and equipment %s is %s", (interest, labour, equipment, amount) => {
    expect(least(interest, labour, equipment)).toBe(amount);
  });

  it("is open while one of them is unknown", () => {
    const line = lineUnder(pack, "y4_least", project({ spend: { labour: "1.00" } }));
    expect(line.status).toBe("unknown");
  });
});

describe("the difference to an earlier award", () => {
  const award = (award_level: string, award_received: string) =>
    lineUnder(pack, "y6_award", work({ facts: { award_level, award_received } })).amount;

  it.each([
    ["national", "0.00", "1000000.00"],
    ["national", "300000.00", "700000.00"],
    ["provincial", "300000.00", "0.00"],
    ["provincial", "999999.99", "0.00"],
  ])("%s after %s gives %s", (level, received, amount) => {
    expect(award(level, received)).toBe(amount);
  });

  it("is open while it is not known what was received", () => {
    const line = lineUnder(pack, "y6_award", work({ facts: { award_level: "provincial" } }));
    expect(line).toMatchObject({ status: "unknown", amount: "300000.00" });
  });
});

describe("a figure that changes on a day", () => {
  const overseas = (asOf: string) => lineUnder(pack, "y7_overseas", work({ evidence: ["overseas_proof"] }), asOf);

  it.each([
    ["2026-12-31", "80000.00"],
    ["2027-01-01", "60000.00"],
    ["2028-06-30", "60000.00"],
  ])("on %s it is %s, and so is the limit", (asOf, amount) => {
    expect(overseas(asOf)).toMatchObject({ status: "met", amount, limit: amount });
  });
});

describe("who is under another regime", () => {
  const y5 = (rest: Partial<GivenSubject>) =>
    lineUnder(pack, "y5_local", { kind: "work", evidence: ["local_proof"], ...rest });

  it("gets nothing when the deal exists", () => {
    expect(y5({ evidence: ["local_proof", "special_deal"] })).toMatchObject({ status: "unmet", amount: "0.00" });
  });

  it("is open while nobody has said that there is none", () => {
    expect(y5({})).toMatchObject({ status: "unknown", amount: "50000.00" });
  });

  it("passes once it is recorded that there is none", () => {
    const reasons = [
      { condition: "local_proof", state: "yes" },
      { condition: "special_deal", state: "no" },
    ];
    expect(y5({ absent: ["special_deal"] })).toMatchObject({ status: "met", amount: "50000.00", reasons });
  });
});

describe("an amount that depends on the year's budget", () => {
  it("is a ceiling, never a certain sum", () => {
    const { lines, totals } = assessUnder(pack, [work({ spend: { lodging: "100000.00" } })]);
    const line = lines.find(({ rule }) => rule === "y9_lodging");
    expect(line).toMatchObject({ type: "ceiling", status: "met", amount: "15000.00" });
    expect(totals).toMatchObject({ certain: "0.00", provenCeiling: "15000.00" });
  });

  it("comes down in proportion, to the fen, when the claims exceed the pool", () => {
    const claims = [300, 300, 401].map(fen);
    // 300 × 1000 / 1001 = 299.70; 401 × 1000 / 1001 = 400.60: the two fen left over go to the greatest fractions.
    expect(prorate(claims, fen(1000))).toEqual([300n, 300n, 400n]);
    expect(sumFen(prorate(claims, fen(1000)))).toBe(1000n);
    expect(prorate(claims, fen(1001))).toEqual(claims);
    expect(prorate([fen(0), fen(0)], fen(0))).toEqual([0n, 0n]);
  });
});

describe("instalments", () => {
  const parts = (pack.rules.find(({ id }) => id === "y1_rd")?.instalments ?? []).map(({ on, share }) => ({
    on,
    share,
  }));

  it("add up to the amount to the fen", () => {
    const amounts = splitInstalments(fen(99_999_999), parts).map(({ amount }) => amount);
    expect(amounts).toEqual([30_000_000n, 30_000_000n, 39_999_999n]);
  });

  it("leave open what the text leaves open", () => {
    const some = [
      { on: "签约", share: rate(1, 3) },
      { on: "验收", share: null },
    ];
    expect(splitInstalments(fen(100), some)).toEqual([
      { on: "签约", amount: 33n },
      { on: "验收", amount: null },
    ]);
  });
});

describe("quota, caps within caps", () => {
  const local = (id: string, claimYear = 2026): GivenSubject =>
    work({
      id,
      claimYear,
      evidence: ["local_proof"],
      facts: { award_level: "national", award_received: "1000000.00" },
    });
  const overseas = (subject: GivenSubject): GivenSubject => ({
    ...subject,
    evidence: ["local_proof", "overseas_proof"],
  });

  it("counts two works a year, whatever the order", () => {
    const { groups, totals } = assessUnder(pack, [local("a"), local("b"), local("c"), local("d", 2027)]);
    expect(groups.filter(({ id }) => id === "y5_local/enterprise-year")).toEqual([
      { id: "y5_local/enterprise-year", claimYear: 2026, limit: null, certain: "100000.00", possible: "100000.00" },
      { id: "y5_local/enterprise-year", claimYear: 2027, limit: null, certain: "50000.00", possible: "50000.00" },
    ]);
    expect(totals.certain).toBe("150000.00");
  });

  it("takes the inner cap before the outer one", () => {
    // Three works: 5万 each (two count) and 8万 each abroad: 10 + 24 = 34万, together held to 20万.
    const { totals } = assessUnder(
      pack,
      ["a", "b", "c"].map((id) => overseas(local(id))),
    );
    expect(totals.certain).toBe("200000.00");
  });

  it("holds everything of a year to the cap over all, and no other year with it", () => {
    const rd = (id: string, claimYear: number): GivenSubject =>
      project({
        id,
        claimYear,
        evidence: ["rd_report"],
        facts: { national_money: "2000000.00", loan_interest: "0.00" },
        spend: { labour: "3000000.00" },
      });
    // Each: 90万 + 200万 = 290万. 2026: 290 + 10 (works) = 300万 exactly; 2027: two of them, 580万, held to 300万.
    const subjects = [rd("p", 2026), local("a"), local("b"), rd("q", 2027), rd("r", 2027)];
    expect(assessUnder(pack, subjects).totals.certain).toBe("6000000.00");
    expect(assessUnder(pack, [rd("p", 2026), local("a")]).totals.certain).toBe("2950000.00");
  });

  it("gives a ceiling under the same cap only what is certain leaves", () => {
    const rd = project({
      evidence: ["rd_report"],
      facts: { national_money: "2000000.00", loan_interest: "0.00" },
      spend: { labour: "3000000.00" },
    });
    const lodging = ["a", "b", "c", "d"].map((id) => work({ id, spend: { lodging: "1000000.00" } }));
    // 290万 certain; four ceilings of 3万 are 12万, of which the cap of 300万 leaves 10万.
    expect(assessUnder(pack, [rd, ...lodging]).totals).toMatchObject({
      certain: "2900000.00",
      provenCeiling: "100000.00",
    });
  });
});
