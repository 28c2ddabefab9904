import type { Finding } from "../../../shared/finding.ts";
import { budgetColumns, readBudget } from "../budget/read-budget.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { Understanding } from "../reading.ts";
import { readRevenue } from "../revenue/read-revenue.ts";
import { revenueColumns } from "../revenue/revenue-columns.ts";
import { readStatement } from "../statement/read-statement.ts";
import { statementColumns } from "../statement/statement-columns.ts";
import type { ColumnMap } from "./column-map.ts";
import { likelyTitles } from "./header.ts";
import type { Table } from "./table.ts";

const recognisers = [
  { columns: statementColumns, read: readStatement },
  { columns: revenueColumns, read: readRevenue },
  { columns: budgetColumns, read: readBudget },
] as const;

function recognise(table: Table, map: ColumnMap): Understanding | null {
  const roles = Object.keys(map);
  for (const { columns, read } of recognisers) {
    if (!roles.every((role) => Object.hasOwn(columns, role))) continue;
    const understood = read(table, map);
    if (understood === null) continue;
    const { source } = table;
    const stated = Object.entries(understood.record).filter(([, value]) => value !== null);
    return { ...understood, source, provenance: Object.fromEntries(stated.map(([field]) => [field, source])) };
  }
  return null;
}

/** What the tables of a file are: the first one recognised, with a finding for each further one; unknown when none is. */
export function recogniseTables(tables: readonly Table[], map: ColumnMap = {}): Understanding {
  const recognised = tables.flatMap((table) => {
    const understood = recognise(table, map);
    return understood === null ? [] : [{ table, understood }];
  });
  const [first, ...others] = recognised;
  if (first === undefined) return { type: "unknown", findings: [unrecognised(tables, map)] };
  const read = first.table.sheet ?? "";
  const left = others.map(({ table }) =>
    intakeFinding("sheet-not-read", "error", null, { sheet: table.sheet ?? "", read }),
  );
  return { ...first.understood, findings: [...left, ...first.understood.findings] };
}

function unrecognised(tables: readonly Table[], map: ColumnMap): Finding {
  const titles = tables.flatMap(likelyTitles).slice(0, 40);
  const headers = titles.length === 0 ? "（没有）" : titles.join("、");
  const columns = Object.values(map).join("、");
  if (columns !== "") return intakeFinding("column-map-unmatched", "error", null, { columns, headers });
  return intakeFinding("table-unrecognised", "error", null, { headers });
}
