import { expect, it } from "vitest";
import { outOfForceText } from "../../renderer/out-of-force-text.ts";
import { localDate } from "../../shared/dates.ts";

const days = { from: localDate("2027-01-15"), before: localDate("2030-01-15") };

it("says why all figures are zero before a policy begins and after it has ended, and nothing in between", () => {
  const said = (today: string, outOfForce: typeof days | null) =>
    outOfForceText({ today: localDate(today), outOfForce });
  expect(said("2026-11-23", days)).toMatch(/^所用的政策要到 2027-01-15 才生效。今天（2026-11-23）各条都按“未达条件”算/);
  expect(said("2030-01-15", days)).toMatch(/^所用的政策到 2030-01-15 已经失效。/);
  expect(said("2028-01-01", null)).toBeNull();
});
