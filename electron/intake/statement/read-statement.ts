import type { Finding } from "../../../shared/finding.ts";
import { absoluteFen, type Fen, parseMoney } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { StatementReading, StatementRecord, StatementRow } from "../reading.ts";
import { ambiguousColumns } from "../table/ambiguous-columns.ts";
import type { ColumnMap } from "../table/column-map.ts";
import { tableMoney } from "../table/foreign-currency.ts";
import { findHeader } from "../table/header.ts";
import { statedValue } from "../table/stated-value.ts";
import type { Table, TableRow } from "../table/table.ts";
import { readAccount } from "./account-text.ts";
import { type Directions, decideDirection } from "./decide-direction.ts";
import { directionByParties } from "./direction-by-parties.ts";
import type { Entry, Party } from "./entry.ts";
import { ownAccount, placeOfOtherAccount } from "./own-account.ts";
import type { SignedEntry } from "./prove-balance.ts";
import { readEntries } from "./read-entries.ts";
import { isStatementHeader, statementColumns } from "./statement-columns.ts";
import { askedDirection, lastBalance, openRow, proofFindings } from "./statement-findings.ts";

type Understood = Pick<StatementReading, "type" | "record" | "findings">;

/** The bank statement that the table is; null when its titles are those of something else. */
export function readStatement(table: Table, map: ColumnMap = {}): Understood | null {
  const found = findHeader(table, statementColumns, isStatementHeader, map);
  if (found === null) return null;
  const end = placeOfOtherAccount(found);
  const header = end === null ? found : { ...found, body: found.body.slice(0, end) };
  const others = end === null ? [] : [severalAccounts(found.body[end])];
  const money = tableMoney(header, moneyRoles);
  if ("currency" in money) return refused(intakeFinding("currency-not-yuan", "error", "rows", money));
  const read = readEntries(header, money.unit);
  const outside = [...header.preamble, ...read.remarks];
  const opening = statedMoney(outside, openingNames);
  const own = ownAccount(header);
  const entries = directionByParties(read.entries, own.fields.account);
  const directions = decideDirection(entries, opening);
  const { known, record } = recordOf(entries, directions, {
    ...own.fields,
    openingBalance: opening,
    closingBalance: statedMoney(outside, closingNames) ?? lastBalance(directions),
  });
  const proofs = known ? proofFindings(header, record, directions) : [askedDirection(header, entries)];
  const open = directions.open.map((row) => openRow(row, entries));
  return {
    type: "statement",
    record,
    findings: [
      ...ambiguousColumns(header, moneyRoles),
      ...read.findings,
      ...own.findings,
      ...open,
      ...others,
      ...proofs,
    ],
  };
}

function recordOf(
  entries: readonly Entry[],
  { signed, basis, proof, open }: Directions,
  stated: Omit<StatementRecord, "rows" | "balanced">,
): { readonly known: boolean; readonly record: StatementRecord } {
  const known = basis !== "unknown";
  const rows = entries.flatMap((entry, index) =>
    open.includes(entry.row) ? [] : [statementRow(entry, signed[index] as SignedEntry)],
  );
  const hasBalances = entries.some(({ balance }) => balance !== null);
  const balanced = known && hasBalances && proof.breaks.length === 0;
  return { known, record: { ...stated, rows: known ? rows : [], balanced } };
}

const severalAccounts = (row: TableRow | undefined): Finding => {
  const number = String(row?.number ?? "");
  return intakeFinding("statement-several-accounts", "error", `rows[${number}]`, { row: number });
};

const moneyRoles = ["in", "out", "amount", "balance"] as const;
const openingNames = ["期初余额", "上期余额", "承前余额", "承前页余额", "起始余额", "期初账户余额"];
const closingNames = ["期末余额", "本期余额", "结束余额", "期末账户余额"];

const nothing: StatementRecord = {
  account: null,
  accountName: null,
  bank: null,
  openingBalance: null,
  closingBalance: null,
  rows: [],
  balanced: false,
};

const refused = (finding: Finding): Understood => ({ type: "statement", record: nothing, findings: [finding] });

function statedMoney(rows: readonly TableRow[], names: readonly string[]): Fen | null {
  const text = statedValue(rows, names);
  const amount = text === null ? null : parseMoney(text);
  return amount?.ok === true ? amount.value : null;
}

function statementRow({ bookedOn, balance, cells }: Entry, { signed }: SignedEntry): StatementRow {
  const direction = signed > 0n ? "in" : "out";
  // The other side of a transfer paid it if money came in, and got it if money went out.
  const other: Party = direction === "in" ? cells.payer : cells.payee;
  return {
    bookedOn,
    direction,
    amount: absoluteFen(signed),
    balance,
    counterpartyName: cells.counterparty.name ?? other.name,
    counterpartyAccount: readAccount(cells.counterparty.account ?? other.account).account,
    memo: cells.memo,
    serial: cells.serial,
  };
}
