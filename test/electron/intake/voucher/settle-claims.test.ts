import { describe, expect, it } from "vitest";
import { settleClaims } from "../../../../electron/intake/voucher/settle-claims.ts";
import type { VoucherClaims } from "../../../../electron/intake/voucher/voucher-claims.ts";
import { parseSignedYuan } from "../../../../shared/money.ts";
import { sayFinding } from "../../../../shared/wording/say-finding.ts";

const yuan = (text: string) => {
  const amount = parseSignedYuan(text);
  if (amount === null) throw new Error(`${text} is no amount`);
  return amount;
};

const claims = (source: VoucherClaims["source"], fields: VoucherClaims["fields"]): VoucherClaims => ({
  source,
  fields,
});

describe("settling what the sources of one file state", () => {
  it("takes each field from the best source that states it and says where it is from", () => {
    const { record, provenance, findings } = settleClaims([
      claims("xml", { number: "26212000000000000011", total: yuan("106.00") }),
      claims("pdf", { number: "26212000000000000011", sellerName: "沈阳云帆影视服务有限公司" }),
    ]);
    expect(record).toMatchObject({
      number: "26212000000000000011",
      total: 10_600n,
      sellerName: "沈阳云帆影视服务有限公司",
    });
    expect(provenance).toEqual({ number: "xml", total: "xml", sellerName: "pdf" });
    expect(findings).toEqual([]);
  });

  it("leaves a field open that two sources state differently, and tells both values with their sources", () => {
    const { record, provenance, findings } = settleClaims([
      claims("ofd", { total: yuan("106.00") }),
      claims("qr", { total: yuan("160.00") }),
    ]);
    expect(record.total).toBeNull();
    expect(provenance).toEqual({});
    expect(findings.map(sayFinding)).toEqual([
      "价税合计：OFD写的是“106.00”，二维码读出的是“160.00”。请对照票面核对，不对的请补正。",
    ]);
    expect(findings[0]?.severity).toBe("error");
  });

  it("lets what only OCR says give way to an exact source, and warns of it", () => {
    const { record, findings } = settleClaims([
      claims("qr", { number: "26212000000000000011" }),
      claims("ocr", { number: "26212000000000000077", total: yuan("1.00") }),
    ]);
    expect(record.number).toBe("26212000000000000011");
    expect(record.total).toBe(100n);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["sources-differ", "warning"]]);
  });

  it("takes names for the same whatever width their signs have", () => {
    const { record, findings } = settleClaims([
      claims("xml", { sellerName: "大连（北方）置景有限公司" }),
      claims("pdf", { sellerName: "大连(北方) 置景有限公司" }),
    ]);
    expect(record.sellerName).toBe("大连（北方）置景有限公司");
    expect(findings).toEqual([]);
  });

  it("knows nothing where no source says anything", () => {
    const { record, provenance } = settleClaims([claims("pdf", { total: null, lines: [] })]);
    expect(record.total).toBeNull();
    expect(record.kind).toBe("other");
    expect(provenance).toEqual({});
  });
});
