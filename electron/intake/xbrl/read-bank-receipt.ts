import { parseDateText } from "../../../shared/dates.ts";
import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { ReceiptRecord } from "../reading.ts";
import { readAccount } from "../statement/account-text.ts";
import { bankAmount, directionOf, foreignCurrency } from "./bank-values.ts";
import type { XbrlFacts } from "./xbrl-facts.ts";

/** A bank's receipt with what is missing in it. */
export interface ReadBankReceipt {
  readonly record: ReceiptRecord;
  readonly findings: readonly Finding[];
}

/** Reads a 银行电子回单 (bker); null where the instance states neither an amount nor a number. */
export function readBankReceipt({ text }: XbrlFacts): ReadBankReceipt | null {
  const [number, amountText] = [text("NumberOfBankElectronicReceipt"), text("TransactionAmountInFigures")];
  if (number === null && amountText === null) return null;
  const currency = foreignCurrency(text("Currency"), "amount");
  const amount = currency.length > 0 ? null : bankAmount(amountText);
  const bookedOn = parseDateText(text("DateOfBookkeeping") ?? text("IssueDate") ?? "");
  const account = (name: string): string | null => readAccount(text(name)).account;
  const parties = {
    payerName: text("AccountNameOfPayer"),
    payerAccount: account("AccountNumberOfPayer"),
    payeeName: text("AccountNameOfPayee"),
    payeeAccount: account("AccountNumberOfPayee"),
  };
  const direction = directionFor(text, parties);
  const isUsable = amount !== null && amount > 0n;
  const record: ReceiptRecord = {
    number,
    bookedOn,
    direction: direction.direction,
    amount: isUsable ? amount : null,
    ...parties,
    purpose: text("Usage") ?? text("Notes"),
  };
  const findings = [
    ...currency,
    ...direction.findings,
    ...(isUsable || currency.length > 0
      ? []
      : [intakeFinding("xbrl-receipt-amount", "error", "amount", { value: amountText ?? "" })]),
    ...(bookedOn === null ? [intakeFinding("xbrl-receipt-date", "error", "bookedOn")] : []),
  ];
  return { record, findings };
}

interface Direction {
  readonly direction: ReceiptRecord["direction"];
  readonly findings: readonly Finding[];
}

/** The side whose account the receipt was made for, else the flag; null where the two contradict. */
function directionFor(
  text: XbrlFacts["text"],
  parties: Pick<ReceiptRecord, "payerAccount" | "payeeAccount">,
): Direction {
  const flag = directionOf(text("IdentificationOfCreditOrDebit"));
  const own = readAccount(text("AccountNumberOfRecipient")).account;
  const bySide = own === null || parties.payerAccount === parties.payeeAccount ? null : sideOf(own, parties);
  if (flag === null || bySide === null || flag === bySide) return { direction: bySide ?? flag, findings: [] };
  return { direction: null, findings: [intakeFinding("xbrl-receipt-direction", "warning", "direction")] };
}

function sideOf(own: string, parties: Pick<ReceiptRecord, "payerAccount" | "payeeAccount">): "in" | "out" | null {
  if (own === parties.payerAccount) return "out";
  return own === parties.payeeAccount ? "in" : null;
}
