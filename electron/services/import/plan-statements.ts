import { basename } from "node:path";
import type { Finding } from "../../../shared/finding.ts";
import type { Payment, Statement } from "../../../shared/model/payment.ts";
import type { StatementReading } from "../../intake/reading.ts";
import { type FileOutcome, outcomeOf } from "./file-outcome.ts";

/** What the bank statements of an import become, and what became of each file. */
export interface PlannedStatements {
  readonly statements: readonly Statement[];
  readonly payments: readonly Payment[];
  readonly outcomes: ReadonlyMap<StatementReading, FileOutcome>;
}

const statementOf = ({ sha256, file, record }: StatementReading): Statement => ({
  id: `st-${sha256.slice(0, 24)}`,
  account: record.account,
  accountName: record.accountName,
  bank: record.bank,
  openingBalance: record.openingBalance,
  closingBalance: record.closingBalance,
  balanced: record.balanced,
  sha256,
  fileName: basename(file),
});

const paymentsOf = (statement: Statement, { record }: StatementReading): readonly Payment[] =>
  record.rows.map((row, index) => ({
    ...row,
    id: `${statement.id}-${index + 1}`,
    statement: statement.id,
    row: index + 1,
  }));

/**
 * What makes rows of two statements of one account the same transfer. Null where neither a serial number nor a balance tells:
 * two real payments of one amount on one day stay two.
 */
function transferKey(account: string | null, payment: Payment): string | null {
  const { bookedOn, direction, amount, balance, serial } = payment;
  if (account === null || (balance === null && serial === null)) return null;
  return JSON.stringify([
    account,
    bookedOn,
    direction,
    String(amount),
    balance === null ? null : String(balance),
    serial,
  ]);
}

const alreadyThere = (count: number): readonly Finding[] =>
  count === 0
    ? []
    : [{ code: "statement-rows-present", severity: "info", field: null, detail: { rows: String(count) } }];

/** Adds bank statements. Rows that another statement of the same account already holds are left out, and their number is told. */
export function planStatements(
  known: { readonly statements: readonly Statement[]; readonly payments: readonly Payment[] },
  readings: readonly StatementReading[],
): PlannedStatements {
  const accounts = new Map(known.statements.map(({ id, account }) => [id, account]));
  const seen = new Set(
    known.payments.map((payment) => transferKey(accounts.get(payment.statement ?? "") ?? null, payment)),
  );
  const statements = new Map<string, Statement>();
  const payments: Payment[] = [];
  const outcomes = new Map<StatementReading, FileOutcome>();
  for (const reading of readings) {
    const statement = statementOf(reading);
    if (accounts.has(statement.id) || statements.has(statement.id)) {
      outcomes.set(reading, outcomeOf(reading, "duplicate", 0));
      continue;
    }
    const rows = paymentsOf(statement, reading);
    const keys = rows.map((row) => transferKey(statement.account, row));
    const added = rows.filter((_, index) => keys[index] === null || !seen.has(keys[index] ?? null));
    for (const key of keys) if (key !== null) seen.add(key);
    const findings = alreadyThere(rows.length - added.length);
    if (added.length === 0 && rows.length > 0) {
      outcomes.set(reading, outcomeOf(reading, "duplicate", 0, findings));
      continue;
    }
    statements.set(statement.id, statement);
    payments.push(...added);
    outcomes.set(reading, outcomeOf(reading, "new", added.length, findings));
  }
  return { statements: [...statements.values()], payments, outcomes };
}
