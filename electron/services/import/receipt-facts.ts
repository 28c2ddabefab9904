import { basename } from "node:path";
import type { Finding } from "../../../shared/finding.ts";
import { normalizeAccountNumber } from "../../../shared/identity/account-number.ts";
import type { Payment, PaymentReceipt } from "../../../shared/model/payment.ts";
import type { Records } from "../../../shared/model/records.ts";
import { plainName } from "../../../shared/reconciliation/party-name.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { ReceiptReading } from "../../intake/reading.ts";

/** A bank voucher as its payment will keep it, with the direction and amount that the payment has from it. */
export interface Voucher extends Pick<Payment, "direction" | "amount"> {
  readonly receipt: PaymentReceipt;
}

/** One voucher of a file. */
export type ReceiptVoucher = Omit<ReceiptReading, "others">;

/** By what the applicant is known on a voucher. */
export interface OwnSide {
  /** Plain; empty while the applicant is not entered. */
  readonly name: string;
  readonly accounts: ReadonlySet<string>;
}

/** The applicant's name and all accounts known to be its own. */
export function ownSideOf({ studio, statements }: Pick<Records, "studio" | "statements">): OwnSide {
  const name = plainName(studio.name);
  const own = statements.filter(({ accountName }) => accountName === null || plainName(accountName) === name);
  const accounts = [studio.bankAccount.number, ...own.map(({ account }) => account ?? "")].map(normalizeAccountNumber);
  return { name, accounts: new Set(accounts.filter((account) => account !== "")) };
}

interface Side {
  readonly name: string | null;
  readonly account: string | null;
}

const isOwn = ({ name, account }: Side, own: OwnSide): boolean =>
  (own.name !== "" && plainName(name) === own.name) ||
  (account !== null && own.accounts.has(normalizeAccountNumber(account)));

/** What the two sides tell: who is the applicant; null where both are, or neither can be told. */
function directionBetween(payer: Side, payee: Side, own: OwnSide): "in" | "out" | null {
  const [pays, receives] = [isOwn(payer, own), isOwn(payee, own)];
  if (pays === receives) return null;
  return pays ? "out" : "in";
}

const warning = (code: string, field: string | null): Finding => ({ code, severity: "warning", field });

function directionOf(stated: "in" | "out" | null, payer: Side, payee: Side, own: OwnSide) {
  const seen = directionBetween(payer, payee, own);
  if (stated !== null && seen !== null && stated !== seen)
    return err(warning("receipt-direction-contradicts", "direction"));
  const direction = stated ?? seen;
  if (direction === null) return err(warning("receipt-side-unknown", "direction"));
  const isStrange =
    own.name !== "" && payer.name !== null && payee.name !== null && !isOwn(payer, own) && !isOwn(payee, own);
  return isStrange ? err(warning("receipt-of-others", null)) : ok(direction);
}

/** What a voucher says of its payment; refused where it cannot become one: it stays a proof that waits, and the finding says why. */
export function voucherOf({ record, sha256, file }: ReceiptVoucher, own: OwnSide): Result<Voucher, Finding> {
  const { number, bookedOn, amount, purpose } = record;
  if (bookedOn === null || amount === null)
    return err(warning("receipt-incomplete", bookedOn === null ? "bookedOn" : "amount"));
  const payer = { name: record.payerName, account: record.payerAccount };
  const payee = { name: record.payeeName, account: record.payeeAccount };
  const direction = directionOf(record.direction, payer, payee, own);
  if (!direction.ok) return direction;
  const [ours, theirs] = direction.value === "out" ? [payer, payee] : [payee, payer];
  const other = { counterpartyName: theirs.name, counterpartyAccount: theirs.account };
  const receipt = { number, bookedOn, account: ours.account, ...other, purpose, sha256, fileName: basename(file) };
  return ok({ direction: direction.value, amount, receipt });
}
