import type { Finding } from "../../../shared/finding.ts";
import { checkCreditCode } from "../../../shared/identity/credit-code.ts";
import { checkInvoiceNumber } from "../../../shared/identity/invoice-number.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { InvoiceRecord, Understanding } from "../reading.ts";
import type { OfdClaims } from "./ofd-claims.ts";
import { ofdKind } from "./ofd-kind.ts";
import { settleCode, settleDate, settleText } from "./settle-claims.ts";
import { settleLines } from "./settle-lines.ts";
import { settleTotals } from "./settle-totals.ts";

/** The invoice that the sources (best first) state together; kept as evidence where they do not agree on which one it is. */
export function ofdRecord(sources: readonly OfdClaims[], print: string): Understanding {
  const [number, code] = [settleCode("number", sources), settleCode("code", sources)];
  if (number.value === null || code.differs) {
    const told = [...number.findings, ...code.findings].map((one) => ({ ...one, severity: "warning" as const }));
    return { type: "evidence", findings: [...told, intakeFinding("ofd-not-read", "warning", null)] };
  }
  const issuedOn = settleDate("issuedOn", sources);
  const names = { buyer: settleText("buyerName", sources), seller: settleText("sellerName", sources) };
  const ids = { buyer: settleCode("buyerTaxId", sources), seller: settleCode("sellerTaxId", sources) };
  const checkCode = settleCode("checkCode", sources);
  const redOf = settleCode("redOf", sources);
  const totals = settleTotals(sources);
  const lines = settleLines(sources, totals);
  const kind = ofdKind(code.value, sources, print);
  const digital = code.value === null;
  const record: InvoiceRecord = {
    number: number.value,
    code: code.value,
    kind: kind ?? (digital ? "digital-ordinary" : "vat-ordinary"),
    issuedOn: issuedOn.value,
    buyerName: names.buyer.value,
    buyerTaxId: ids.buyer.value,
    sellerName: names.seller.value,
    sellerTaxId: ids.seller.value,
    amountExTax: totals.amountExTax,
    taxAmount: totals.taxAmount,
    otherCharges: null,
    total: totals.total,
    red: isRed(sources, totals.total) || redOf.value !== null,
    redOf: redOf.value,
    checkCode: checkCode.value,
    lines: lines.lines,
  };
  const settled = [issuedOn, names.buyer, names.seller, ids.buyer, ids.seller, checkCode, redOf, totals, lines];
  const assumed = kind === null ? [intakeFinding("invoice-kind-assumed", "warning", "kind")] : [];
  const findings = [...settled.flatMap((part) => part.findings), ...assumed];
  return asInvoice(record, [...findings, ...doubts(record, findings)]);
}

const isRed = (sources: readonly OfdClaims[], total: InvoiceRecord["total"]): boolean =>
  (total ?? 0n) < 0n || sources.some(({ redLabel, fields }) => redLabel === "N" || /负数/.test(fields.words ?? ""));

function doubts(record: InvoiceRecord, known: readonly Finding[]): readonly Finding[] {
  const { number, code, issuedOn, red, redOf } = record;
  const found = [
    ...(issuedOn === null ? [intakeFinding("invoice-date-missing", "error", "issuedOn")] : []),
    ...missingParty(record.buyerName, "buyerName", "购买方"),
    ...missingParty(record.sellerName, "sellerName", "销售方"),
    ...checkInvoiceNumber({ code, number: number ?? "", issuedOn }),
    ...checkCreditCode(record.buyerTaxId ?? "", "buyerTaxId"),
    ...checkCreditCode(record.sellerTaxId ?? "", "sellerTaxId"),
    ...(red && redOf === null ? [intakeFinding("red-of-missing", "warning", "redOf")] : []),
  ];
  // What two sources dispute is not missing as well.
  return found.filter(({ field }) => !known.some((one) => one.field === field && one.severity === "error"));
}

const missingParty = (name: string | null, field: string, party: string): readonly Finding[] =>
  name === null ? [intakeFinding("party-name-missing", "error", field, { party })] : [];

function asInvoice(record: InvoiceRecord, findings: readonly Finding[]): Understanding {
  const stated = Object.entries(record).filter(([, value]) => value !== null);
  const provenance = Object.fromEntries(stated.map(([field]) => [field, "ofd"] as const));
  return { type: "invoice", source: "ofd", record, provenance, findings };
}
