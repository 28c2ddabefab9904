import { normalizeAccountNumber } from "../../../shared/identity/account-number.ts";
import type { Payment, PaymentReceipt } from "../../../shared/model/payment.ts";
import { dayNumber } from "../../../shared/reconciliation/day-number.ts";
import { plainName } from "../../../shared/reconciliation/party-name.ts";
import { rememberedValue } from "../../../shared/reconciliation/remember.ts";

/** One transfer as bank vouchers know it: usually one voucher, several where the bank's file came in more than one format. */
export type Transfer = readonly PaymentReceipt[];

/** A row of a statement that a voucher may belong to; `account` is its statement's. */
export interface StatementLine {
  readonly payment: Payment;
  readonly account: string | null;
}

/** Why a person should look where a voucher was put. */
export type Doubt = "several" | "day-differs" | "maybe-same";

/** Which vouchers belong to which row, which transfers no row tells of, and which vouchers were put where they only may belong. */
export interface JoinedReceipts {
  readonly ofRow: ReadonlyMap<Payment, Transfer>;
  readonly alone: readonly Transfer[];
  readonly doubts: ReadonlyMap<PaymentReceipt, Doubt>;
}

const nearDays = 3;

const plain = rememberedValue((name: string) => plainName(name));
const accountOf = rememberedValue((account: string) => normalizeAccountNumber(account));

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const numberOf = ({ number }: PaymentReceipt): string => plain(number ?? "");

function sortKey(receipt: PaymentReceipt): string {
  const { bookedOn, account, counterpartyName, counterpartyAccount, purpose, sha256, fileName } = receipt;
  // Numbered ones first, so that one without a number finds the transfer that it may be.
  const isBare = numberOf(receipt) === "";
  return JSON.stringify([
    isBare,
    bookedOn,
    numberOf(receipt),
    counterpartyName,
    counterpartyAccount,
    account,
    purpose,
    sha256,
    fileName,
  ]);
}

/** Whether two account numbers may be one: banks hide the middle behind asterisks, and some vouchers print none. */
function sameAccount(a: string | null, b: string | null): boolean {
  const [left, right] = [accountOf(a ?? ""), accountOf(b ?? "")];
  if (left === "" || right === "") return true;
  if (!left.includes("*") && !right.includes("*")) return left === right;
  const end = (text: string): string => text.slice(text.lastIndexOf("*") + 1);
  const [shown, whole] = left.includes("*") ? [end(left), end(right)] : [end(right), left];
  return whole.endsWith(shown) || shown.endsWith(whole);
}

/** Whether two names may be one: banks cut long ones short. */
function sameName(a: string | null, b: string | null): boolean {
  const [left, right] = [plain(a ?? ""), plain(b ?? "")];
  return left === "" || right === "" || left.startsWith(right) || right.startsWith(left);
}

const sameParty = (
  a: Pick<PaymentReceipt, "counterpartyName" | "counterpartyAccount">,
  b: Pick<PaymentReceipt, "counterpartyName" | "counterpartyAccount">,
): boolean =>
  sameName(a.counterpartyName, b.counterpartyName) && sameAccount(a.counterpartyAccount, b.counterpartyAccount);

function isSameTransfer(transfer: Transfer, receipt: PaymentReceipt): boolean {
  return transfer.every((one) => {
    const [left, right] = [numberOf(one), numberOf(receipt)];
    const mayBe =
      one.bookedOn === receipt.bookedOn && sameParty(one, receipt) && sameAccount(one.account, receipt.account);
    if (left !== "" && right !== "") return mayBe && left === right;
    // A batch prints each transfer once, so two vouchers of one file are two.
    return mayBe && one.sha256 !== receipt.sha256;
  });
}

/** Vouchers of one transfer together. What a bank gives no number for is taken for a transfer that is there, never for another one. */
function transfersOf(receipts: readonly PaymentReceipt[], doubts: Map<PaymentReceipt, Doubt>): readonly Transfer[] {
  const transfers: PaymentReceipt[][] = [];
  for (const receipt of receipts) {
    const known = transfers.find((transfer) => isSameTransfer(transfer, receipt));
    if (known === undefined) transfers.push([receipt]);
    else {
      if (numberOf(receipt) === "") doubts.set(receipt, "maybe-same");
      known.push(receipt);
    }
  }
  return transfers;
}

const daysApart = (a: Payment, [receipt]: Transfer): number =>
  receipt === undefined ? 0 : Math.abs(dayNumber(a.bookedOn) - dayNumber(receipt.bookedOn));

const mayBelong = ({ payment, account }: StatementLine, transfer: Transfer): boolean =>
  daysApart(payment, transfer) <= nearDays &&
  transfer.every((receipt) => sameParty(payment, receipt) && sameAccount(account, receipt.account));

const hasSerial = ({ payment: { serial } }: StatementLine, transfer: Transfer): boolean =>
  plain(serial ?? "") !== "" && transfer.some((receipt) => numberOf(receipt) === plain(serial ?? ""));

type Edge = (line: StatementLine, transfer: Transfer) => boolean;

/** Transfers with their rows while they are being paired. */
class Pairing {
  readonly rowOf = new Map<Transfer, StatementLine>();
  readonly #transferOf = new Map<StatementLine, Transfer>();
  readonly #open: Set<StatementLine>;
  readonly #edge: Edge;

