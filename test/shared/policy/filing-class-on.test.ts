import { describe, expect, it } from "vitest";
import { localDate } from "../../../shared/dates.ts";
import { fen } from "../../../shared/money.ts";
import { filingClassesOn, filingClassOn, type Medium } from "../../../shared/policy/filing-class-on.ts";
import { parsePack } from "../../../shared/policy/parse-pack.ts";
import { liaoning } from "./planted.ts";

const parsed = parsePack(liaoning.json, liaoning.source);
if (!parsed.ok) throw new Error("the shipped pack is refused");
const pack = parsed.value;
const wan = (amount: number) => fen(BigInt(amount) * 1_000_000n);

const classOf = (medium: Medium, day: string, investment = wan(100)) =>
  filingClassOn(pack, medium, localDate(day), investment)?.id ?? null;

describe("the class of a micro-drama on a day", () => {
  it.each([
    ["live-action", "2025-12-31", "key"],
    ["live-action", "2026-01-01", "ordinary"],
    ["ai", "2025-12-31", "key"],
    ["ai", "2026-06-30", "key"],
    ["ai", "2026-07-01", "key"],
    ["animation", "2026-08-31", "ordinary"],
  ] as const)("of one million, %s, on %s is %s", (medium, day, id) => {
    expect(classOf(medium, day)).toBe(id);
  });

  it("takes a lower bound as reached and an upper one as not", () => {
    const ai = (investment: bigint) => classOf("ai", "2026-07-01", fen(investment));
    expect([ai(30_000_000n - 1n), ai(30_000_000n), ai(80_000_000n - 1n), ai(80_000_000n)]).toEqual([
      "other",
      "ordinary",
      "ordinary",
      "key",
    ]);
  });

  it("is not told by investment under Order 16", () => {
    expect(classOf("live-action", "2026-09-01")).toBeNull();
    expect(filingClassesOn(pack, "ai", localDate("2026-09-01"))?.classes.map(({ id }) => id)).toEqual([
      "first",
      "second",
      "third",
    ]);
  });

  it("is unknown without a standard", () => {
    expect(filingClassesOn({ filingClasses: [] }, "ai", localDate("2026-09-01"))).toBeNull();
  });
});
