import { fenToYuanText } from "../../../shared/money.ts";
import { type MadeInvoice, sumsOf } from "../values/invoice.ts";
import { airTotal, type MadeAir, type MadeRailway } from "../values/ticket.ts";

const compact = (day: string): string => day.replaceAll("-", "");
const types: Readonly<Record<string, string>> = {
  "digital-special": "31",
  "digital-ordinary": "32",
  "vat-special": "08",
  "vat-ordinary": "10",
  toll: "32",
};

/** What the code on an invoice says: the total of 数电票, the amount without tax of older ones. */
export function invoicePayload(made: MadeInvoice, type = types[made.kind] ?? "32", tail = "B2E6,"): string {
  const { exTax, total } = sumsOf(made);
  const amount = fenToYuanText(made.code === null ? total : exTax);
  return ["01", type, made.code ?? "", made.number, amount, compact(made.issuedOn), made.checkCode ?? "", tail].join(
    ",",
  );
}

/** What the code on a railway ticket says. */
export const railwayPayload = (made: MadeRailway): string =>
  ["01", "51", "", made.number, fenToYuanText(made.fare), compact(made.issuedOn), "", "219a"].join(",");

/** What the code on an air itinerary says: no decimals where there are none. */
export const airPayload = (made: MadeAir): string =>
  [
    "01",
    "61",
    "",
    made.number,
    fenToYuanText(airTotal(made)).replace(/\.00$/, ""),
    compact(made.issuedOn),
    "7890",
  ].join(",");
