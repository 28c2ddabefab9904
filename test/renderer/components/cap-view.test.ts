import { expect, it } from "vitest";
import { capPercent, capText } from "../../../renderer/components/cap-view.ts";
import { fen } from "../../../shared/money.ts";

const cap = { id: "c", title: "人工智能算力补贴", claimYear: 2026, limit: fen(20000000), certain: fen(3339523) };

it("says how much of a cap is used, rounded down and never more than all of it", () => {
  expect(capPercent(cap)).toBe(16);
  expect(capPercent({ ...cap, certain: fen(19999999) })).toBe(99);
  expect(capPercent({ ...cap, certain: cap.limit })).toBe(100);
  expect(capPercent({ ...cap, certain: fen(20000001) })).toBe(100);
  expect(capPercent({ ...cap, limit: fen(0), certain: fen(0) })).toBe(100);
});

it("names a cap as a ceiling in yuan", () => {
  expect(capText(cap)).toBe("已达条件 33,395.23 元，上限 200,000.00 元");
});
