import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disagreement, failures, improperRefusal } from "./agreement.ts";
import { boundaryFiles } from "./boundary-facts.ts";
import { fileOf } from "./file-types.ts";
import { spoiled } from "./invalid-facts.ts";
import { factsFile } from "./random-facts.ts";
import { ready } from "./ready-subjects.ts";
import { unusualFiles } from "./unusual-facts.ts";
import { KINDS, SUGGESTED } from "./vocabulary.ts";

const RANDOM_FILES = 6_000;
const SEED = 20_260_630;

describe("the engine and the oracle agree", () => {
  it("on every boundary of the text, with everything missing in turn", () => {
    const files = boundaryFiles();
    expect(files.length).toBeGreaterThan(10_000);
    expect(failures(files, disagreement)).toEqual([]);
  });

  it("on thousands of random files", () => {
    const agree = fc.property(factsFile, (file) => {
      expect(disagreement(file)).toBeNull();
    });
    fc.assert(agree, { numRuns: RANDOM_FILES, seed: SEED });
  });

  it("on unusual files that are accepted", () => {
    expect(failures(unusualFiles(), disagreement)).toEqual([]);
  });

  it("that a spoiled file is refused as a whole, with a path and a message", () => {
    const everyKind = KINDS.filter((kind) => kind !== "enterprise").map((kind) => ready(kind, "one"));
    expect(failures(spoiled(fileOf(everyKind, SUGGESTED)), improperRefusal)).toEqual([]);
  });

  it("that random files are refused once they are spoiled", () => {
    const samples = fc.sample(factsFile, { numRuns: 40, seed: SEED }).filter((file) => file.subjects.length > 0);
    const files = samples.flatMap(spoiled);
    expect(files.length).toBeGreaterThan(5_000);
    expect(failures(files, improperRefusal)).toEqual([]);
  });
});
