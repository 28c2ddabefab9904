import { describe, expect, it } from "vitest";
import { factsToJson } from "../../../shared/calculation/facts-to-json.ts";
import { gather } from "../../../shared/calculation/gather.ts";
import { parseFacts } from "../../../shared/calculation/parse-facts.ts";
import { type LocalDate, localDate } from "../../../shared/dates.ts";
import type { Decision } from "../../../shared/model/decision.ts";
import type { Evidence } from "../../../shared/model/evidence.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import type { CrewVisit } from "../../../shared/model/site.ts";
import type { Subject } from "../../../shared/model/subject.ts";
import type { Location } from "../../../shared/model/work.ts";
import { fen } from "../../../shared/money.ts";
import { allocation, invoice, pack, records, work, yuan } from "../ledger/made-up-cost.ts";

const asOf = localDate("2026-06-30");
const chosen = (made: Readonly<Record<string, string>>): Records["choices"] =>
  Object.entries(made).map(([id, option]) => ({ id, option, confirmedBy: "", confirmedOn: null }));
const readings = chosen({ vat: "ex", art2_place: "inprov", art3_revenue: "net" });

const gathered = (given: Partial<Records>) => gather(records({ choices: readings, ...given }), pack, asOf);

/** The first subject's facts as the facts file has them, and the codes of all findings. */
function factsOf(given: Partial<Records>) {
  const { facts, findings } = gathered(given);
  return { ...factsToJson(facts).subjects[0], findings: findings.map(({ code }) => code) };
}

const statement = (change: Partial<Revenue>): Revenue => ({
  ...{
    id: "r",
    subject: "work/w1",
    platform: "甲平台",
    from: null,
    to: null,
    gross: null,
    platformShare: null,
    net: null,
  },
  ...{ sha256: null, fileName: "", row: null, note: "" },
  ...change,
});

describe("spend", () => {
  const bought = { invoices: [invoice()], allocations: [allocation()] };

  it("is what the ledger finds eligible, by category", () => {
    expect(factsOf(bought).spend).toEqual({ venue: "100.00" });
  });

  it("is left out while nothing is recorded", () => {
    expect(factsOf({ invoices: [invoice()] })).not.toHaveProperty("spend");
  });

  it("is empty when something is recorded and nothing of it eligible", () => {
    expect(factsOf({ ...bought, allocations: [allocation({ place: "out" })] }).spend).toEqual({});
  });

  it("counts no category that comes out negative, and says so", () => {
    const lines = [{ name: "", amountExTax: yuan(-10), taxRate: null, taxAmount: fen(0) }];
    const discount = invoice({ id: "-2", number: "2", total: yuan(-10), taxAmount: fen(0), lines });
    const allocations = [
      allocation(),
      allocation({ id: "a2", invoice: "-2", category: "travel", gross: yuan(-10) }),
      allocation({ id: "a3", invoice: "-2", line: 1, category: "venue", gross: fen(0) }),
    ];
    const { spend, findings } = factsOf({ invoices: [invoice(), discount], allocations });
    expect(spend).toEqual({ venue: "100.00" });
    expect(findings).toEqual(["spend-negative"]);
  });
});

describe("revenue", () => {
  const two = [
    statement({ id: "r1", gross: yuan(300), net: yuan(200) }),
    statement({ id: "r2", platform: "乙平台", gross: yuan(500), net: yuan(100) }),
    statement({ id: "r3", platform: " 甲平台", gross: yuan(10), net: yuan(50) }),
  ];

  it("is summed gross and net, over all platforms and for the greatest", () => {
    expect(factsOf({ revenues: two }).facts).toEqual({
      revenue_gross: "810.00",
      revenue_net: "350.00",
      broadcast_revenue_sum: "350.00",
      broadcast_revenue_max: "250.00",
    });
  });

  it("of broadcasting follows the choice, and is unknown without it", () => {
    const gross = chosen({ art3_revenue: "gross" });
    expect(factsOf({ revenues: two, choices: gross }).facts).toMatchObject({ broadcast_revenue_max: "500.00" });
    expect(factsOf({ revenues: two, choices: [] }).facts).toEqual({ revenue_gross: "810.00", revenue_net: "350.00" });
  });

  it("is unknown while one statement does not give it, which is told once", () => {
    const { facts, findings } = factsOf({ revenues: [...two, statement({ id: "r4", gross: yuan(1) })] });
    expect(facts).toEqual({ revenue_gross: "811.00" });
    expect(findings).toEqual(["revenue-net-missing"]);
  });

  it("below zero is unknown", () => {
    const { facts, findings } = factsOf({ revenues: [statement({ gross: fen(-1), net: fen(0) })] });
    expect(facts).toEqual({ revenue_net: "0.00", broadcast_revenue_sum: "0.00", broadcast_revenue_max: "0.00" });
    expect(findings).toEqual(["revenue-negative"]);
  });

  it("of another subject does not count", () => {
    expect(factsOf({ revenues: [statement({ subject: "work/w2", net: yuan(1) })] }).facts).toEqual({});
  });
});

