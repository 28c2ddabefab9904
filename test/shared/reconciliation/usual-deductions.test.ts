import { describe, expect, it } from "vitest";
import { fenToYuanText } from "../../../shared/money.ts";
import { withheldTax } from "../../../shared/reconciliation/usual-deductions.ts";
import { yuan } from "../ledger/made-up-cost.ts";

describe("the tax withheld of a person's fee", () => {
  it.each([
    [800, "0.00"],
    [801, "0.20"],
    [4_000, "640.00"],
    [4_001, "640.16"],
    [25_000, "4000.00"],
    [30_000, "5200.00"],
    [62_500, "13000.00"],
    [100_000, "25000.00"],
  ])("of %i yuan is %s", (fee, tax) => {
    expect(fenToYuanText(withheldTax(yuan(fee)))).toBe(tax);
  });
});
