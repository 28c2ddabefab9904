import { expect, it } from "vitest";
import type { Reading } from "../../../../electron/intake/reading.ts";
import { sayTable } from "../../../../electron/services/import/say-table.ts";
import { fen } from "../../../../shared/money.ts";

const row = { row: 1, platform: "橙岛", from: null, to: null, platformShare: null };

it("says of a settlement what each work got, and does not add up what is not written", () => {
  const rows = [
    { ...row, work: "海风", gross: fen(100), net: fen(60) },
    { ...row, work: "海风", gross: null, net: fen(40) },
    { ...row, work: null, gross: fen(5), net: fen(5) },
  ];
  expect(sayTable({ type: "revenue", record: { rows } } as unknown as Reading)).toEqual([
    "海风 2 期，总收益 没有写全，应结 1.00 元",
    "没有作品名的 1 期，总收益 0.05 元，应结 0.05 元",
  ]);
});