describe("scenes", () => {
  const scene = (seconds: number | null, index: number): Location => ({
    ...{ id: `l${index}`, name: "", place: "", theme: "", episode: "", fromTimecode: "", toTimecode: "" },
    seconds,
  });
  const shotAt = (...seconds: readonly (number | null)[]) => {
    const subject = work();
    if (subject.kind !== "work") throw new Error("a work is a work");
    return factsOf({ subjects: [{ ...subject, work: { ...subject.work, locations: seconds.map(scene) } }] });
  };

  it("of a minute count, shorter ones apart", () => {
    expect(shotAt(59, 60, 61, 0).facts).toEqual({ scenes_ok: 2, scenes_short: 2 });
  });

  it("are unknown while the length of one is not entered, and when there are none", () => {
    expect(shotAt(60, null)).toMatchObject({ facts: {}, findings: ["location-length-missing"] });
    expect(shotAt()).toMatchObject({ facts: {}, findings: [] });
  });
});

describe("visits of a filming location", () => {
  const visit = (id: string, crew: string, from: string, to: string): CrewVisit => ({
    ...{ id, crew, work: "归航" },
    ...{ from: localDate(from), to: localDate(to) },
  });
  const visited = (...visits: readonly CrewVisit[]) => {
    const site: Subject = {
      ...{ kind: "site", id: "s", name: "", claimYear: 2026, costFrom: null, costTo: null, note: "" },
      site: { address: "", operator: "", visits },
    };
    return factsOf({ subjects: [site] }).facts;
  };

  it("count a crew once for a work, and a day once for all crews", () => {
    const visits = [
      visit("v1", "甲组", "2026-03-01", "2026-03-03"),
      visit("v2", "甲组", "2026-05-01", "2026-05-01"),
      visit("v3", "乙组", "2026-03-03", "2026-03-04"),
    ];
    expect(visited(...visits)).toEqual({ crews_year: 2, days_year: 5, days_total: 5 });
  });

  it("tell the year from all years at its borders", () => {
    const visits = [
      visit("v1", "甲组", "2025-12-30", "2026-01-02"),
      visit("v2", "乙组", "2026-12-31", "2027-01-01"),
      visit("v3", "丙组", "2024-02-28", "2024-03-01"),
    ];
    expect(visited(...visits)).toEqual({ crews_year: 2, days_year: 3, days_total: 9 });
  });

  it("of stays within stays, side by side and before their own beginning", () => {
    const visits = [
      visit("v1", "甲组", "2026-03-01", "2026-03-31"),
      visit("v2", "乙组", "2026-03-10", "2026-03-12"),
      visit("v3", "丙组", "2026-03-31", "2026-04-01"),
      visit("v4", "丁组", "2026-04-02", "2026-04-02"),
      visit("v5", "戊组", "2026-06-02", "2026-06-01"),
    ];
    expect(visited(...visits)).toEqual({ crews_year: 4, days_year: 33, days_total: 33 });
  });

  it("are counted at once however long a mistyped stay is", () => {
    expect(visited(visit("v1", "甲组", "1900-01-01", "2999-12-31"))).toMatchObject({
      days_year: 365,
      days_total: 401_767,
    });
  });

  it("are unknown without a log", () => {
    expect(visited()).toEqual({});
  });
});

