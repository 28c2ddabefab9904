import { parseCapitalAmount } from "../../../shared/capital-amount.ts";
import { addFen, type Fen, zeroFen } from "../../../shared/money.ts";
import { labelledDate, labelledValue, type PrintedRows, printedNumber } from "./labelled-value.ts";
import { findLabels, type PageRow, rightOf } from "./page-rows.ts";
import { figuresAndWords, printedMoney } from "./printed-amounts.ts";
import { ticketBuyer } from "./printed-buyer.ts";
import type { PrintedTitle } from "./printed-kind.ts";
import type { PrintedPage } from "./printed-page.ts";
import type { PrintedVoucher } from "./printed-voucher.ts";

/**
 * An invoice for a car or a receipt of the treasury (财政票据), which have layouts of their own: taken when its number is clear and its
 * figures agree with its words, otherwise null, so that it stays a paper. Persons, plates and chassis are not read.
 */
export function printedReceipt(
  page: PrintedPage,
  rows: readonly PageRow[],
  { form }: PrintedTitle,
): PrintedVoucher | null {
  const printed: PrintedRows = { page, rows };
  const total = totalInBoth(page, rows);
  const number = form === "fiscal" ? labelledValue(printed, /票据号码:?/, /^(\d{8,20})(?!\d)/) : printedNumber(printed);
  if (number === null || total === null) return null;
  const code = labelledValue(printed, /(?:票据|发票)代码:?/, /^(\d{6,12})(?!\d)/);
  const amounts = form === "vehicle" ? vehicleAmounts(printed, total) : {};
  return {
    type: "invoice",
    fields: {
      kind: "other",
      number,
      code: number.length === 20 ? null : code,
      checkCode: labelledValue(printed, /校验码:?/, /^([0-9A-Za-z]{6,20})(?![0-9A-Za-z])/),
      issuedOn: labelledDate(printed, /开票日期:?/),
      ...(form === "fiscal" ? payer(printed) : ticketBuyer(printed)),
      ...amounts,
      total,
      red: total < 0n,
    },
    unproven: {},
    contested: [],
    findings: [],
  };
}

const totalLabel = /(?:价税合计|车价合计|金额合计|合计金额|合计)\(大写\)/;

function totalInBoth(page: PrintedPage, rows: readonly PageRow[]): Fen | null {
  const [label, ...more] = findLabels(rows, totalLabel);
  if (label === undefined || more.length > 0) return null;
  const { total, words } = figuresAndWords(rightOf(page, label).text);
  return total !== null && words !== null && parseCapitalAmount(words) === total ? total : null;
}

function vehicleAmounts(printed: PrintedRows, total: Fen): { readonly amountExTax?: Fen; readonly taxAmount?: Fen } {
  const moneyAt = (label: RegExp): Fen | null => {
    const text = labelledValue(printed, label, /^(?:\(?小写\)?:?)?(-?¥?-?[\d,]+\.\d{2})(?!\d)/);
    return text === null ? null : printedMoney(text);
  };
  const [amountExTax, taxAmount] = [moneyAt(/不含税价:?/), moneyAt(/增值税税额:?/)];
  const isProven = amountExTax !== null && addFen(amountExTax, taxAmount ?? zeroFen) === total;
  return isProven ? { amountExTax, ...(taxAmount === null ? {} : { taxAmount }) } : {};
}

// Who paid may be a patient; a company has its code beside it.
function payer(printed: PrintedRows): ReturnType<typeof ticketBuyer> {
  const id = labelledValue(printed, /(?:交款人统一社会信用代码|统一社会信用代码):?/, /^([0-9A-Z]{18})(?![0-9A-Z])/);
  const name = labelledValue(
    printed,
    /(?:交款人|缴款人)(?:名称)?:?(?!统一)/,
    /^(.{4,60}?)(?=开票日期|校验码|票据|统一社会|$)/,
  );
  return { buyerName: id === null ? null : name, buyerTaxId: id };
}
