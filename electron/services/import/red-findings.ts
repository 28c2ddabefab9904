import type { Finding, Severity } from "../../../shared/finding.ts";
import { recordedOf } from "../../../shared/ledger/invoice-lines.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { absoluteFen, formatYuan, subtractFen, sumFen } from "../../../shared/money.ts";

const finding = (code: string, severity: Severity, detail: Readonly<Record<string, string>>): Finding => ({
  ...{ code, severity, field: "redOf", detail },
});

/** What the reds of a blue invoice leave of it, and whether they take more than it held. */
function linked(number: string, blue: Invoice, reds: readonly Invoice[]): Finding {
  const taken = sumFen(reds.map((red) => absoluteFen(recordedOf(red))));
  const left = subtractFen(recordedOf(blue), taken);
  const detail = { number, blue: blue.number, taken: formatYuan(taken), count: String(reds.length) };
  if (left >= 0n) return finding("red-links-to", "info", { ...detail, left: formatYuan(left) });
  return finding("red-exceeds-blue", "warning", { ...detail, over: formatYuan(absoluteFen(left)) });
}

/** Finds what there is to say of a red-letter invoice and its blue one, whichever of them comes first. */
export function redFinder(invoices: readonly Invoice[]): (invoice: Invoice) => readonly Finding[] {
  const standing = invoices.filter(({ voided }) => !voided);
  const blues = Map.groupBy(
    standing.filter(({ red }) => !red),
    ({ number }) => number,
  );
  const reds = Map.groupBy(
    standing.filter(({ red }) => red),
    ({ redOf }) => redOf ?? "",
  );
  const ofRed = ({ number, redOf }: Invoice): Finding => {
    if (redOf === null) return finding("red-without-blue", "warning", { number });
    const [blue, ...more] = blues.get(redOf) ?? [];
    if (blue === undefined) return finding("red-blue-missing", "warning", { number, blue: redOf });
    if (more.length > 0) return finding("red-blue-several", "warning", { number, blue: redOf });
    return linked(number, blue, reds.get(redOf) ?? []);
  };
  return (invoice) => {
    if (invoice.red) return [ofRed(invoice)];
    const own = reds.get(invoice.number) ?? [];
    const isOnly = blues.get(invoice.number)?.length === 1;
    return own.length > 0 && isOnly ? [linked(own.map(({ number }) => number).join("、"), invoice, own)] : [];
  };
}
