import { toPlainCode } from "../../../shared/half-width.ts";
import { kindOfCode } from "../einvoice/invoice-kind.ts";
import type { StatedInvoice } from "../einvoice/stated-invoice.ts";

/** What the entries of an OFD's DocInfo state, under Chinese names. 合计金额 is without tax. */
export function statedByCustomDatas(entries: ReadonlyMap<string, string>): StatedInvoice {
  const entry = (...names: readonly string[]) => names.map((name) => entries.get(name)).find((value) => value) ?? null;
  const code = entry("发票代码");
  return {
    source: "ofd",
    kind: kindOfCode(toPlainCode(code ?? "")),
    red: false,
    lines: [],
    fields: {
      number: entry("发票号码"),
      code,
      issuedOn: entry("开票日期"),
      buyerName: entry("购买方名称", "购方名称"),
      buyerTaxId: entry("购买方纳税人识别号", "购方识别号", "购买方识别号"),
      sellerName: entry("销售方名称", "销方名称"),
      sellerTaxId: entry("销售方纳税人识别号", "销方识别号", "销售方识别号"),
      amountExTax: entry("合计金额"),
      taxAmount: entry("合计税额"),
      total: entry("价税合计"),
      checkCode: entry("校验码"),
    },
  };
}
