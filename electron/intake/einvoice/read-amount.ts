import type { Finding } from "../../../shared/finding.ts";
import { type Fen, fenToYuanText, parseMoneyRounded, parseSignedYuan } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";

/** An amount of an invoice; null when none is printed. `rounded` when it had more decimals than fen. */
export interface ReadAmount {
  readonly amount: Fen | null;
  readonly rounded: boolean;
  readonly findings: readonly Finding[];
}

const none: ReadAmount = { amount: null, rounded: false, findings: [] };

/** Reads an amount; asterisks mean that none is printed. Rounding half up to the fen is told, anything else is a finding. */
export function readAmount(text: string | null, field: string, name: string): ReadAmount {
  if (text === null || /^[*＊]+$/.test(text)) return none;
  // Most amounts are plain; the general reader takes many forms, and far more time.
  const plain = text.length > 15 ? null : parseSignedYuan(text);
  if (plain !== null) return { ...none, amount: plain };
  const read = parseMoneyRounded(text);
  if (!read.ok) {
    return { ...none, findings: [intakeFinding("amount-unreadable", "error", field, { name, value: text })] };
  }
  const { amount, rounded } = read.value;
  const detail = { name, value: text, amount: fenToYuanText(amount) };
  return { amount, rounded, findings: rounded ? [intakeFinding("amount-rounded", "info", field, detail)] : [] };
}
