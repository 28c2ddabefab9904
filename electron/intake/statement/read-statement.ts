import type { Finding } from "../../../shared/finding.ts";
import { absoluteFen, type Fen, fenToYuanText, parseMoney, subtractFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { StatementReading, StatementRecord, StatementRow } from "../reading.ts";
import { ambiguousColumns } from "../table/ambiguous-columns.ts";
import type { ColumnMap } from "../table/column-map.ts";
import { cellOf, findHeader, type Header } from "../table/header.ts";
import { moneyUnitOf } from "../table/header-key.ts";
import { statedValue } from "../table/stated-value.ts";
import type { Table, TableRow } from "../table/table.ts";
import { readAccount } from "./account-text.ts";
import { type Directions, decideDirection } from "./decide-direction.ts";
import type { Entry, Party } from "./entry.ts";
import type { SignedEntry } from "./prove-balance.ts";
import { readEntries } from "./read-entries.ts";
import { isStatementHeader, type StatementRole, statementColumns } from "./statement-columns.ts";

type StatementHeader = Header<StatementRole>;
type Understood = Pick<StatementReading, "type" | "record" | "findings">;

/** The bank statement that the table is; null when its titles are those of something else. */
export function readStatement(table: Table, map: ColumnMap = {}): Understood | null {
  const header = findHeader(table, statementColumns, isStatementHeader, map);
  if (header === null) return null;
  const unit = moneyUnitOf(statedValue(header.preamble, ["单位", "金额单位", "币种"]) ?? "");
  const currency = unit === null ? "外币" : foreignCurrency(header);
  if (currency !== null) return refused(intakeFinding("currency-not-yuan", "error", "rows", { currency }));
  const { entries, remarks, findings } = readEntries(header, unit ?? "");
  const opening = statedMoney([...header.preamble, ...remarks], openingNames);
  const directions = decideDirection(entries, opening);
  const known = directions.basis !== "unknown";
  const closing = statedMoney([...header.preamble, ...remarks], closingNames) ?? lastBalance(directions);
  const own = ownAccount(header);
  const record: StatementRecord = {
    ...own.fields,
    openingBalance: opening,
    closingBalance: closing,
    rows: known ? entries.map((entry, index) => statementRow(entry, directions.signed[index] as SignedEntry)) : [],
    balanced: known && entries.some(({ balance }) => balance !== null) && directions.proof.breaks.length === 0,
  };
  const proofs = known ? proofFindings(record, directions) : [unknownDirection(entries)];
  return {
    type: "statement",
    record,
    findings: [...ambiguousColumns(header, moneyRoles), ...findings, ...own.findings, ...proofs],
  };
}

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

function foreignCurrency(header: StatementHeader): string | null {
  const columns = [header.columns.in, header.columns.out, header.columns.amount, header.columns.balance];
  const foreign = columns.flatMap((found) => found?.slice(0, 1) ?? []).find(({ unit }) => unit === null);
  if (foreign !== undefined) return foreign.title;
  const yuan = /^(?:|人民币|人民币元|cny|rmb|156|01|1)$/i;
  const values = header.body.map((row) => cellOf(header, "currency", row));
  return values.find((value) => /^[A-Za-z]{3}$|元$|币|镑/.test(value) && !yuan.test(value)) ?? null;
}

function statedMoney(rows: readonly TableRow[], names: readonly string[]): Fen | null {
  const text = statedValue(rows, names);
  const amount = text === null ? null : parseMoney(text);
  return amount?.ok === true ? amount.value : null;
}

/** The printed balance after the last booking in time. */
function lastBalance({ signed, proof }: Directions): Fen | null {
  return (proof.order === "oldest-first" ? signed.at(-1) : signed[0])?.balance ?? null;
}

function ownAccount(header: StatementHeader) {
  const column = (role: StatementRole): string | null => {
    const values = new Set(header.body.map((row) => cellOf(header, role, row)).filter((value) => value !== ""));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  };
  const stated = (names: readonly string[]) => statedValue(header.preamble, names);
  const accountText =
    stated(["账号", "账户账号", "查询账号", "本方账号", "客户账号", "账户", "卡号"]) ?? column("account");
  const { account, lost } = readAccount(accountText);
  const fields = {
    account,
    accountName: stated(["户名", "账户名称", "账户名", "单位名称", "客户名称", "本方户名"]) ?? column("accountName"),
    bank: stated(["开户行", "开户银行", "开户机构", "开户行名称", "开户网点", "所属银行", "银行名称"]),
  };
  const finding = lost
    ? [intakeFinding("account-digits-lost", "warning", "account", { value: accountText ?? "" })]
    : [];
  return { fields, findings: finding };
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

function unknownDirection(entries: readonly Entry[]): Finding {
  const [first] = entries;
  const detail = { row: String(first?.row ?? ""), value: "1/2" };
  return intakeFinding("statement-direction-unknown", "error", "rows", detail);
}

function proofFindings(record: StatementRecord, { proof, basis, signed }: Directions): readonly Finding[] {
  const findings: Finding[] = [];
  const [firstBreak] = proof.breaks;
  if (record.rows.length === 0) findings.push(intakeFinding("statement-no-rows", "warning", "rows"));
  if (record.rows.length > 0 && record.rows.every(({ balance }) => balance === null)) {
    findings.push(intakeFinding("statement-not-proven", "warning", "rows"));
  }
  if (basis === "from-balance") findings.push(intakeFinding("statement-direction-from-balance", "warning", "rows"));
  if (firstBreak !== undefined) {
    findings.push(intakeFinding("statement-unbalanced", "warning", `rows[${firstBreak}]`, { row: String(firstBreak) }));
  }
  const last = lastBalance({ proof, basis, signed });
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
