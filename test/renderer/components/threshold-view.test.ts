import { expect, it } from "vitest";
import {
  isOpened,
  lackingText,
  openText,
  standingText,
  unlocksText,
} from "../../../renderer/components/threshold-view.ts";
import type { ThresholdReading, ThresholdView } from "../../../shared/contract/thresholds.ts";
import { fen } from "../../../shared/money.ts";

const yuan = (amount: number) => fen(amount * 100);

const reading = (changed: Partial<ThresholdReading>): ThresholdReading => ({
  ...{ title: "分账净收益", have: yuan(468_600), need: yuan(500_000), missing: yuan(31_400), standing: "short" },
  ...changed,
});

const threshold = (changed: Partial<ThresholdView>): ThresholdView => ({
  ...{ id: "x", subjectName: "海风", ruleTitle: "算力补贴", article: "三", quote: "…", type: "entitlement" },
  ...{ readings: [reading({})], open: [], assumed: false, lacking: [] },
  unlocks: { amount: yuan(3_000), base: yuan(30_000), rate: "10%", limit: yuan(50_000) },
  ...changed,
});

it("says a threshold's standing to the fen, and why where it cannot", () => {
  expect(standingText(reading({}))).toBe("还差 31,400.00 元");
  const at = { have: yuan(500_000), missing: null };
  expect(standingText(reading({ ...at, standing: "reached" }))).toBe("已达到，正好等于门槛");
  expect(standingText(reading({ ...at, standing: "on-the-line" }))).toContain("“以上”是否含本数");
  expect(standingText(reading({ ...at, have: yuan(700_000), standing: "reached" }))).toBe("已达到，超出 200,000.00 元");
  expect(standingText(reading({ have: null, missing: null, standing: "unknown" }))).toContain("算不出来");
});

it("never lets a ceiling look like money to be counted on", () => {
  expect(unlocksText(threshold({}))).toBe("按公式 3,000.00 元（30,000.00 元 × 10%，上限 50,000.00 元）");
  expect(unlocksText(threshold({ type: "ceiling" }))).toBe("最高不超过 3,000.00 元（待核定）");
  const capped = { amount: yuan(50_000), base: null, rate: "10%", limit: yuan(50_000) };
  expect(unlocksText(threshold({ unlocks: capped }))).toContain("至多 50,000.00 元");
  expect(unlocksText(threshold({ unlocks: { ...capped, amount: null } }))).toBe("其他条件还不具备，金额算不出来");
});

it("tells readings that differ from those that come to the same, and what else is wanted", () => {
  const open = [{ id: "art3_revenue", question: "按什么口径" }];
  const reached = reading({ title: "平台总收益", have: yuan(720_000), missing: null, standing: "reached" });
  expect(openText(threshold({ open, readings: [reading({}), reached] }))).toContain("几种读法结果不同");
  expect(openText(threshold({ open, readings: [reached, reached] }))).toContain("几种读法结果相同");
  expect(openText(threshold({}))).toBeNull();
  const lacking = [
    { title: "结算单", isRuledOut: false },
    { title: "算力账单", isRuledOut: true },
  ];
  expect(lackingText(threshold({ lacking }))).toBe("另须：结算单；不符合或已登记为没有：算力账单");
  expect(isOpened(threshold({ readings: [reached] }))).toBe(true);
  expect(isOpened(threshold({ readings: [reached], lacking }))).toBe(false);
});
