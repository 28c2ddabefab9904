import { expect, it } from "vitest";
import { clearPrint } from "../../../../electron/intake/image/clear-print.ts";
import type { InvoiceLine } from "../../../../shared/model/invoice.ts";
import { fen } from "../../../../shared/money.ts";

const lineOf = (name: string): InvoiceLine => ({
  ...{ name, amountExTax: fen(100), taxRate: "13%", taxAmount: fen(13) },
});

function namesOf(...names: readonly string[]): readonly string[] | undefined {
  const printed = { type: "invoice", fields: {}, contested: [], findings: [] } as const;
  const { unproven } = clearPrint({ ...printed, unproven: { lines: names.map(lineOf) } });
  return unproven.lines?.map(({ name }) => name);
}

it("an asterisk that was overlooked behind a class is put back where another line shows the class", () => {
  expect(namesOf("*服装*第1套", "*服装第2套", "运费")).toEqual(["*服装*第1套", "*服装*第2套", "运费"]);
});

it("lines are left out where nothing shows where a class ends", () => {
  expect(namesOf("*餐饮服务*餐费", "*服装第2套")).toBeUndefined();
});
