import { describe, expect, test } from "vitest";
import { packageProblemCodes, sayPackageProblem } from "../../../shared/wording/package-problems.ts";

describe("each problem of a package", () => {
  test.each(packageProblemCodes)("%s is said in whole Chinese sentences that say what to do", (code) => {
    const sentence = sayPackageProblem({ code, path: "data/a.txt", detail: anyDetail });
    expect(sentence).toMatch(/^.+[。，；）].*。$/u);
    expect(sentence).toMatch(/请|即可/u);
    expect(sentence).not.toMatch(/undefined|null/);
  });
});

// Every value a sentence may ask for.
const anyDetail = Object.fromEntries(
  ["other", "file", "system", "finding", "offset", "bytes", "count", "version", "encoding", "line", "listed"]
    .concat(["manifest", "found", "stated", "expected"])
    .map((name) => [name, name.toUpperCase()]),
);
