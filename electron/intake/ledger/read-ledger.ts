import type { Finding } from "../../../shared/finding.ts";
import type { MoneyUnit } from "../../../shared/money-unit.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { LedgerReading, LedgerRow } from "../reading.ts";
import { ambiguousColumns } from "../table/ambiguous-columns.ts";
import type { ColumnMap } from "../table/column-map.ts";
import { findHeader, type Header } from "../table/header.ts";
import { statedValue } from "../table/stated-value.ts";
import type { Table } from "../table/table.ts";
import { tableUnit } from "../table/table-unit.ts";
import { type Account, accountOfText, statedAccount } from "./account-cell.ts";
import { statedYear } from "./booked-day.ts";
import type { Booking } from "./booking.ts";
import { accountRoles } from "./is-ledger.ts";
import { isEntryHeader, type LedgerRole, ledgerColumns } from "./ledger-columns.ts";
import type { LedgerFrame } from "./ledger-frame.ts";
import { type LedgerProof, proveAccounts, proveJournal } from "./prove-ledger.ts";
import { readLines } from "./read-lines.ts";

type Understood = Pick<LedgerReading, "type" | "record" | "findings">;
type LedgerHeader = Header<LedgerRole>;

const amountRoles = ["debit", "credit", "amount", "balance"] as const;
const companyNames = ["编制单位", "核算单位", "单位名称", "公司名称", "账套名称", "账套", "单位", "公司"];

/**
 * The bookings of a company's own books (序时账, 明细账, 日记账) that the table is; null when its titles are those of something else, such
 * as a 科目余额表, which has no bookings. Not to be confused with `shared/ledger`, the ledger of the costs of an application.
 */
export function readLedger(table: Table, map: ColumnMap = {}): Understood | null {
  const header = findHeader(table, ledgerColumns, isEntryHeader, map);
  if (header === null) return null;
  const unit = tableUnit(header.preamble, header.body);
  const foreign = amountRoles
    .flatMap((role) => header.columns[role]?.slice(0, 1) ?? [])
    .find((one) => one.unit === null);
  if (unit === null || foreign !== undefined) {
    const finding = intakeFinding("currency-not-yuan", "error", "rows", { currency: foreign?.title ?? "外币" });
    return { type: "ledger", record: { book: "journal", company: null, rows: [] }, findings: [finding] };
  }
  return collect(table, header, unit);
}

function collect(table: Table, header: LedgerHeader, unit: MoneyUnit): Understood {
  const frame = frameOf(table, header, unit);
  const { lines, wholeMonths, findings } = readLines(frame);
  const isSided = header.columns.side !== undefined;
  const proof = frame.isJournal ? proveJournal(lines) : proveAccounts(lines, isSided);
  const rows = lines.filter((line) => line.kind === "booking").map((booking) => rowOf(booking, proof));
  const count = String(wholeMonths);
  const months = wholeMonths === 0 ? [] : [intakeFinding("ledger-only-months", "info", "rows", { count })];
  const empty = rows.length === 0 ? [intakeFinding("ledger-no-rows", "warning", "rows")] : [];
  return {
    type: "ledger",
    record: { book: frame.isJournal ? "journal" : "account", company: companyOf(header), rows },
    findings: [...ambiguousColumns(header, amountRoles), ...together(findings), ...months, ...empty, ...proof.findings],
  };
}

function frameOf(table: Table, header: LedgerHeader, unit: MoneyUnit): LedgerFrame {
  const { columns, body } = header;
  const [balance] = columns.balance ?? [];
  const hasAccounts = columns.accountCode !== undefined || accountRoles.some((role) => columns[role] !== undefined);
  const hasBalances = balance !== undefined && body.some(({ cells }) => /\d/.test(cells[balance.index] ?? ""));
  const isJournal = hasAccounts && !hasBalances;
  const account = hasAccounts ? null : headingAccount(table, header);
  return { header, unit, year: statedYear(header, table.sheet), isJournal, account };
}

/** The account that stands above the titles, else in the name of the book: 银行存款日记账. */
function headingAccount({ sheet }: Table, { preamble }: LedgerHeader): Account | null {
  const stated = statedAccount(preamble);
  if (stated !== null) return stated;
  const heading = [...preamble.flatMap(({ cells }) => cells), sheet ?? ""].map((text) => text.replace(/\s/g, ""));
  const named = heading
    .map((text) => bookName.exec(text.replaceAll("帐", "账"))?.[1])
    .find((name) => name !== undefined);
  return named === undefined ? null : accountOfText(named);
}

const bookName =
  /(?:^|公司|\d{4}年(?:度|\d{1,2}月)?)((?!现金日记|银行日记)\p{Script=Han}{2,10}?)(?:三栏|多栏|分类|分户)?(?:明细账|日记账)/u;

const companyOf = ({ preamble }: LedgerHeader): string | null => {
  const stated = statedValue(preamble, companyNames);
  return stated === null || /元$|^(?:人民币|万|千)/.test(stated) ? null : stated;
};

function rowOf(booking: Booking, { unproven }: LedgerProof): LedgerRow {
  const { row, bookedOn, bookingNumber, summary, account, counterAccount, debit, credit, auxiliary } = booking;
  return {
    ...{ row, bookedOn, bookingNumber, summary, accountCode: account.code, account: account.name, counterAccount },
    ...{ debit, credit, auxiliary, isProven: !unproven.has(row) },
  };
}

const saidTogether: ReadonlySet<string> = new Set([
  ...["ledger-year-missing", "ledger-row-without-amount", "ledger-row-without-account", "ledger-side-unknown"],
]);

/** What may hold for thousands of rows is said once, with the first of them and how many there are. */
function together(findings: readonly Finding[]): readonly Finding[] {
  const groups = Map.groupBy(findings, (one) => (saidTogether.has(one.code) ? one.code : one));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const count = String(others.length + 1);
    return [saidTogether.has(first.code) ? { ...first, detail: { ...first.detail, count } } : first];
  });
}
