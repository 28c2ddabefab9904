import { parseCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Finding } from "../../../shared/finding.ts";
import { addFen, type Fen, fenToYuanText, zeroFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { PrintedAmounts } from "./printed-amounts.ts";

/** The amounts that the page proves; whatever is in doubt is null, and told. */
export interface SettledAmounts {
  readonly amountExTax: Fen | null;
  readonly taxAmount: Fen | null;
  readonly total: Fen | null;
  readonly findings: readonly Finding[];
}

const none = { amountExTax: null, taxAmount: null, total: null };

/** Takes an amount only where two statements of the page agree: 大写 with 小写, or the sum of amount and tax with the total. */
export function settleAmounts(printed: PrintedAmounts): SettledAmounts {
  const { amountExTax, total, words } = printed;
  const inWords = words === null ? null : parseCapitalAmount(words);
  if (total === null) return { ...none, findings: [missing("total", "价税合计"), ...missingExTax(amountExTax)] };
  if (inWords !== null && inWords !== total) {
    const detail = { words: words ?? "", total: fenToYuanText(total) };
    return { ...none, findings: [intakeFinding("pdf-words-mismatch", "error", "total", detail)] };
  }
  const unread =
    words !== null && inWords === null ? [intakeFinding("words-unreadable", "warning", "total", { words })] : [];
  return withSum(printed, total, inWords !== null, unread);
}

function withSum(printed: PrintedAmounts, total: Fen, proven: boolean, found: readonly Finding[]): SettledAmounts {
  const { amountExTax, taxAmount } = printed;
  if (amountExTax !== null && addFen(amountExTax, taxAmount ?? zeroFen) === total) {
    return { amountExTax, taxAmount, total, findings: found };
  }
  const doubt = amountExTax === null ? missing("amountExTax", "合计金额") : mismatch(printed, total);
  if (proven) return { ...none, total, findings: [...found, doubt] };
  const unproven = intakeFinding("pdf-total-unproven", "error", "total", { total: fenToYuanText(total) });
  return { ...none, findings: [...found, doubt, unproven] };
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
