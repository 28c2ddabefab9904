import type { Finding } from "../../../shared/finding.ts";
import { fenToYuanText } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import { accountKey, type Booking, type LedgerLine } from "./booking.ts";
import { type AccountProof, type BalanceBreak, proveAccount } from "./prove-account.ts";
import { type UnbalancedVoucher, unbalancedVouchers } from "./prove-bookings.ts";
import { proveSums, type SumBreak, type SumProof } from "./prove-sums.ts";

/** Which rows the books do not prove, and what is to be said of that. */
export interface LedgerProof {
  readonly unproven: ReadonlySet<number>;
  readonly findings: readonly Finding[];
}

// Where the wrong column was taken for an amount nothing fits: nobody reads thousands of sentences.
const toldAtMost = 10;

/** Tells the first few one by one, and of the others how many there are. */
function told<Break>(breaks: readonly Break[], tell: (one: Break) => Finding, what: string): readonly Finding[] {
  const more = breaks.length - toldAtMost;
  const findings = breaks.slice(0, toldAtMost).map(tell);
  const count = String(more);
  return more > 0 ? [...findings, intakeFinding("ledger-more-of-these", "warning", "rows", { what, count })] : findings;
}

const bookingsOf = (lines: readonly LedgerLine[]): readonly Booking[] =>
  lines.filter((line) => line.kind === "booking");

/** A journal is proven voucher by voucher: the debit of each is its credit. */
export function proveJournal(lines: readonly LedgerLine[]): LedgerProof {
  const vouchers = unbalancedVouchers(bookingsOf(lines));
  const sums = proveSums(lines);
  return {
    unproven: new Set(vouchers.flatMap(({ rows }) => rows)),
    findings: [...told(vouchers, tellVoucher, "凭证借贷不平"), ...told(sums.breaks, tellSum, "合计与明细不符")],
  };
}

const tellVoucher = ({ bookingNumber, bookedOn, rows, debit, credit }: UnbalancedVoucher): Finding =>
  intakeFinding("ledger-voucher-unbalanced", "warning", `rows[${rows[0] ?? 0}]`, {
    voucher: bookingNumber === null ? bookedOn : `${bookedOn.slice(0, 7)} ${bookingNumber}`,
    row: String(rows[0] ?? 0),
    ...{ debit: fenToYuanText(debit), credit: fenToYuanText(credit) },
  });

const tellSum = ({ row, side, stated, sum }: SumBreak): Finding =>
  intakeFinding("ledger-sum-mismatch", "warning", `rows[${row}]`, {
    ...{ row: String(row), side: side === "debit" ? "借方" : "贷方" },
    ...{ stated: fenToYuanText(stated), sum: fenToYuanText(sum) },
  });

const tellBalance = ({ row, bookingNumber, expected, stated }: BalanceBreak): Finding =>
  intakeFinding("ledger-balance-breaks", "warning", `rows[${row}]`, {
    ...{ row: String(row), voucher: bookingNumber === null ? "" : `（凭证 ${bookingNumber}）` },
    ...{ stated: fenToYuanText(stated), expected: fenToYuanText(expected) },
  });

interface OwnProof {
  readonly balances: AccountProof;
  readonly sums: SumProof;
}

const proofOf = (lines: readonly LedgerLine[], isSided: boolean): OwnProof => ({
  balances: proveAccount(lines, isSided),
  sums: proveSums(lines),
});

const count = (proofs: readonly OwnProof[], of: (proof: OwnProof) => number): number =>
  proofs.reduce((sum, proof) => sum + of(proof), 0);

/** Account by account, unless the balances run through all accounts of the table, as below a common one. */
function bestOf(apart: readonly OwnProof[], together: readonly OwnProof[]): readonly OwnProof[] {
  const breaks = ({ balances }: OwnProof): number => balances.breaks.length;
  const steps = ({ balances }: OwnProof): number => balances.steps - balances.breaks.length;
  return count(together, steps) > count(apart, steps) && count(together, breaks) <= count(apart, breaks)
    ? together
    : apart;
}

/** A ledger of accounts is proven account by account: each balance follows from the one before, each sum from its rows. */
export function proveAccounts(lines: readonly LedgerLine[], isSided: boolean): LedgerProof {
  const accounts = [...Map.groupBy(lines, ({ account }) => (account === null ? "" : accountKey(account))).values()];
  const proofs = bestOf(
    accounts.map((own) => proofOf(own, isSided)),
    [proofOf(lines, isSided)],
  );
  const breaks = proofs.flatMap(({ balances }) => balances.breaks);
  const sums = proofs.flatMap((proof) => proof.sums.breaks);
  const isProven = proofs.every(({ balances, sums: { agreed } }) => balances.steps > 0 || agreed > 0);
  const nothing = isProven ? [] : [intakeFinding("ledger-not-proven", "warning", "rows")];
  return {
    unproven: new Set(breaks.map(({ row }) => row)),
    findings: [
      ...told(breaks, tellBalance, "余额接不上"),
      ...told(sums, tellSum, "合计与明细不符"),
      ...(bookingsOf(lines).length === 0 ? [] : nothing),
    ],
  };
}
