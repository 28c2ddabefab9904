import { zeroFen } from "../../../shared/money.ts";
import { labelledDate, labelledValue, type PrintedRows, printedNumber } from "./labelled-value.ts";
import { findLabels, type PageRow, rightOf } from "./page-rows.ts";
import { printedMoney } from "./printed-amounts.ts";
import { isName } from "./printed-name.ts";
import type { PrintedPage } from "./printed-page.ts";
import type { PrintedVoucher } from "./printed-voucher.ts";
import { settleAmounts } from "./settle-amounts.ts";

const words = /合计金额\(大写\):?/;
const figures = /合计金额\(小写\):?/;
const seller = /(?:销售方名称|收款单位):?/;
const buyer = /(?:购买方名称|付款单位):?/;

/** An invoice from a till's roll (卷票): everything in one column, the total alone, without its tax; null when the labels are not those of one. */
export function printedRoll(page: PrintedPage, rows: readonly PageRow[]): PrintedVoucher | null {
  if (findLabels(rows, words).length === 0 || findLabels(rows, figures).length === 0) return null;
  const printed: PrintedRows = { page, rows };
  const textAt = (label: RegExp): string | null => labelledValue(printed, label, /^(.{2,80})$/);
  const total = textAt(figures);
  const amounts = {
    amountExTax: null,
    taxAmount: null,
    total: total === null ? null : printedMoney(total),
    words: textAt(words),
  };
  const { proven, unproven, contested, findings } = settleAmounts(amounts);
  return {
    type: "invoice",
    fields: {
      kind: "vat-ordinary",
      number: printedNumber(printed),
      code: labelledValue(printed, /发票代码:?/, /^(\d{12}|\d{10})(?!\d)/),
      checkCode: labelledValue(printed, /校验码:?/, /^(\d{20})(?!\d)/),
      issuedOn: labelledDate(printed, /开票日期:?/),
      ...partyAt(printed, buyer, "buyer"),
      ...partyAt(printed, seller, "seller"),
      ...proven,
      red: (proven.total ?? zeroFen) < 0n,
    },
    unproven,
    contested,
    findings: findings.filter(({ field }) => field !== "amountExTax"),
  };
}

/** A party's name, and its number where that stands on the next line. */
function partyAt({ page, rows }: PrintedRows, label: RegExp, side: "buyer" | "seller") {
  const [place, ...more] = findLabels(rows, label);
  if (place === undefined || more.length > 0) return {};
  const name = rightOf(page, place).text;
  const next = rows.find(({ y, size }) => y > place.y + size * 0.5);
  const id = /^(?:纳税人识别号|税号):?([0-9A-Z]{15,20})$/.exec(next?.text ?? "")?.[1] ?? null;
  return { [`${side}Name`]: isName(name) ? name : null, [`${side}TaxId`]: id };
}
