import { parseLocalDate } from "../dates.ts";
import { toPlainCode } from "../half-width.ts";
import { normalizeAccountNumber } from "../identity/account-number.ts";
import type { MatchingRule } from "../model/matching-rule.ts";
import type { Payment } from "../model/payment.ts";
import { dayNumber } from "./day-number.ts";
import { plainName } from "./party-name.ts";
import { remembered } from "./remember.ts";

/** What matching reads of a bank row, each as it is compared; empty for what is not there. */
export interface PaymentReading extends Readonly<Record<MatchingRule["field"], string>> {
  readonly payment: Payment;
  readonly day: number;
  /** The runs of digits in the memo that could be an invoice's number; a day is none. */
  readonly numbers: readonly string[];
}

/** How each field of a bank row is compared. */
export const plainField: Readonly<Record<MatchingRule["field"], (text: string) => string>> = {
  counterpartyName: plainName,
  counterpartyAccount: normalizeAccountNumber,
  memo: toPlainCode,
};

const isDay = (run: string): boolean =>
  run.length === 8 && run.startsWith("20") && parseLocalDate(run.replace(/(....)(..)(..)/, "$1-$2-$3")) !== null;

const none: readonly string[] = [];

/** Reads a bank row; the same row is read once. */
export const readPayment = remembered(
  (payment: Payment): PaymentReading => ({
    payment,
    day: dayNumber(payment.bookedOn),
    counterpartyName: plainField.counterpartyName(payment.counterpartyName ?? ""),
    counterpartyAccount: plainField.counterpartyAccount(payment.counterpartyAccount ?? ""),
    memo: plainField.memo(payment.memo ?? ""),
    numbers: payment.memo?.match(/\d{8,20}/g)?.filter((run) => !isDay(run)) ?? none,
  }),
);
