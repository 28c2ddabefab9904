import { beforeAll, describe, expect, it } from "vitest";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { localDate } from "../../../shared/dates.ts";
import { revenueThresholds } from "../../../shared/dossier/revenue-thresholds.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import { subjectKey, type WorkSubject } from "../../../shared/model/subject.ts";
import { fen } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { emptyRecords } from "../../electron/services/import/made-up-readings.ts";

let pack: Pack;
const asOf = localDate("2026-11-01");
const yuan = (amount: number) => fen(Math.trunc(amount * 100));
const [work] = emptyRecords.subjects as readonly [WorkSubject];

const settled = (platform: string, gross: number | null, net: number | null): Revenue => ({
  ...{ id: `rv-${platform}`, subject: subjectKey(work), platform, from: null, to: null, platformShare: null },
  ...{ gross: gross === null ? null : yuan(gross), net: net === null ? null : yuan(net) },
  ...{ sha256: null, fileName: "", row: null, note: "" },
});

const confirmed = (choices: Readonly<Record<string, string>>): Records["choices"] =>
  Object.entries(choices).map(([id, option]) => ({ id, option, confirmedBy: "甲", confirmedOn: asOf }));

function thresholdsOf(revenues: readonly Revenue[], choices: Readonly<Record<string, string>> = {}) {
  const found = revenueThresholds({ ...emptyRecords, revenues, choices: confirmed(choices) }, pack, asOf);
  const of = (rule: string) => {
    const one = found.find((threshold) => threshold.rule.id === rule);
    if (one === undefined) throw new Error(rule);
    return one;
  };
  return { found, of };
}

beforeAll(async () => {
  const read = await findPack("cn-liaoning-microdrama");
  if (!read.ok) throw new Error("no pack");
  pack = read.value;
});

describe("a work's revenue before anybody said which counts", () => {
  it("is short by an exact sum of what the producer gets, and reached by what the platform took in", () => {
    const { of } = thresholdsOf([settled("橙岛", 720_000, 468_600)]);
    const told = of("a3_compute").readings.map(({ title, missing, standing }) => [title, missing, standing]);
    expect(told).toEqual([
      ["分账净收益", yuan(31_400), "short"],
      ["平台总收益", null, "reached"],
    ]);
    expect(of("a3_compute").open).toEqual(["art3_revenue"]);
    expect(of("a3_compute").unlocks).toMatchObject({ base: null, rate: "10%", limit: yuan(50_000) });
    expect(of("a3_compute").lacking.map(({ id }) => id)).toContain("revenue_proof");
  });

  it("is told once where one platform is all platforms", () => {
    expect(thresholdsOf([settled("橙岛", 720_000, 468_600)]).of("a4_online").readings).toHaveLength(2);
    const two = [settled("橙岛", 1_500_000, 900_000), settled("河图", 700_000, 400_000)];
    const told = thresholdsOf(two)
      .of("a4_online")
      .readings.map(({ have }) => have);
    expect(new Set(told)).toEqual(new Set([1_300_000, 900_000, 2_200_000, 1_500_000].map(yuan)));
  });
});

describe("at the line", () => {
  const net = { art3_revenue: "net" };

  it("is neither reached nor short while it is open whether 以上 includes the number", () => {
    expect(thresholdsOf([settled("橙岛", null, 500_000)], net).of("a3_compute").open).toEqual(["ge"]);
    const at = (choices: Readonly<Record<string, string>>) =>
      thresholdsOf([settled("橙岛", null, 500_000)], { ...net, ...choices }).of("a3_compute").readings;
    expect(at({})).toMatchObject([{ standing: "on-the-line", missing: null }]);
    expect(at({ ge: "incl" })).toMatchObject([{ standing: "reached" }]);
    expect(at({ ge: "excl" })).toMatchObject([{ standing: "short", missing: 1n }]);
  });

  it("is short by one fen below it, whatever is open", () => {
    const below = thresholdsOf([settled("橙岛", null, 499_999.99)], net).of("a3_compute");
    expect(below.readings).toMatchObject([{ standing: "short", missing: 1n }]);
  });
});

it("does not guess where a settlement leaves the measure out, and lists no work without a settlement", () => {
  const { of } = thresholdsOf([settled("橙岛", 600_000, null)]);
  expect(of("a3_compute").readings.map(({ standing }) => standing)).toEqual(["unknown", "reached"]);
  expect(thresholdsOf([]).found).toEqual([]);
});

it("puts the nearest first and what is reached last", () => {
  const { found } = thresholdsOf([settled("橙岛", 700_000, 600_000)], { art3_revenue: "net", ge: "incl" });
  expect(found.map(({ rule }) => rule.id)).toEqual(["a4_online", "a3_compute"]);
});
