import { describe, expect, it } from "vitest";
import { type CaseText, checkCases } from "../../../shared/calculation/check-cases.ts";
import type { PackProblem } from "../../../shared/policy/pack-problem.ts";
import { neighbourPack } from "./neighbour.ts";

const whole = neighbourPack("qingyu");
/** The made-up policy with one rule only, so that three cases are enough. */
const pack = { ...whole, rules: whole.rules.filter(({ id }) => id === "q6_every"), groups: [] };

const subject = (plays_best: unknown) => ({ kind: "work", id: "w", claimYear: 2026, facts: { plays_best } });
const line = (amount: string) => ({ subject: "work/w", rule: "q6_every", status: "met", amount });
const one = (title: string, plays: unknown, amount: string) => ({
  title,
  subjects: [subject(plays)],
  expect: { lines: [line(amount)] as object[] },
});

const cases = () => [
  one("差一次", 4_999_999, "0.00"),
  one("正好", 5_000_000, "10000.00"),
  one("封顶", 75_000_000, "150000.00"),
];
const fileOf = (content: unknown, name = "q6_every.json"): CaseText => ({ name, text: JSON.stringify(content) });
const problemsOf = (content: unknown): readonly PackProblem[] => checkCases(pack, [fileOf(content)]);

function problemsAfter(edit: (list: ReturnType<typeof cases>) => unknown): readonly PackProblem[] {
  const list = cases();
  edit(list);
  return problemsOf({ rule: "q6_every", cases: list });
}

const withFirst = (change: object) =>
  problemsOf({ rule: "q6_every", cases: cases().map((each, index) => (index === 0 ? { ...each, ...change } : each)) });

describe("the cases of a pack", () => {
  it("pass when all that they name comes out", () => {
    expect(problemsOf({ rule: "q6_every", cases: cases() })).toEqual([]);
  });

  it("show what was expected and what came out", () => {
    expect(problemsAfter((list) => (list[1] = one("正好", 5_000_000, "20000.00")))).toEqual([
      {
        path: "cases/q6_every.json/1",
        message: '「正好」：work/w 的 q6_every 的 amount 应为 "20000.00"，算得 "10000.00"',
      },
    ]);
  });

  it("are held to every key that they name", () => {
    const wrong = { ...line("10000.00"), limit: "1.00", base: "5.00", gap: { condition: "plays_best" }, needs: ["ge"] };
    const found = problemsAfter((list) => (list[1] = { ...one("正好", 5_000_000, ""), expect: { lines: [wrong] } }));
    expect(found.map(({ message }) => message.replace(/ 应为.*/, ""))).toEqual(
      ["base", "limit", "needs", "gap"].map((key) => `「正好」：work/w 的 q6_every 的 ${key}`),
    );
  });

  it("are held to groups and totals", () => {
    const totals = { certain: "0.01", provenCeiling: "0.00" };
    const found = withFirst({ expect: { lines: [line("0.00")], groups: [{}], totals } });
    expect(found.map(({ message }) => message)).toEqual([
      "「差一次」：groups 应为 [{}]，算得 []",
      '「差一次」：totals 的 certain 应为 "0.01"，算得 "0.00"',
    ]);
  });

  it("pass through the strict reader of facts files", () => {
    expect(withFirst({ subjects: [subject("4999999")] })).toMatchObject([
      { path: "cases/q6_every.json/0/subjects/0/facts/plays_best", message: expect.stringContaining("整数") },
    ]);
    expect(withFirst({ choices: { ge: "incl" } })).toMatchObject([{ path: "cases/q6_every.json/0/choices/ge" }]);
  });

  it("do not let a float pass for a count", () => {
    const text = JSON.stringify({ rule: "q6_every", cases: cases() }).replace("5000000", "5000000.0");
    expect(checkCases(pack, [{ name: "q6_every.json", text }])).toMatchObject([
      { path: "cases/q6_every.json/1/subjects/0/facts/plays_best" },
    ]);
  });

  it.each([
    ["an unknown key", { note: "" }, "cases/q6_every.json/cases/0"],
    [
      "an unknown key of a line",
      { expect: { lines: [{ ...line("0.00"), sum: "" }] } },
      "cases/q6_every.json/cases/0/expect/lines/0",
    ],
    ["no expectation", { expect: { lines: [] } }, "cases/q6_every.json/cases/0/expect"],
    ["an unknown choice left unset", { unset: ["ge"] }, "cases/q6_every.json/0/unset"],
    [
      "a line that there is not",
      { expect: { lines: [{ ...line("0.00"), subject: "work/x" }] } },
      "cases/q6_every.json/0",
    ],
  ])("are refused for %s", (_what, change, path) => {
    expect(withFirst(change).map((problem) => problem.path)).toContain(path);
  });

  it("must be three at least for every rule", () => {
    expect(problemsAfter((list) => list.pop())).toEqual([
      { path: "cases/q6_every.json", message: "条目 q6_every 至少要有 3 个用例，现有 2 个" },
    ]);
    expect(checkCases(pack, [])).toHaveLength(1);
  });

  it("must have titles of their own and a rule that there is", () => {
    expect(problemsAfter((list) => (list[2] = one("正好", 75_000_000, "150000.00")))).toMatchObject([
      { path: "cases/q6_every.json/2/title" },
    ]);
    const stray = checkCases(pack, [
      fileOf({ rule: "q6_every", cases: cases() }),
      fileOf({ rule: "q7", cases: cases() }, "q7.json"),
    ]);
    expect(stray).toEqual([{ path: "cases/q7.json/0", message: "没有条目 q7" }]);
  });

  it("are refused as a file when it is no JSON", () => {
    expect(checkCases(pack, [{ name: "x.json", text: "{" }])[0]).toMatchObject({ path: "cases/x.json" });
  });
});
