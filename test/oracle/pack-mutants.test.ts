import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assessFile } from "../../shared/calculation/assess-file.ts";
import { checkCases } from "../../shared/calculation/check-cases.ts";
import { type Pack, packSchema } from "../../shared/policy/pack.ts";
import { parsePack } from "../../shared/policy/parse-pack.ts";
import { boundaryFiles } from "./boundary-facts.ts";
import { comparable } from "./comparable.ts";
import { difference } from "./difference.ts";
import type { FactsFile } from "./file-types.ts";
import { oracleAssess } from "./oracle-assess.ts";
import { type Mutant, packMutants } from "./pack-mutants.ts";

const folder = new URL("../../resources/policies/cn-liaoning-microdrama/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const json = read("pack.json");
const source = read("source.txt");
const cases = readdirSync(new URL("cases/", folder)).map((name) => ({ name, text: read(`cases/${name}`) }));

/** One boundary file in so many is asked first: all of them take ten seconds for a single mutant. */
const sampled = 13;

const files = boundaryFiles().map(({ file }) => file);
const sample = files.filter((_, index) => index % sampled === 0);
const rest = files.filter((_, index) => index % sampled !== 0);

function isAnsweredOtherwise(file: FactsFile, pack: Pack): boolean {
  const right = oracleAssess(file);
  const assessed = assessFile(JSON.stringify(file), pack);
  if (!right.ok || !assessed.ok) return right.ok !== assessed.ok;
  return difference(comparable(right.assessment), comparable(assessed.value)) !== null;
}

const isCaughtByOracle = (pack: Pack): boolean => [...sample, ...rest].some((file) => isAnsweredOtherwise(file, pack));

type Catcher = "form" | "cases" | "oracle" | "checks" | "nobody";

/** Who catches a mutant, the checks of quotes and references asked last: figures are to be right even where the law repeats one. */
function caughtBy({ edit }: Mutant): Catcher {
  const document: unknown = JSON.parse(json);
  edit(document);
  const parsed = packSchema.safeParse(document);
  if (!parsed.success) return "form";
  if (throwsOrFinds(() => checkCases(parsed.data, cases).length > 0)) return "cases";
  if (throwsOrFinds(() => isCaughtByOracle(parsed.data))) return "oracle";
  return parsePack(JSON.stringify(document), source).ok ? "nobody" : "checks";
}

/** A pack that cannot even be run is caught as well. */
function throwsOrFinds(find: () => boolean): boolean {
  try {
    return find();
  } catch {
    return true;
  }
}

const mutants = packMutants(JSON.parse(json));
const caught = mutants.map((mutant) => ({ name: mutant.name, by: caughtBy(mutant) }));
const named = (by: Catcher) => caught.filter((one) => one.by === by).map(({ name }) => name);

describe("single edits of the Liaoning pack", () => {
  it("are many", () => {
    expect(mutants.length).toBeGreaterThan(150);
  });

  it("are all caught", () => {
    expect(named("nobody")).toEqual([]);
  });

  it("are caught by what comes out, not only by how the pack is written", () => {
    expect(named("checks")).toEqual([]);
  });

  it("are caught by the pack's own cases, nearly all", () => {
    expect(named("oracle").length).toBeLessThan(mutants.length / 10);
  });

  it("are refused by the checks of a pack in most cases, before anything is computed", () => {
    const refused = mutants.filter(({ edit }) => {
      const document: unknown = JSON.parse(json);
      edit(document);
      return !parsePack(JSON.stringify(document), source).ok;
    });
    expect(refused.length).toBeGreaterThan(mutants.length / 2);
  });
});
