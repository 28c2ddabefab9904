import type { Finding } from "../../../shared/finding.ts";
import { type Fen, fenToYuanText, subtractFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { StatementRecord } from "../reading.ts";
import type { Header } from "../table/header.ts";
import type { Directions } from "./decide-direction.ts";
import type { Entry } from "./entry.ts";
import type { StatementRole } from "./statement-columns.ts";
import { walletOf } from "./wallet.ts";

type StatementHeader = Header<StatementRole>;

/** The printed balance after the last booking in time. */
export function lastBalance({ signed, proof }: Directions): Fen | null {
  return (proof.order === "oldest-first" ? signed.at(-1) : signed[0])?.balance ?? null;
}

/** What a person has to say before the rows can be read: which title, with a few of the amounts. */
export function askedDirection({ titles }: StatementHeader, entries: readonly Entry[]): Finding {
  const amounts = entries
    .slice(0, 3)
    .map(({ stated }) => fenToYuanText(stated.form === "columns" ? stated.out : stated.amount));
  const detail = { titles: JSON.stringify(titles), samples: amounts.join("、") };
  return intakeFinding("statement-direction-asked", "error", "rows", detail);
}

/** The row of which nothing says the direction. */
export function openRow(row: number, entries: readonly Entry[]): Finding {
  const stated = entries.find((entry) => entry.row === row)?.stated;
  const value = stated?.form === "signed" ? fenToYuanText(stated.amount) : "";
  return intakeFinding("statement-direction-unknown", "error", `rows[${row}]`, { row: String(row), value });
}

/** How well the balances prove the statement. */
export function proofFindings(
  header: StatementHeader,
  record: StatementRecord,
  directions: Directions,
): readonly Finding[] {
  const { proof, basis, signed } = directions;
  const findings: Finding[] = [];
  const [firstBreak] = proof.breaks;
  if (record.rows.length === 0) findings.push(intakeFinding("statement-no-rows", "warning", "rows"));
  // A wallet has no balances, and says of each row in words which way the money went.
  const isWallet = walletOf(header.preamble) !== null && header.columns.flag !== undefined;
  if (!isWallet && record.rows.length > 0 && record.rows.every(({ balance }) => balance === null)) {
    findings.push(intakeFinding("statement-not-proven", "warning", "rows"));
  }
  if (basis === "from-balance") findings.push(intakeFinding("statement-direction-from-balance", "warning", "rows"));
  if (firstBreak !== undefined) {
    findings.push(intakeFinding("statement-unbalanced", "warning", `rows[${firstBreak}]`, { row: String(firstBreak) }));
  }
  const last = lastBalance(directions);
  if (record.closingBalance !== null && last !== null && record.closingBalance !== last) {
    const detail = { closing: fenToYuanText(record.closingBalance), last: fenToYuanText(last) };
    findings.push(intakeFinding("closing-balance-mismatch", "warning", "closingBalance", detail));
  }
  const first = proof.order === "oldest-first" ? signed[0] : signed.at(-1);
  const derived = first === undefined || first.balance === null ? null : subtractFen(first.balance, first.signed);
  if (record.openingBalance !== null && derived !== null && derived !== record.openingBalance) {
    const detail = { opening: fenToYuanText(record.openingBalance), derived: fenToYuanText(derived) };
    findings.push(intakeFinding("opening-balance-mismatch", "warning", "openingBalance", detail));
  }
  return findings;
}
