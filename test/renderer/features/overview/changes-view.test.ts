import { expect, it } from "vitest";
import { changeText, placeOfChange } from "../../../../renderer/features/overview/changes-view.ts";
import type { RecentChange } from "../../../../shared/contract/overview.ts";

type Part = RecentChange["parts"][number];

const part = (changed: Partial<Part>): Part => ({
  ...{ kind: "added", noun: "invoices", key: "inv-1", title: "发票 26210000000000000001", count: 1 },
  ...changed,
});

const step = (...parts: readonly Part[]): RecentChange => ({
  ...{ sequence: 7, at: "2026-11-01T02:00:00.000Z", by: "", isCut: false, parts },
});

it("names what a step did: one record by its name, several by their number", () => {
  expect(changeText(step(part({})))).toBe("新增发票 26210000000000000001");
  expect(changeText(step(part({ count: 96 }), part({ noun: "evidence", count: 48 })))).toBe(
    "新增发票 96 条，新增证明材料 48 条",
  );
  const five = ["invoices", "evidence", "payments", "budget", "contracts"].map((noun) => part({ noun, count: 2 }));
  expect(changeText(step(...five))).toMatch(/，另有 1 种$/);
  expect(changeText({ ...step(part({ count: 2000 })), isCut: true })).toContain("只数了最近的一部分");
});

it("shows no name that only the program knows", () => {
  expect(changeText(step(part({ noun: "chainLinks", key: "wb-f8f9", title: "链条 wb-f8f9" })))).toBe("新增链条");
});

it("leads to the record itself while it is there and alone, else to its page", () => {
  expect(placeOfChange(step(part({})))).toEqual({ page: "expenses", target: { kind: "invoice", id: "inv-1" } });
  expect(placeOfChange(step(part({ kind: "removed" })))).toEqual({ page: "expenses" });
  expect(placeOfChange(step(part({ count: 3 })))).toEqual({ page: "expenses" });
  expect(placeOfChange(step(part({ noun: "grants", key: "g1" })))).toEqual({
    ...{ page: "results", target: { kind: "grant", id: "g1" } },
  });
  expect(placeOfChange(step(part({ noun: "signOffs" })))).toEqual({ page: "reconciliation" });
});
