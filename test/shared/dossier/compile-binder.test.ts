import { describe, expect, it } from "vitest";
import { compileBinder } from "../../../shared/dossier/compile-binder.ts";
import type { Claim, EvidenceItem } from "../../../shared/dossier/dossier.ts";
import { madeUpDossier } from "../../electron/documents/made-up-dossier.ts";

const dossier = madeUpDossier("short");
const [claim] = dossier.claims;
const [proof] = dossier.evidence;
if (claim === undefined || proof === undefined) throw new Error("the dossier has claims and proofs");

const item = (number: number, kind: string, sha256 = String(number)): EvidenceItem => ({
  ...proof,
  number,
  kind,
  sha256,
});

const shows = (article: string, evidence: readonly number[], standing: Claim["standing"] = "claimed"): Claim => ({
  ...claim,
  standing,
  rule: { ...claim.rule, article },
  conditions: claim.conditions.slice(0, 1).map((condition) => ({ ...condition, evidence })),
});

describe("the contents of the evidence binder", () => {
  it("begin with the materials of the profile in its order, and go on by number", () => {
    const materials = ["licence", "credit"].map((material) => ({ material, required: true }));
    const evidence = [item(1, "film"), item(2, "credit"), item(3, "licence"), item(4, "film"), item(5, "licence")];
    const { items } = compileBinder({ ...dossier, evidence, profile: { ...dossier.profile, materials } });
    expect(items.map(({ evidence: { number } }) => number)).toEqual([3, 5, 2, 1, 4]);
  });

  it("name the first proof of a file that proves several things", () => {
    const evidence = [item(1, "a", "same"), item(2, "a"), item(3, "a", "same")];
    expect(compileBinder({ ...dossier, evidence }).items.map(({ sameFileAs }) => sameFileAs)).toEqual([null, null, 1]);
  });

  it("list the conditions that proofs show, by article, and only of claims that are alive", () => {
    const claims = [
      shows("十一", [1]),
      shows("三", [2], "open"),
      shows("二", []),
      shows("四", [3], "closed"),
      shows("二", [4]),
    ];
    const listed = compileBinder({ ...dossier, claims }).claims;
    expect(listed.map(({ article, conditions }) => [article, conditions.map(({ evidence }) => evidence)])).toEqual([
      ["二", [[4]]],
      ["三", [[2]]],
      ["十一", [[1]]],
    ]);
  });
});
