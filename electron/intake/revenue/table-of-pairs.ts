import { type RevenueRole, revenueTitles } from "../../../shared/model/revenue-titles.ts";
import { bareKey, headerKey } from "../../../shared/table-titles.ts";
import type { Table, TableRow } from "../table/table.ts";

interface Pair {
  readonly role: RevenueRole;
  readonly label: string;
  readonly value: string;
  readonly row: TableRow;
}

const roles = Object.keys(revenueTitles) as RevenueRole[];

const roleOf = (label: string): RevenueRole | null => {
  const key = headerKey(label);
  return roles.find((role) => revenueTitles[role].some((name) => name === key || name === bareKey(key))) ?? null;
};

/**
 * The settlement of one work that is filled in as a form, each label before its value (短剧名称 | 样片, 应结金额 | 7000.00), as a table of one
 * line; null where the labels are not those of one, or one of them stands there twice.
 */
export function tableOfPairs(table: Table): Table | null {
  const found = table.rows.map((row) => ({ row, pairs: pairsOf(row) }));
  const pairs = found.flatMap((one) => one.pairs);
  const stated = new Set(pairs.map(({ role }) => role));
  const [amount] = pairs.filter(({ role }) => role === "net" || role === "gross");
  if (amount === undefined || !stated.has("work") || stated.size < Math.max(3, pairs.length)) return null;
  const around = found.filter((one) => one.pairs.length === 0).map(({ row }) => row);
  const labels: TableRow = { number: pairs[0]?.row.number ?? 1, cells: pairs.map(({ label }) => label) };
  const values: TableRow = { number: amount.row.number, cells: pairs.map(({ value }) => value) };
  return { ...table, rows: [...around, labels, values] };
}

/** The labels of a row that are known with what stands behind each; none where a title stands behind another, as in the head of a table. */
function pairsOf(row: TableRow): readonly Pair[] {
  const cells = row.cells.flatMap(
    (cell) => /^([^:：]{2,12})[:：](.+)$/.exec(cell)?.slice(1) ?? (cell === "" ? [] : [cell]),
  );
  const pairs = cells.flatMap((label, place): readonly Pair[] => {
    const [role, value] = [place % 2 === 0 ? roleOf(label) : null, cells[place + 1]];
    return role === null || value === undefined ? [] : [{ role, label, value, row }];
  });
  return pairs.some(({ value }) => roleOf(value) !== null) ? [] : pairs;
}
