import { describe, expect, it } from "vitest";
import { localDate } from "../../../shared/dates.ts";
import type { Claim, Dossier } from "../../../shared/dossier/dossier.ts";
import { grantedUnderCaps, overCap } from "../../../shared/dossier/granted-before.ts";
import type { Grant } from "../../../shared/model/grant.ts";
import { fen } from "../../../shared/money.ts";
import { sayGrantedCap } from "../../../shared/wording/granted-words.ts";

const grant = (changed: Partial<Grant>): Grant => ({
  ...{ id: "g", subject: "work/w1", programme: "", authority: "", rule: "online", amount: fen(300), note: "" },
  ...{ decidedOn: localDate("2026-12-30"), receivedOn: localDate("2027-01-05") },
  ...changed,
});

const claim = (id: string, claimYear: number): Claim =>
  ({
    line: { status: "met", type: "entitlement", amount: fen(250), limit: fen(500), claimYear },
    ...{ rule: { id: "online", title: "播映扶持" }, subject: { name: id }, subjectKey: `work/${id}` },
  }) as unknown as Claim;

const group = (claimYear: number | null) =>
  ({
    ...{ id: "online/enterprise-year", title: "播映扶持", rules: ["online"], claimYear, limit: fen(1000) },
    ...{ certain: fen(250), possible: fen(250) },
  }) as Dossier["groups"][number];

const claims = [claim("w1", 2026), claim("w2", 2026)];
const scopes = (grants: readonly Grant[], years: readonly (number | null)[], by: "claim" | "award" | "paid") =>
  grantedUnderCaps(grants, { claims, groups: years.map(group) }, by).map(({ scope, granted, left }) => [
    ...[scope, granted, left],
  ]);

describe("what was granted before", () => {
  it("uses up the cap of its work and that of its year", () => {
    expect(scopes([grant({})], [2026, 2027], "claim")).toEqual([
      ["w1", 300n, 200n],
      ["2026 年", 300n, 700n],
    ]);
  });

  it("counts in the year that the reading names", () => {
    expect(scopes([grant({})], [2026, 2027], "award").map(([scope]) => scope)).toEqual(["w1", "2026 年"]);
    expect(scopes([grant({})], [2026, 2027], "paid").map(([scope]) => scope)).toEqual(["w1", "2027 年"]);
    expect(scopes([grant({ receivedOn: null })], [2026, 2027], "paid").map(([scope]) => scope)).toEqual(["w1"]);
  });

  it("leaves nothing below nothing, and says nothing of support by other policies", () => {
    expect(scopes([grant({ amount: fen(900) })], [null], "claim")).toEqual([
      ["w1", 900n, 0n],
      ["", 900n, 100n],
    ]);
    expect(scopes([grant({ rule: null })], [2026], "claim")).toEqual([]);
  });
});

it("says by how much the figures would be less if it were taken off, and nothing of that where the cap leaves enough", () => {
  const caps = grantedUnderCaps([grant({ amount: fen(40_000) })], { claims, groups: [] }, "claim");
  expect(caps.map(overCap)).toEqual([250n]);
  expect(caps.map((cap) => sayGrantedCap(cap, overCap(cap)))[0]).toContain("按公式可申领的要少 2.50 元");
  const little = grantedUnderCaps([grant({ amount: fen(250) })], { claims, groups: [] }, "claim");
  expect(little.map(overCap)).toEqual([0n]);
  expect(little.map((cap) => sayGrantedCap(cap, overCap(cap)))[0]).not.toContain("要少");
});
