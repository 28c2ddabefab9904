import { describe, expect, it } from "vitest";
import {
  amountRemarks,
  answersOf,
  commonLack,
  countsText,
  lackText,
  mostText,
  noAnswers,
} from "../../../../renderer/features/first-look/first-look-view.ts";
import type { FirstLackView, FirstLookView, FirstRuleView } from "../../../../shared/contract/first-look.ts";
import { fen } from "../../../../shared/money.ts";

const lack = (changed: Partial<FirstLackView>): FirstLackView => ({
  ...{
    condition: "filing_cert",
    title: "备案立项证明",
    note: "尚缺",
    why: "ruled-out",
    keep: "保存备案号",
    missing: null,
  },
  ...changed,
});

const rule = (changed: Partial<FirstRuleView>): FirstRuleView => ({
  ...{
    id: "a",
    article: "二",
    title: "补助",
    type: "entitlement",
    verdict: "open",
    most: fen(500),
    lacks: [],
    quote: "",
  },
  ...changed,
});

describe("an amount that is only thought of", () => {
  it("is read as people write it, and counts as not said where it cannot be read", () => {
    expect(answersOf({ ...noAnswers, cost: "80万" }).cost).toBe(fen(80_000_000));
    expect(answersOf({ ...noAnswers, cost: "八十来万" }).cost).toBeNull();
    expect(amountRemarks("八十来万")).toHaveLength(1);
    expect(amountRemarks("")).toEqual([]);
    expect(answersOf({ ...noAnswers, cost: "-5" }).cost).toBeNull();
  });
});

describe("what a rule can come to", () => {
  const told = answersOf({ ...noAnswers, cost: "80万" });
  it("never looks like money to be received", () => {
    expect(mostText(rule({ type: "ceiling" }), told)).toBe("最高不超过 5.00 元（待核定）");
    expect(mostText(rule({}), told)).toBe("按公式，至多 5.00 元（假定成本全是这一项能计入的费用）");
    expect(mostText(rule({}), answersOf(noAnswers))).toBe("按公式，至多 5.00 元（上限）");
    expect(mostText(rule({ type: "unquantified", most: null }), told)).toContain("没有写金额");
    expect(mostText(rule({ verdict: "shut" }), told)).toBeNull();
  });
});

it("counts the rules and says that nothing of it adds up", () => {
  const view = { rules: [rule({}), rule({ verdict: "shut" })] } as unknown as FirstLookView;
  expect(countsText(view)).toBe("开放 1 项，未定 0 项，不开放 1 项。各项各算各的，金额不能相加。");
});

it("says once what shuts all of them out", () => {
  const shut = rule({ verdict: "shut", lacks: [lack({})] });
  expect(commonLack([shut, { ...shut, id: "b" }])?.condition).toBe("filing_cert");
  expect(commonLack([shut, { ...shut, lacks: [lack({ condition: "ai_proof" })] }])).toBeNull();
  expect(commonLack([shut])).toBeNull();
});

it("says the step towards a yes by what is in the way", () => {
  expect(lackText(lack({}))).toBe("按您的回答，没有“备案立项证明”。有了以后：保存备案号。");
  expect(lackText(lack({ why: "short", title: "净收益", note: "还差 31,400.00 元" }))).toBe(
    "净收益：还差 31,400.00 元。",
  );
  expect(lackText(lack({ why: "fact", title: "取景处数" }))).toBe("还不知道取景处数。");
  expect(lackText(lack({ why: "unasked", title: "译制合同", keep: "保留合同" }))).toBe(
    "五个问题没有问到“译制合同”，有没有要看这部作品；有的话：保留合同。",
  );
});