  constructor(free: readonly StatementLine[], edge: Edge) {
    this.#open = new Set(free);
    this.#edge = edge;
  }

  /** Finds a row for one more transfer, moving others to their next row where that makes room. */
  place(transfer: Transfer): void {
    const reachedFrom = new Map<StatementLine, Transfer>();
    const waiting = [transfer];
    for (const one of waiting) {
      for (const line of this.#open) {
        if (reachedFrom.has(line) || !this.#edge(line, one)) continue;
        reachedFrom.set(line, one);
        const holder = this.#transferOf.get(line);
        if (holder === undefined) return this.#shift(line, reachedFrom);
        waiting.push(holder);
      }
    }
    // No row that was looked at will ever make room: nobody needs to look again.
    for (const line of reachedFrom.keys()) this.#open.delete(line);
  }

  #shift(free: StatementLine, reachedFrom: ReadonlyMap<StatementLine, Transfer>): void {
    let line: StatementLine | undefined = free;
    while (line !== undefined) {
      const transfer = reachedFrom.get(line);
      if (transfer === undefined) throw new Error("every row on the way was reached from a transfer");
      const left = this.rowOf.get(transfer);
      this.rowOf.set(transfer, line);
      this.#transferOf.set(line, transfer);
      line = left;
    }
  }
}

/** Pairs as many transfers with free rows as there can be (augmenting paths), always the same for the same papers. */
function pairUp(
  lines: readonly StatementLine[],
  transfers: readonly Transfer[],
  taken: Map<StatementLine, Transfer>,
  edge: Edge,
): void {
  const pairing = new Pairing(
    lines.filter((line) => !taken.has(line)),
    edge,
  );
  const placed = new Set(taken.values());
  for (const transfer of transfers) if (!placed.has(transfer)) pairing.place(transfer);
  for (const [transfer, line] of pairing.rowOf) taken.set(line, transfer);
}

/**
 * Joins vouchers with statement rows of one direction and amount. It looks at the papers only, not at which came first, so that
 * any order of importing them ends the same. No transfer is counted twice: a voucher that may be another's stays with it.
 */
export function joinReceipts(rows: readonly StatementLine[], receipts: readonly PaymentReceipt[]): JoinedReceipts {
  const doubts = new Map<PaymentReceipt, Doubt>();
  const transfers = transfersOf(
    receipts.toSorted((a, b) => byText(sortKey(a), sortKey(b))),
    doubts,
  );
  const place = ({ payment: { statement, row } }: StatementLine): string =>
    `${statement} ${String(row).padStart(7, "0")}`;
  const lines = rows.toSorted((a, b) => byText(place(a), place(b)));
  const exact: Edge = (line, transfer) => mayBelong(line, transfer) && daysApart(line.payment, transfer) === 0;
  const taken = new Map<StatementLine, Transfer>();
  pairUp(lines, transfers, taken, (line, transfer) => mayBelong(line, transfer) && hasSerial(line, transfer));
  const certain = new Set(taken.keys());
  pairUp(lines, transfers, taken, exact);
  pairUp(lines, transfers, taken, mayBelong);
  for (const [line, transfer] of taken)
    if (!certain.has(line)) doubt({ line, transfer }, { lines, transfers, exact, certain }, doubts);
  return settle({ transfers, lines, exact, taken }, doubts);
}

interface Pair {
  readonly line: StatementLine;
  readonly transfer: Transfer;
}

interface Around {
  readonly lines: readonly StatementLine[];
  readonly transfers: readonly Transfer[];
  readonly exact: Edge;
  readonly certain: ReadonlySet<StatementLine>;
}

function doubt(
  { line, transfer }: Pair,
  { lines, transfers, exact, certain }: Around,
  doubts: Map<PaymentReceipt, Doubt>,
): void {
  const first = transfer[0];
  if (first === undefined) return;
  if (!exact(line, transfer)) return void doubts.set(first, "day-differs");
  const others = lines.filter((other) => other !== line && !certain.has(other) && exact(other, transfer));
  const rivals = transfers.filter((other) => other !== transfer && exact(line, other));
  if (others.length > 0 || rivals.length > 0) doubts.set(first, "several");
}

/** A transfer without a row is a payment of its own, unless it has no number and a row of its day has one that it may be. */
function settle(
  {
    transfers,
    lines,
    exact,
    taken,
  }: Pick<Around, "transfers" | "lines" | "exact"> & { readonly taken: ReadonlyMap<StatementLine, Transfer> },
  doubts: Map<PaymentReceipt, Doubt>,
): JoinedReceipts {
  const placed = new Set(taken.values());
  const ofRow = new Map<Payment, PaymentReceipt[]>([...taken].map(([line, transfer]) => [line.payment, [...transfer]]));
  const alone: Transfer[] = [];
  for (const transfer of transfers.filter((one) => !placed.has(one))) {
    const isBare = transfer.every((receipt) => numberOf(receipt) === "");
    const [first] = transfer;
    const row = lines.find(
      (line) => exact(line, transfer) && (isBare || taken.get(line)?.every((one) => numberOf(one) === "")),
    );
    if (row === undefined || first === undefined) alone.push(transfer);
    else {
      doubts.set(first, "maybe-same");
      ofRow.set(row.payment, [...(ofRow.get(row.payment) ?? []), ...transfer]);
    }
  }
  return { ofRow, alone, doubts };
}
