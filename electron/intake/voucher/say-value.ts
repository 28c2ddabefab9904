import { fenToYuanText } from "../../../shared/money.ts";
import { invoiceKindNames } from "../../../shared/wording/invoice-words.ts";
import type { VoucherField } from "./voucher-claims.ts";

const names: Readonly<Record<VoucherField, string>> = {
  number: "发票号码",
  code: "发票代码",
  kind: "票种",
  issuedOn: "开票日期",
  buyerName: "购买方名称",
  buyerTaxId: "购买方识别号",
  sellerName: "销售方名称",
  sellerTaxId: "销售方识别号",
  amountExTax: "合计金额",
  taxAmount: "合计税额",
  otherCharges: "其他费用",
  total: "价税合计",
  red: "红字标志",
  redOf: "被红冲的发票号码",
  checkCode: "校验码",
  lines: "明细",
};

/** What a field of a voucher is called on paper. */
export const sayField = (field: VoucherField): string => names[field];

/** A value as a person compares it with the paper. */
export function sayValue(value: unknown): string {
  if (typeof value === "bigint") return fenToYuanText(value as Parameters<typeof fenToYuanText>[0]);
  if (typeof value === "boolean") return value ? "是" : "否";
  if (Array.isArray(value)) return `${value.length} 行`;
  return invoiceKindNames[String(value)] ?? String(value).slice(0, 60);
}
