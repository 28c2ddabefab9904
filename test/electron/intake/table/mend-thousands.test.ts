import { expect, it } from "vitest";
import { mendThousands } from "../../../../electron/intake/table/mend-thousands.ts";

const mended = (line: string, width: number) => mendThousands({ number: 2, cells: line.split(",") }, width).cells;

it("joins amounts that were written with commas and without quotes", () => {
  expect(mended("2026-03-02,5,000.00,,1,105,000.00,样例公司", 5)).toEqual([
    "2026-03-02",
    "5000.00",
    "",
    "1105000.00",
    "样例公司",
  ]);
  expect(mended("2026-03-02,,-1,234.56,5.00,", 4)).toEqual(["2026-03-02", "", "-1234.56", "5.00"]);
});

it("leaves rows alone that have no more cells than there are titles", () => {
  expect(mended("道具,12,300,3600.00", 4)).toEqual(["道具", "12", "300", "3600.00"]);
});

it("takes no part of an amount for an amount where it cannot be told which parts belong together", () => {
  expect(mended("道具,12,300,3,600.00", 4)).toEqual(["道具", ...Array.from({ length: 3 }, () => "12,300,3,600.00")]);
});
