import { describe, expect, it } from "vitest";
import { parsePack } from "../../../shared/policy/parse-pack.ts";
import { liaoning, neighbour, problemsAfter } from "./planted.ts";

describe("a policy pack", () => {
  it("of Liaoning has no problem", () => {
    expect(problemsAfter(liaoning, () => undefined)).toEqual([]);
  });

  it.each(["qingyu", "yunge", "yanchuan"])("of the made-up %s has no problem", (name) => {
    expect(problemsAfter(neighbour(name), () => undefined)).toEqual([]);
  });

  it.each(["", "{", "[1,]", "5"])("that reads %j is refused as a whole", (text) => {
    expect(parsePack(text, "")).toMatchObject({ ok: false, error: [{ path: "" }] });
  });

  it("is refused with all its problems at once", () => {
    expect(
      problemsAfter(liaoning, (pack) => Object.assign(pack as object, { id: "X", title: "", rules: [] })).length,
    ).toBe(3);
  });

  it("rests on the whole text: without the text no quote is found", () => {
    const parsed = parsePack(liaoning.json, "");
    expect(parsed.ok ? 0 : parsed.error.length).toBeGreaterThan(70);
  });
});
