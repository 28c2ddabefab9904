import { addFen, type Fen, fen, fenToYuanText, subtractFen, sumFen } from "../../../shared/money.ts";
import type { Wanted } from "../corpus-file.ts";
import { type Party, studio } from "./companies.ts";
import { type Traveller, travellers } from "./travellers.ts";

/** A made-up railway ticket; the day of travel is not the day of issue. */
export interface MadeRailway {
  readonly number: string;
  readonly issuedOn: string;
  readonly travelDate: string;
  readonly from: string;
  readonly to: string;
  readonly fare: Fen;
  readonly buyer: Party;
  readonly traveller: Traveller;
  readonly eTicket: string;
}

/** The n-th made-up railway ticket: channel 9. */
export const railway = (serial: number, fare = 17_300 + serial * 50): MadeRailway => ({
  number: `26219${String(serial).padStart(15, "0")}`,
  issuedOn: "2026-03-12",
  travelDate: `2026-03-0${1 + (serial % 9)}`,
  from: "沈阳北",
  to: "大连北",
  fare: fen(fare),
  buyer: studio,
  traveller: travellers[serial % travellers.length] as Traveller,
  eTicket: `12345678912345${String(serial).padStart(7, "0")}`,
});

/** Tax within a fare at 9 %: fare / 1.09 × 0.09, rounded. */
export const fareTax = (fare: Fen): Fen => fen((fare * 9n * 2n + 109n) / 218n);

/** What a print states of a railway ticket: no seller and no tax. */
export const railwayRecord = (made: MadeRailway): Readonly<Record<string, Wanted>> => ({
  number: made.number,
  code: null,
  kind: "railway",
  issuedOn: made.issuedOn,
  buyerName: made.buyer.name,
  buyerTaxId: made.buyer.taxId,
  sellerName: null,
  sellerTaxId: null,
  amountExTax: null,
  taxAmount: null,
  otherCharges: null,
  total: fenToYuanText(made.fare),
  red: false,
});

/** What its XBRL states beside: the tax. */
export const railwayXbrlRecord = (made: MadeRailway): Readonly<Record<string, Wanted>> => ({
  ...railwayRecord(made),
  amountExTax: fenToYuanText(subtractFen(made.fare, fareTax(made.fare))),
  taxAmount: fenToYuanText(fareTax(made.fare)),
});

/** A made-up air itinerary. */
export interface MadeAir {
  readonly number: string;
  readonly issuedOn: string;
  readonly travelDate: string;
  readonly fare: Fen;
  readonly fuel: Fen;
  readonly tax: Fen;
  readonly fund: Fen;
  readonly other: Fen;
  readonly buyer: Party;
  readonly issuer: string;
  readonly traveller: Traveller;
  readonly eTicket: string;
}

/** The n-th made-up itinerary: channel 8. */
export const air = (serial: number): MadeAir => ({
  number: `26118${String(serial).padStart(15, "0")}`,
  issuedOn: "2026-04-16",
  travelDate: `2026-04-0${1 + (serial % 9)}`,
  fare: fen(47_706 + serial * 100),
  fuel: fen(4_587),
  tax: fen(4_707 + serial * 9),
  fund: fen(5_000),
  other: fen(serial % 2 === 0 ? 0 : 1_500),
  buyer: studio,
  issuer: "样例航空票务代理有限公司",
  traveller: travellers[serial % travellers.length] as Traveller,
  eTicket: `781-2345678${String(serial).padStart(3, "0")}`,
});

export const airTotal = (made: MadeAir): Fen => sumFen([made.fare, made.fuel, made.tax, made.fund, made.other]);

/** What an itinerary states: fare and fuel without tax, fund and other charges apart. */
export const airRecord = (made: MadeAir): Readonly<Record<string, Wanted>> => ({
  number: made.number,
  code: null,
  kind: "air",
  issuedOn: made.issuedOn,
  buyerName: made.buyer.name,
  buyerTaxId: made.buyer.taxId,
  amountExTax: fenToYuanText(addFen(made.fare, made.fuel)),
  taxAmount: fenToYuanText(made.tax),
  otherCharges: fenToYuanText(addFen(made.fund, made.other)),
  total: fenToYuanText(airTotal(made)),
  red: false,
});
