import { toHalfWidth } from "../../../shared/half-width.ts";
import { cellOf, type Header } from "../table/header.ts";
import { statedValue } from "../table/stated-value.ts";
import type { TableRow } from "../table/table.ts";
import { accountNames, accountRoles } from "./is-ledger.ts";
import type { LedgerRole } from "./ledger-columns.ts";

/** An account of the books: its code, null where none is stated, and its name with the names above it. */
export interface Account {
  readonly code: string | null;
  readonly name: string;
}

const coded = /^[([【]?(\d{4}(?:[.-]?\d{1,4})*)[)\]】]?(?:[\s\\/_-]+|(?=\p{Script=Han}))(.+)$/u;
const codeAlone = /^\d{4}(?:[.-]?\d{1,4})*$/;

/** The account that a text names: `1002`, `6602.05 管理费用-场租`, `5001\制作费\场租`. Null for a blank. */
export function accountOfText(text: string): Account | null {
  const plain = toHalfWidth(text).trim();
  if (plain === "") return null;
  if (codeAlone.test(plain)) return { code: plain, name: "" };
  const [, code, name] = coded.exec(plain) ?? [];
  return code === undefined || name === undefined ? { code: null, name: plain } : { code, name: name.trim() };
}

/** The account in the row's own columns, those of several levels joined by `\`; null where they are blank. */
export function accountOfRow(header: Header<LedgerRole>, row: TableRow): Account | null {
  const names = accountRoles.flatMap((role) =>
    (header.columns[role] ?? []).map(({ index }) => accountOfText(row.cells[index] ?? "")),
  );
  const found = names.filter((account) => account !== null);
  const code = toHalfWidth(cellOf(header, "accountCode", row)).trim() || found.find(({ code }) => code !== null)?.code;
  const name = joinLevels(found.map(({ name }) => name).filter((part) => part !== ""));
  return name === "" && !code ? null : { code: code || null, name };
}

/** A full path beside the name of its last level says that level once. */
function joinLevels(names: readonly string[]): string {
  const distinct = names.filter((name, place) => names.indexOf(name) === place);
  const whole = distinct.filter((name) => !distinct.some((other) => other !== name && other.includes(name)));
  return whole.join("\\");
}

const inOneCell = new RegExp(
  `(?:^|\\s)(?:${accountNames.join("|")})\\s*[:]\\s*([^\\s:]+(?: [^\\s:]+)*?)(?=\\s+[^\\s:]+[:]|\\s{2}|$)`,
);

/** The account that rows outside the bookings name: `科目：1002 银行存款`, or the name in the cell beside. Null where none is. */
export function statedAccount(rows: readonly TableRow[]): Account | null {
  const cells = rows.flatMap((row) => row.cells).map(toHalfWidth);
  const inside = cells.map((cell) => inOneCell.exec(cell)?.[1]).find((name) => name !== undefined);
  const stated = inside ?? statedValue(rows, accountNames);
  return stated === null ? null : accountOfText(stated);
}
