import { expect, it } from "vitest";
import type { CopiedColumn } from "../../../renderer/components/copy-rows.ts";
import { columnShares, paperPortions, paperText } from "../../../renderer/components/paper-view.ts";
import { fen } from "../../../shared/money.ts";

interface Row {
  readonly on: string;
  readonly name: string;
  readonly amount: ReturnType<typeof fen> | null;
}

const columns: readonly CopiedColumn<Row>[] = [
  { title: "日期", read: ({ on }) => on },
  { title: "名称", read: ({ name }) => name },
  { title: "金额（元）", read: ({ amount }) => amount },
];

const row = (name: string): Row => ({ on: "2026-03-05", name, amount: fen(123_456) });

it("writes amounts with separators, and nothing for what is not known", () => {
  expect([paperText(fen(123_456)), paperText(null), paperText(7), paperText("甲")]).toEqual([
    "1,234.56",
    "",
    "7",
    "甲",
  ]);
});

it("gives the whole width to the columns, more to long texts, but never all of it", () => {
  const shares = columnShares(columns, [row("很长的名称".repeat(40))]);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100);
  const [day = 0, name = 0] = shares;
  expect(name).toBeGreaterThan(day);
  expect(day).toBeGreaterThan(20);
  expect(columnShares(columns, [])).toHaveLength(3);
});

it("puts every row on paper, in portions", () => {
  const rows = Array.from({ length: 1_234 }, (_, index) => index);
  const portions = paperPortions(rows);
  expect(portions.flat()).toEqual(rows);
  expect(Math.max(...portions.map(({ length }) => length))).toBeLessThanOrEqual(500);
  expect(paperPortions([])).toEqual([]);
});