describe("decisions", () => {
  const decided = (id: string, fact: string, value: string, on: string | null = null): Decision => ({
    ...{ id, subject: "work/w1", fact, value, documentNumber: "", note: "" },
    decidedOn: on as LocalDate | null,
  });

  it("are taken as recorded, the latest of several", () => {
    const decisions = [
      decided("d1", "approved_investment", "900000.00", "2026-02-01"),
      decided("d2", "approved_investment", "1000000.00", "2026-03-01"),
      decided("d3", "approved_investment", "5.00"),
      decided("d4", "nrta_selections", "2"),
    ];
    for (const order of [decisions, decisions.toReversed()])
      expect(factsOf({ decisions: order }).facts).toEqual({ approved_investment: "1000000.00", nrta_selections: 2 });
  });

  it("of one day do not depend on the order of the records", () => {
    const decisions = [decided("d1", "nrta_selections", "1"), decided("d2", "nrta_selections", "2")];
    const value = (order: readonly Decision[]) => factsOf({ decisions: order }).facts;
    expect(value(decisions)).toEqual(value(decisions.toReversed()));
  });

  it.each(["1,000.00", "100万元", "", "-5.00"])("that read %j leave the fact unknown, with an error", (value) => {
    const { facts, findings } = factsOf({ decisions: [decided("d1", "approved_investment", value)] });
    expect([facts, findings]).toEqual([{}, ["decision-value-unreadable"]]);
  });

  it("never come from the budget", () => {
    const budget = [
      { id: "b", subject: "work/w1", head: "总投资", category: null, amount: yuan(1_000_000), note: "" } as const,
    ];
    expect(factsOf({ budget: [...budget] }).facts).toEqual({});
  });
});

describe("proofs", () => {
  const proof = (id: string, change: Partial<Evidence> = {}): Evidence => ({
    ...{ id, number: 1, kind: "online_proof", subject: "work/w1", state: "on-file", title: "上线通知" },
    ...{ documentNumber: "", issuedOn: null, pages: "", sha256: "0".repeat(64), fileName: "", mediaType: "", note: "" },
    ...change,
  });

  it("are there with their file, absent when recorded so, otherwise unknown", () => {
    const evidence = [proof("e1"), proof("e2", { kind: "cost_audit", state: "absent", sha256: null })];
    expect(factsOf({ evidence })).toMatchObject({ evidence: ["online_proof"], absent: ["cost_audit"], findings: [] });
  });

  it("without a file are unknown", () => {
    expect(factsOf({ evidence: [proof("e1", { sha256: null })] })).toMatchObject({
      evidence: [],
      absent: [],
      findings: ["evidence-without-file"],
    });
  });

  it("both there and absent are unknown, with an error", () => {
    const evidence = [proof("e1"), proof("e2", { state: "absent", sha256: null })];
    const { findings } = gathered({ evidence });
    expect(factsOf({ evidence })).toMatchObject({ evidence: [], absent: [] });
    expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(1);
  });

  it("of the applicant or of a kind that the pack does not know are no facts", () => {
    const evidence = [proof("e1", { subject: null }), proof("e2", { kind: "licence" })];
    expect(factsOf({ evidence })).toMatchObject({ evidence: [], absent: [] });
  });
});

describe("choices and dates", () => {
  it("leave out choices that the pack does not know, and say so", () => {
    const { facts, findings } = gathered({ choices: [...readings, ...chosen({ old: "x", ge: "sometimes" })] });
    expect([...facts.choices.keys()]).toEqual(["vat", "art2_place", "art3_revenue"]);
    expect(findings.map(({ code, field }) => [code, field])).toEqual([
      ["choice-not-in-pack", "old"],
      ["choice-not-in-pack", "ge"],
    ]);
  });

  it("take the day of issue from the pack before the user's", () => {
    const issued = (issuedOn: string | null) => gather(records(), { ...pack, issuedOn }, asOf).facts.issuedOn;
    expect([issued(null), issued("2025-12-01")]).toEqual(["2026-01-01", "2025-12-01"]);
  });

  it("make a facts file that the strict reader takes", () => {
    const { facts } = gathered({
      invoices: [invoice()],
      allocations: [allocation()],
      revenues: [statement({ net: yuan(5) })],
    });
    expect(parseFacts(JSON.stringify(factsToJson(facts)), pack)).toEqual({ ok: true, value: facts });
  });
});
