import { addFen, type Fen, fenToYuanText, parseMoney, sumFen, zeroFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import { labelledDate, labelledValue, type PrintedRows, printedNumber } from "./labelled-value.ts";
import { findLabels, type PageRow, type PlacedLabel, toRow } from "./page-rows.ts";
import { ticketBuyer } from "./printed-buyer.ts";
import type { PrintedPage } from "./printed-page.ts";
import type { PrintedVoucher } from "./printed-voucher.ts";

/** An air itinerary (行程单). Its prices count when they add up; the date is that of issue. Who travelled is not read. */
export function printedItinerary(page: PrintedPage, rows: readonly PageRow[]): PrintedVoucher | null {
  const printed: PrintedRows = { page, rows };
  if (findLabels(rows, /发票号码/).length === 0) return null;
  const { fields, findings } = settlePrices(printedPrices(page, rows));
  const redOf = labelledValue(printed, /(?:原发票号码|被红冲\D{0,12}号码):?/, /^(\d{20})(?!\d)/);
  const isRed = (fields.total ?? zeroFen) < 0n || redOf !== null;
  return {
    type: "ticket",
    fields: {
      kind: "air",
      number: printedNumber(printed),
      issuedOn: labelledDate(printed, /(?:开票日期|填开日期):?/),
      ...ticketBuyer(printed),
      ...fields,
      red: isRed,
      redOf,
    },
    unproven: {},
    contested: [],
    findings,
  };
}

const columns = {
  fare: /票价/,
  fuel: /燃油附加费/,
  rate: /税率/,
  tax: /税额/,
  fund: /民航发展基金/,
  other: /其[他它]税费/,
  total: /合计/,
} as const;

type Prices = Readonly<Record<keyof typeof columns, Fen | null>>;

function printedPrices(page: PrintedPage, rows: readonly PageRow[]): Prices | null {
  const row = rows.find(({ text }) => columns.fare.test(text) && columns.total.test(text)) ?? null;
  if (row === null) return pricesBeside({ page, rows });
  const labels = Object.entries(columns).flatMap(([name, label]) => {
    const [place, ...more] = findLabels([row], label);
    return place === undefined || more.length > 0 ? [] : [{ name, place }];
  });
  const byPlace = labels.toSorted((one, other) => one.place.x - other.place.x);
  const prices = byPlace.map(({ name, place }, index) => {
    const [before, next] = [byPlace[index - 1]?.place, byPlace[index + 1]?.place];
    return [name, priceUnder(page, place, before, next)] as const;
  });
  const none = { fare: null, fuel: null, rate: null, tax: null, fund: null, other: null, total: null };
  return { ...none, ...Object.fromEntries(prices) };
}

// Some print every price after its label instead of a table.
function pricesBeside(printed: PrintedRows): Prices {
  const at = (name: keyof Prices): Fen | null => {
    const text = labelledValue(
      printed,
      new RegExp(`${columns[name].source}:?`),
      /^(?:[A-Z]{2,3}|¥)?(-?[\d,]+\.\d{1,2})(?!\d)/,
    );
    return text === null ? null : yuan(text);
  };
  return {
    fare: at("fare"),
    fuel: at("fuel"),
    rate: null,
    tax: at("tax"),
    fund: at("fund"),
    other: at("other"),
    total: at("total"),
  };
}

function yuan(text: string): Fen | null {
  const read = parseMoney(text.replaceAll(",", ""));
  return read.ok ? read.value : null;
}

/** The one price in a column, close under its label. */
function priceUnder(page: PrintedPage, label: PlacedLabel, before?: PlacedLabel, next?: PlacedLabel): Fen | null {
  const left = before === undefined ? 0 : (before.right + label.x) / 2;
  const right = next === undefined ? page.width : (label.right + next.x) / 2;
  const { y, size } = label;
  const near = page.signs.filter(
    (sign) => sign.y > y + size * 0.6 && sign.y < y + size * 4 && sign.x >= left && sign.x < right,
  );
  const text = toRow(near.filter((sign) => Math.abs(sign.y - (near[0]?.y ?? 0)) < size)).text;
  const money = /^(?:[A-Z]{2,3}|¥)?(-?[\d,]+(?:\.\d{1,2})?)元?$/.exec(text)?.[1];
  return money === undefined ? null : yuan(money);
}

function settlePrices(prices: Prices | null): Pick<PrintedVoucher, "fields" | "findings"> {
  const total = prices?.total ?? null;
  if (prices === null || total === null || prices.fare === null) {
    return { fields: {}, findings: [intakeFinding("amount-missing", "error", "total", { name: "合计" })] };
  }
  const amountExTax = addFen(prices.fare, prices.fuel ?? zeroFen);
  const charges = [prices.fund, prices.other].filter((one) => one !== null);
  const sum = sumFen([amountExTax, prices.tax ?? zeroFen, ...charges]);
  if (sum !== total) {
    const detail = { sum: fenToYuanText(sum), total: fenToYuanText(total) };
    return { fields: {}, findings: [intakeFinding("pdf-prices-mismatch", "error", "total", detail)] };
  }
  const otherCharges = charges.length === 0 ? null : sumFen(charges);
  return { fields: { amountExTax, taxAmount: prices.tax, otherCharges, total }, findings: [] };
}
