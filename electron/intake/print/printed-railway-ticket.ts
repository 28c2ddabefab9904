import { type Fen, zeroFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import { labelledDate, labelledValue, type PrintedRows, printedNumber } from "./labelled-value.ts";
import { findLabels, type PageRow, rightOf } from "./page-rows.ts";
import { printedMoney } from "./printed-amounts.ts";
import { ticketBuyer } from "./printed-buyer.ts";
import type { PrintedPage } from "./printed-page.ts";
import type { PrintedVoucher } from "./printed-voucher.ts";

/**
 * A railway e-ticket. Its date is 开票日期, never the day of travel; its tax is not printed. The fare stands once, so it is taken only
 * where it is the one price on the paper. Who travelled is not read.
 */
export function printedRailwayTicket(page: PrintedPage, rows: readonly PageRow[]): PrintedVoucher | null {
  const printed: PrintedRows = { page, rows };
  const issuedOn = labelledDate(printed, /开票日期:?/);
  const fare = printedFare(page, rows);
  if (findLabels(rows, /发票号码/).length === 0) return null;
  const redOf = labelledValue(printed, /(?:原发票号码|被红冲\D{0,12}号码):?/, /^(\d{20})(?!\d)/);
  const isRed = (fare ?? zeroFen) < 0n || rows.some(({ text }) => /红字|被红冲/.test(text));
  const findings =
    fare === null
      ? [intakeFinding("amount-missing", "error", "total", { name: "票价" })]
      : [intakeFinding("pdf-fare-unconfirmed", "info", "total")];
  return {
    type: "ticket",
    fields: {
      kind: "railway",
      number: printedNumber(printed),
      issuedOn,
      ...ticketBuyer(printed),
      total: fare,
      red: isRed,
      redOf: isRed ? redOf : null,
    },
    unproven: {},
    contested: [],
    findings,
  };
}

// A ticket that was given back is charged for that alone, one that was changed for the difference.
const priceLabel = /(?<!原)(?:票价|退票费|改签费|手续费|差额|补差)(?:\(元\))?:?/;

function printedFare(page: PrintedPage, rows: readonly PageRow[]): Fen | null {
  const prices = findLabels(rows, priceLabel).flatMap((label) => {
    const money = /^-?¥?-?[\d,]+\.\d{1,2}(?!\d)/.exec(rightOf(page, label).text)?.[0];
    return money === undefined ? [] : [printedMoney(money.replace(/\.\d$/, "$&0"))];
  });
  // A fee of nothing is printed, too.
  const [price = null, ...more] = prices.filter((one) => one !== 0n);
  return more.length === 0 ? price : null;
}
