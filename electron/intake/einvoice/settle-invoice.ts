import type { Finding } from "../../../shared/finding.ts";
import type { InvoiceKind, Source } from "../../../shared/model/invoice.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { InvoiceRecord, Understanding } from "../reading.ts";
import { settleClaims } from "../voucher/settle-claims.ts";
import type { VoucherClaims } from "../voucher/voucher-claims.ts";
import { doubtsOfInvoice } from "./invoice-doubts.ts";
import { addUp, type ProvenLines, proveLines } from "./prove-lines.ts";
import { type ProvenSums, proveSums } from "./prove-sums.ts";
import { claimsOfStated } from "./stated-claims.ts";
import type { StatedInvoice } from "./stated-invoice.ts";

/** A record with where each field is from and what is missing in it or doubtful. */
export interface SettledInvoice {
  readonly record: InvoiceRecord;
  readonly provenance: Readonly<Record<string, Source>>;
  readonly findings: readonly Finding[];
}

/**
 * The one invoice or ticket that the sources of a file state together, the best first; `weaker` are typed claims that stand behind
 * all of them. A field that two sources state differently is null and told; sums and lines are taken as far as they are proven.
 */
export function settleInvoice(stated: readonly StatedInvoice[], weaker: readonly VoucherClaims[] = []): SettledInvoice {
  const read = ofOneKind(stated).map(claimsOfStated);
  const settled = settleClaims([...read.map(({ claims }) => claims), ...weaker.map(withoutLines)]);
  const unread = read.flatMap(({ findings }) => findings).map((one) => eased(one, settled.record));
  const sums = proveSums(settled.record, {
    words: read.flatMap(({ words }) => words ?? []),
    hasNoTax: settled.record.taxAmount === null && read.some(({ hasNoTax }) => hasNoTax),
    rounded: new Set(unread.filter(({ code }) => code === "amount-rounded").map(({ field }) => field)).size,
    disputed: errorFields([...settled.findings, ...unread]),
  });
  const assumed = settled.provenance["kind"] === undefined;
  const kind = assumed ? usualKind(settled.record) : settled.record.kind;
  const lines = linesOf(kind, stated, weaker, sums);
  const record = { ...settled.record, kind, ...onlySums(sums), lines: lines.lines };
  const findings = [
    ...[...unread, ...settled.findings, ...sums.findings, ...lines.findings],
    ...(assumed ? [intakeFinding("invoice-kind-assumed", "warning", "kind")] : []),
  ];
  const best = stated[0]?.source ?? weaker[0]?.source ?? "xml";
  return {
    record,
    provenance: provenanceOf(record, settled.provenance, best),
    findings: [...findings, ...doubtsOfInvoice(record, errorFields(findings))],
  };
}

/** The settled record as what the file is, `source` being the file's own format. */
export const asReading = ({ record, provenance, findings }: SettledInvoice, source: Source): Understanding => ({
  type: isTicket(record) ? "ticket" : "invoice",
  source,
  record,
  provenance,
  findings,
});

/** Toll is a special case of the other kinds: the sources that say less do not contradict it. Otherwise the best source decides. */
function ofOneKind(stated: readonly StatedInvoice[]): readonly StatedInvoice[] {
  const kinds = stated.flatMap(({ kind }) => kind ?? []);
  const kind = kinds.find((one) => one === "toll") ?? kinds[0] ?? null;
  return stated.map((one) => ({ ...one, kind }));
}

const isTicket = ({ kind }: Pick<InvoiceRecord, "kind">): boolean => kind === "railway" || kind === "air";

const withoutLines = ({ source, fields: { lines: _, ...fields } }: VoucherClaims): VoucherClaims => ({
  source,
  fields,
});

// What one source writes illegibly and another one states is settled.
const eased = (finding: Finding, record: InvoiceRecord): Finding =>
  finding.severity === "error" && record[finding.field as keyof InvoiceRecord] !== null
    ? { ...finding, severity: "warning" }
    : finding;

const errorFields = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.filter(({ severity }) => severity === "error").flatMap(({ field }) => field ?? []));

const onlySums = ({ amountExTax, taxAmount, otherCharges, total }: ProvenSums) => ({
  ...{ amountExTax, taxAmount, otherCharges, total },
});

/** Stated lines first, then those that the print proved; a ticket has none. */
function linesOf(
  kind: InvoiceKind,
  stated: readonly StatedInvoice[],
  weaker: readonly VoucherClaims[],
  sums: ProvenSums,
): ProvenLines {
  const sources = stated.flatMap(({ lines }) => (lines.length > 0 ? [lines] : []));
  if (sources.length === 0 && (isTicket({ kind }) || kind === "other")) return { lines: [], findings: [] };
  const proven = proveLines(sources, sums);
  if (proven.lines.length > 0) return proven;
  const printed = weaker.flatMap(({ fields }) => ((fields.lines ?? []).length > 0 ? [fields.lines ?? []] : []));
  const lines = printed.find((one) => addUp(one, sums));
  return lines === undefined ? proven : { lines, findings: [] };
}

const usualKind = ({ code }: InvoiceRecord): InvoiceRecord["kind"] =>
  code === null ? "digital-ordinary" : "vat-ordinary";

function provenanceOf(
  record: InvoiceRecord,
  settled: Readonly<Record<string, Source>>,
  best: Source,
): Readonly<Record<string, Source>> {
  const stated = Object.entries(record).filter(([, value]) => value !== null);
  return Object.fromEntries(stated.map(([field]) => [field, settled[field] ?? best] as const));
}
