import { type EinvoiceDialect, plainDialect, sixDecimalRate } from "./einvoice-dialect.ts";

/** A ride-hailing platform: empty labels, rates with six decimals. */
export const rideDialect: EinvoiceDialect = { ...plainDialect, emptyLabels: true, rate: sixDecimalRate };
