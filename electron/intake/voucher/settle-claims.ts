import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../../shared/finding.ts";
import type { Source } from "../../../shared/model/invoice.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { InvoiceRecord } from "../reading.ts";
import { sayField, sayValue } from "./say-value.ts";
import type { VoucherClaims, VoucherField } from "./voucher-claims.ts";

/** The one record that the sources of a file state together, and where each field is from. */
export interface SettledVoucher {
  readonly record: InvoiceRecord;
  readonly provenance: Readonly<Record<string, Source>>;
  readonly findings: readonly Finding[];
}

const fields = [
  ...["number", "code", "kind", "issuedOn", "buyerName", "buyerTaxId", "sellerName", "sellerTaxId"],
  ...["amountExTax", "taxAmount", "otherCharges", "total", "red", "redOf", "checkCode", "lines"],
] as readonly VoucherField[];

const nothing: InvoiceRecord = {
  ...{ number: null, code: null, kind: "other", issuedOn: null, red: false, redOf: null, checkCode: null, lines: [] },
  ...{ buyerName: null, buyerTaxId: null, sellerName: null, sellerTaxId: null },
  ...{ amountExTax: null, taxAmount: null, otherCharges: null, total: null },
};

/**
 * Joins what the sources of one file state, the best first. Where two sources state different things both are told, and the field is
 * left open; but what only OCR says against a source that cannot misread gives way to it.
 */
export function settleClaims(claims: readonly VoucherClaims[]): SettledVoucher {
  const settled = fields.map((field) => ({ field, ...settleField(field, claims) }));
  const known = settled.filter(({ source }) => source !== null);
  // Names are neither compared nor told of: a finding must not carry them.
  const personalDetails = claims.find((claim) => claim.personalDetails !== undefined)?.personalDetails;
  return {
    record: {
      ...nothing,
      ...Object.fromEntries(known.map(({ field, value }) => [field, value])),
      ...(personalDetails && { personalDetails }),
    },
    provenance: Object.fromEntries(known.flatMap(({ field, source }) => (source === null ? [] : [[field, source]]))),
    findings: settled.flatMap(({ findings }) => findings),
  };
}

interface SettledField {
  readonly value: unknown;
  /** Null where no source states the field, or two do not agree. */
  readonly source: Source | null;
  readonly findings: readonly Finding[];
}

function settleField(field: VoucherField, claims: readonly VoucherClaims[]): SettledField {
  const stated = claims.filter(({ fields: own }) => !isSilent(own[field]));
  // OCR misreads a digit now and then; nothing else does.
  const exact = stated.filter(({ source }) => source !== "ocr");
  const voices = exact.length > 0 ? exact : stated;
  const [first] = voices;
  if (first === undefined) return { value: null, source: null, findings: [] };
  const differs = (one: VoucherClaims): boolean => !agree(first.fields[field], one.fields[field]);
  const other = voices.find(differs);
  if (other !== undefined) return { value: null, source: null, findings: [differing(field, first, other, "error")] };
  const misread = stated.find(differs);
  return {
    value: first.fields[field],
    source: first.source,
    findings: misread === undefined ? [] : [differing(field, first, misread, "warning")],
  };
}

const isSilent = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

// Names are the same whatever width their signs have.
const agree = (one: unknown, other: unknown): boolean => isDeepStrictEqual(plain(one), plain(other));

const plain = (value: unknown): unknown =>
  typeof value === "string" ? value.normalize("NFKC").replace(/\s/g, "") : value;

const differing = (field: VoucherField, one: VoucherClaims, other: VoucherClaims, severity: "error" | "warning") =>
  intakeFinding("sources-differ", severity, field, {
    name: sayField(field),
    first: sayValue(one.fields[field]),
    firstSource: one.source,
    second: sayValue(other.fields[field]),
    secondSource: other.source,
  });
