import { describe, expect, it } from "vitest";
import {
  type IntakeFindingCode,
  intakeFindingSentence,
  intakeFindingSentences,
} from "../../../shared/wording/intake-findings.ts";

const allCodes = Object.keys(intakeFindingSentences) as IntakeFindingCode[];
// Whatever key a sentence asks for, it gets a value that can be looked for.
const anyDetail = new Proxy({}, { get: (_, key) => `<${String(key)}>` });

describe("the sentences of intake", () => {
  // That intake emits no other code is seen to by the type of `intakeFinding`.
  it.each(allCodes)("say something of %s, with no value left out", (code) => {
    const sentence = intakeFindingSentence({ code, severity: "error", field: null, detail: anyDetail });
    expect(sentence).toMatch(/^[^a-z].*。$/u);
    expect(sentence).not.toContain("undefined");
  });

  it("say what to do next, or that nothing needs doing", () => {
    const advice = /请|确认无误|不受影响|为准|已四舍五入|已采用|没有记为/;
    const silent = allCodes.filter((code) => {
      const sentence = intakeFindingSentence({ code, severity: "error", field: null, detail: anyDetail });
      return !advice.test(sentence ?? "");
    });
    expect(silent).toEqual([]);
  });

  it("leave the codes of others alone", () => {
    expect(intakeFindingSentence({ code: "toString", severity: "info", field: null })).toBeNull();
  });
});
