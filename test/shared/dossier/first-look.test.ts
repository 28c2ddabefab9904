import { beforeAll, describe, expect, it } from "vitest";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { localDate } from "../../../shared/dates.ts";
import { type FirstAnswers, firstLook } from "../../../shared/dossier/first-look.ts";
import type { WorkSubject } from "../../../shared/model/subject.ts";
import { fen } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { emptyRecords } from "../../electron/services/import/made-up-readings.ts";

let pack: Pack;
const asOf = localDate("2026-11-01");
const yuan = (amount: number) => fen(amount * 100);

const nothingSaid: FirstAnswers = {
  ...{ filed: "unknown", medium: "unknown", shown: "unknown", firstProducer: "unknown" },
  ...{ cost: null, gross: null, net: null },
};

function lookWith(answers: Partial<FirstAnswers>) {
  const [work] = emptyRecords.subjects as readonly [WorkSubject];
  const look = firstLook({ ...nothingSaid, ...answers }, work, { records: emptyRecords, pack, asOf });
  const byId = new Map(look.rules.map((one) => [one.rule.id, one]));
  const of = (id: string) => {
    const rule = byId.get(id);
    if (rule === undefined) throw new Error(id);
    return rule;
  };
  return { ...look, of };
}

beforeAll(async () => {
  const found = await findPack("cn-liaoning-microdrama");
  if (!found.ok) throw new Error("no pack");
  pack = found.value;
});

describe("a drama that was never filed in the province", () => {
  it("is shut out of every article but the one that the text leaves open, each with the way back", () => {
    const { rules } = lookWith({ filed: "no" });
    expect(rules.filter(({ verdict }) => verdict === "open")).toEqual([]);
    expect(rules.every(({ verdict, lacks }) => verdict !== "shut" || lacks[0]?.condition === "filing_cert")).toBe(true);
    expect(rules.find(({ verdict }) => verdict === "shut")?.lacks[0]?.keep).toContain("备案");
  });
});

describe("a filed live-action drama", () => {
  it("has the support of production open, with as much of its cost as the cap lets through", () => {
    const { of } = lookWith({ filed: "yes", medium: "live-action", cost: yuan(200_000) });
    expect(of("a2_cost")).toMatchObject({ verdict: "open", most: yuan(40_000) });
    expect(of("a2_cost").lacks.map(({ condition, why }) => [condition, why])).toEqual([["cost_audit", "paper"]]);
    expect(lookWith({ filed: "yes", cost: yuan(900_000) }).of("a2_cost").most).toBe(yuan(50_000));
  });

  it("is shut out of the support of computing", () => {
    const { of } = lookWith({ filed: "yes", medium: "live-action" });
    expect(of("a3_compute").verdict).toBe("shut");
    expect(of("a3_compute").lacks[0]?.condition).toBe("ai_proof");
  });
});

describe("the revenue", () => {
  it("says how much is missing to a threshold, and what reaching it would unlock", () => {
    const { of } = lookWith({ filed: "yes", medium: "ai", shown: "platform", net: yuan(468_600) });
    const rule = of("a3_compute");
    expect([rule.verdict, rule.most]).toEqual(["undecided", yuan(50_000)]);
    expect(rule.lacks[0]).toMatchObject({ why: "short", missing: "31400.00" });
  });

  it("is not taken for the other measure", () => {
    // The reading suggested is the net one: of gross alone nothing follows.
    const { of } = lookWith({ filed: "yes", medium: "ai", gross: yuan(900_000) });
    expect(of("a3_compute").lacks).toContainEqual(expect.objectContaining({ condition: "revenue_net", why: "fact" }));
  });
});

it("never calls open what others decide, or what was not answered", () => {
  const { of } = lookWith({ filed: "yes", shown: "platform" });
  expect(of("a4_nrta").verdict).toBe("undecided");
  expect(of("a4_nrta").lacks[0]?.why).toBe("authority");
  expect(of("a4_cctv").verdict).toBe("undecided");
  expect(lookWith({ filed: "yes", shown: "cctv" }).of("a4_cctv").verdict).toBe("open");
  expect(lookWith({}).rules.filter(({ verdict }) => verdict === "open")).toEqual([]);
});

it("never calls open what none of the questions is about, and says what that is", () => {
  const all = { filed: "yes", medium: "ai", shown: "cctv", firstProducer: "own" } as const;
  const { of, rules } = lookWith({ ...all, cost: yuan(800_000), gross: yuan(3_000_000), net: yuan(2_500_000) });
  expect(of("a11_translation")).toMatchObject({ verdict: "undecided", lacks: [{ why: "unasked" }] });
  expect(of("a11_translation").lacks[0]?.condition).toBe("transl_contract");
  const open = rules.filter(({ verdict }) => verdict === "open").map(({ rule }) => rule.id);
  expect(open).toEqual(["a2_cost", "a4_cctv"]);
  expect(lookWith(all).of("a2_cost")).toMatchObject({ verdict: "undecided", lacks: [{ why: "unanswered" }] });
});

it("says what to keep for all that is not shut, once each", () => {
  const { keep } = lookWith({ filed: "yes", medium: "live-action", firstProducer: "other" });
  const ids = keep.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("filing_cert");
  expect(ids).not.toContain("transl_contract"); // the article asks for the first producer, which was answered no
});
