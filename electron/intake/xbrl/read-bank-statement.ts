import { parseDateText } from "../../../shared/dates.ts";
import type { Finding } from "../../../shared/finding.ts";
import { absoluteFen, fenToYuanText } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { StatementRecord } from "../reading.ts";
import { readAccount } from "../statement/account-text.ts";
import { type Directions, decideDirection } from "../statement/decide-direction.ts";
import type { Entry, Party } from "../statement/entry.ts";
import { bankAmount, directionOf, foreignCurrency } from "./bank-values.ts";
import type { XbrlFacts } from "./xbrl-facts.ts";

/** A bank's statement with what does not hold in it. */
export interface ReadBankStatement {
  readonly record: StatementRecord;
  readonly findings: readonly Finding[];
}

/** Reads a 银行电子对账单 (bkrs); null where the instance holds no booking, so that the page has to be read. */
export function readBankStatement(facts: XbrlFacts): ReadBankStatement | null {
  const { text } = facts;
  const currency = foreignCurrency(text("Currency"), "rows");
  const read = facts.tuples("InformationOfReconcileDetailsTuple").map(readBooking);
  const entries = currency.length > 0 ? [] : read.flatMap(({ entry }) => entry ?? []);
  if (entries.length === 0 && currency.length === 0) return null;
  const opening = bankAmount(text("AccountBalanceAtTheBeginningOfReconciliationCycleAmount"));
  const directions = decideDirection(entries, opening);
  const record: StatementRecord = {
    account: readAccount(text("CustomerSettlementBankAccount")).account,
    accountName: text("NameOfCustomerAccount"),
    bank: null,
    openingBalance: opening,
    closingBalance: bankAmount(text("AccountBalanceAtTheEndOfReconciliationCycleAmount")),
    rows: entries.map((entry, index) => rowOf(entry, directions, index)),
    balanced: entries.some(({ balance }) => balance !== null) && directions.proof.breaks.length === 0,
  };
  const findings = [...currency, ...read.flatMap((one) => one.findings), ...doubts(record, directions)];
  return { record, findings };
}

interface ReadBooking {
  /** Null for a placeholder: some banks write bookings of nothing between the real ones. */
  readonly entry: Entry | null;
  readonly findings: readonly Finding[];
}

function readBooking({ text }: XbrlFacts, index: number): ReadBooking {
  const row = index + 1;
  const amount = bankAmount(text("TransactionAmount"));
  if (amount === null || amount === 0n) return { entry: null, findings: [] };
  const dateText = text("DateOfBookkeeping");
  const bookedOn = parseDateText(dateText ?? "");
  const flag = directionOf(text("IdentificationOfCreditOrDebit"));
  if (bookedOn === null) return lost("row-date-unreadable", row, dateText);
  if (flag === null) return lost("statement-direction-unknown", row, text("IdentificationOfCreditOrDebit"));
  const entry: Entry = {
    row,
    bookedOn,
    stated: { form: "flag", amount, flag },
    balance: bankAmount(text("AccountBalance")),
    cells: {
      counterparty: { name: text("NameOfCounterparty"), account: text("AccountOfCounterparty") },
      payer: nobody,
      payee: nobody,
      memo: text("NotesOfBankElectronicReceipt"),
      serial: text("BusinessSerialNumber") ?? text("JournalAccountOfBookkeeping"),
    },
  };
  return { entry, findings: [] };
}

const nobody: Party = { name: null, account: null };

const lost = (
  code: "row-date-unreadable" | "statement-direction-unknown",
  row: number,
  value: string | null,
): ReadBooking => ({
  entry: null,
  findings: [intakeFinding(code, "error", `rows[${row}]`, { row: String(row), value: (value ?? "").slice(0, 40) })],
});

function rowOf(
  { bookedOn, balance, cells }: Entry,
  { signed }: Directions,
  index: number,
): StatementRecord["rows"][number] {
  const own = signed[index]?.signed ?? (0n as never);
  return {
    bookedOn,
    direction: own > 0n ? "in" : "out",
    amount: absoluteFen(own),
    balance,
    counterpartyName: cells.counterparty.name,
    counterpartyAccount: readAccount(cells.counterparty.account).account,
    memo: cells.memo,
    serial: cells.serial,
  };
}

function doubts({ rows, closingBalance }: StatementRecord, { proof, basis, signed }: Directions): readonly Finding[] {
  const last = (proof.order === "oldest-first" ? signed.at(-1) : signed[0])?.balance ?? null;
  const [firstBreak] = proof.breaks;
  const findings: Finding[] = [];
  if (basis === "from-balance") findings.push(intakeFinding("statement-direction-from-balance", "warning", "rows"));
  if (rows.length > 0 && rows.every(({ balance }) => balance === null)) {
    findings.push(intakeFinding("statement-not-proven", "warning", "rows"));
  }
  if (firstBreak !== undefined) {
    findings.push(intakeFinding("statement-unbalanced", "warning", `rows[${firstBreak}]`, { row: String(firstBreak) }));
  }
  if (closingBalance !== null && last !== null && closingBalance !== last) {
    const detail = { closing: fenToYuanText(closingBalance), last: fenToYuanText(last) };
    findings.push(intakeFinding("closing-balance-mismatch", "warning", "closingBalance", detail));
  }
  return findings;
}
