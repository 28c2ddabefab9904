import { parseCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Finding } from "../../../shared/finding.ts";
import { addFen, type Fen, fenToYuanText, zeroFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { PrintedAmounts } from "./printed-amounts.ts";
import type { PrintedVoucher } from "./printed-voucher.ts";

type Amounts = Partial<Readonly<Record<"amountExTax" | "taxAmount" | "total", Fen | null>>>;

/** The amounts that the page proves, those that it states without a proof, and those that it contradicts itself about. */
export interface SettledAmounts extends Pick<PrintedVoucher, "contested" | "findings"> {
  readonly proven: Amounts;
  readonly unproven: Amounts;
}

/** Takes an amount only where two statements of the page agree: 大写 with 小写, or the sum of amount and tax with the total. */
export function settleAmounts(printed: PrintedAmounts): SettledAmounts {
  const { amountExTax, taxAmount, total, words } = printed;
  const inWords = words === null ? null : parseCapitalAmount(words);
  const unproven = { amountExTax, taxAmount, total: total ?? inWords };
  if (total === null) {
    const findings = [missing("total", "价税合计"), ...missingExTax(amountExTax)];
    return { proven: {}, unproven, contested: [], findings };
  }
  if (inWords !== null && inWords !== total) {
    const detail = { words: words ?? "", total: fenToYuanText(total) };
    const finding = intakeFinding("pdf-words-mismatch", "error", "total", detail);
    return { proven: {}, unproven: {}, contested: ["amountExTax", "taxAmount", "total"], findings: [finding] };
  }
  const unread =
    words !== null && inWords === null ? [intakeFinding("words-unreadable", "warning", "total", { words })] : [];
  return withSum(printed, total, inWords !== null, unread);
}

function withSum(printed: PrintedAmounts, total: Fen, isProven: boolean, found: readonly Finding[]): SettledAmounts {
  const { amountExTax, taxAmount } = printed;
  if (amountExTax !== null && addFen(amountExTax, taxAmount ?? zeroFen) === total) {
    return { proven: { amountExTax, taxAmount, total }, unproven: {}, contested: [], findings: found };
  }
  const isMissing = amountExTax === null;
  const doubt = isMissing ? missing("amountExTax", "合计金额") : mismatch(printed, total);
  const contested = isMissing ? [] : (["amountExTax", "taxAmount"] as const);
  if (isProven) return { proven: { total }, unproven: {}, contested, findings: [...found, doubt] };
  const finding = intakeFinding("pdf-total-unproven", "error", "total", { total: fenToYuanText(total) });
  return { proven: {}, unproven: { total }, contested, findings: [...found, doubt, finding] };
}

const missing = (field: string, name: string): Finding => intakeFinding("amount-missing", "error", field, { name });

// A sum that nothing confirms is left out like the total.
const missingExTax = (exTax: Fen | null): readonly Finding[] =>
  exTax === null ? [missing("amountExTax", "合计金额")] : [intakeFinding("pdf-sums-unproven", "error", "amountExTax")];

const mismatch = ({ amountExTax, taxAmount }: PrintedAmounts, total: Fen): Finding =>
  intakeFinding("pdf-sums-mismatch", "error", "amountExTax", {
    amountExTax: fenToYuanText(amountExTax ?? zeroFen),
    taxAmount: taxAmount === null ? "未读出" : fenToYuanText(taxAmount),
    total: fenToYuanText(total),
  });
