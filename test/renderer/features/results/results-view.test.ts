import { describe, expect, it } from "vitest";
import {
  blankDecision,
  blankGrant,
  capSentence,
  enteredDecision,
  enteredGrant,
  valueText,
} from "../../../../renderer/features/results/results-view.ts";
import { fen } from "../../../../shared/money.ts";

describe("a grant as typed", () => {
  it("may be for the whole studio and by another policy, but not without its amount", () => {
    const entered = enteredGrant({ ...blankGrant, programme: " 专项资金 ", amount: "3万" });
    expect(entered.ok && entered.value).toMatchObject({
      ...{ subject: null, rule: null, programme: "专项资金", amount: fen(3_000_000), decidedOn: null },
    });
    for (const amount of ["", "很多", "-1", "1.234"])
      expect(enteredGrant({ ...blankGrant, amount })).toMatchObject({ ok: false });
  });
});

it("asks for the subject and the fact of a decision", () => {
  expect(enteredDecision(blankDecision)).toMatchObject({ ok: false });
  expect(enteredDecision({ ...blankDecision, subject: "work/w1" })).toMatchObject({ ok: false });
  expect(enteredDecision({ ...blankDecision, subject: "work/w1", fact: "approved_investment", value: "1" }).ok).toBe(
    true,
  );
});

it("shows a decided amount as money and any other value as it is", () => {
  expect(valueText({ isMoney: true, value: "1150000.00" })).toBe("1,150,000.00 元");
  expect(valueText({ isMoney: false, value: "2" })).toBe("2");
});

it("says what a cap leaves, and warns where the records come to more", () => {
  const cap = { id: "", title: "", scope: "", limit: fen(500), granted: fen(300), left: fen(200), certain: fen(200) };
  expect(capSentence(cap)).toBe("上限 5.00 元，已获 3.00 元，最多还剩 2.00 元。");
  expect(capSentence({ ...cap, certain: fen(201) })).toContain("按公式可申领 2.01 元，超出剩下的部分不会再给");
});
