import { expect, it } from "vitest";
import { otherOwner } from "../../../../electron/services/import/other-owner.ts";
import { emptyRecords, evidenceReading, invoiceReading, statementReading } from "./made-up-readings.ts";

const studio = { ...emptyRecords.studio, name: "沈阳甲影视（集团）有限公司", creditCode: "91210100MA0000001X" };
const bought = (buyerName: string | null, buyerTaxId: string | null, more = {}) =>
  otherOwner(invoiceReading("a.xml", { buyerName, buyerTaxId, ...more }), studio);

it("names the buyer of an invoice that the applicant neither got nor issued", () => {
  expect(bought("沈阳乙公司", "91210100MA0000002U")).toBe("沈阳乙公司");
  expect(bought("沈阳甲影视(集团)有限公司", null)).toBeNull();
  expect(bought("写错的名称", studio.creditCode)).toBeNull();
  expect(bought(null, null)).toBeNull();
  expect(bought("平台", "91210100MA0000002U", { sellerTaxId: studio.creditCode })).toBeNull();
  expect(otherOwner(invoiceReading("a.xml", { buyerName: "沈阳乙公司" }), emptyRecords.studio)).toBeNull();
});

it("names the holder of another's account, and says nothing of files that name nobody", () => {
  const held = (accountName: string | null) => {
    const reading = statementReading("a.csv", []);
    return otherOwner({ ...reading, record: { ...reading.record, accountName } }, studio);
  };
  expect([held("沈阳乙公司"), held("沈阳甲影视(集团)有限公司"), held(null)]).toEqual(["沈阳乙公司", null, null]);
  expect(otherOwner(evidenceReading("b.pdf"), studio)).toBeNull();
});
