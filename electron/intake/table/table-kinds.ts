import { budgetTitles } from "../../../shared/model/budget-titles.ts";
import type { ColumnMapping } from "../../../shared/model/column-mapping.ts";
import { revenueTitles } from "../../../shared/model/revenue-titles.ts";
import { readBudget } from "../budget/read-budget.ts";
import { ledgerColumns } from "../ledger/ledger-columns.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import type { BudgetReading, LedgerReading, RevenueReading, StatementReading } from "../reading.ts";
import { readRevenue } from "../revenue/read-revenue.ts";
import { readStatement } from "../statement/read-statement.ts";
import { statementColumns } from "../statement/statement-columns.ts";
import type { ColumnMap } from "./column-map.ts";
import type { Synonyms } from "./header.ts";
import type { Table } from "./table.ts";

type Stated = "type" | "record" | "findings";

/** What a table says once it is known what kind of table it is. */
export type TableContent =
  | Pick<StatementReading, Stated>
  | Pick<RevenueReading, Stated>
  | Pick<BudgetReading, Stated | "workbook">
  | Pick<LedgerReading, Stated>;

/** A kind of table: what its columns may mean, and how it is read; `read` is null for a table of another kind. */
export interface TableKind {
  readonly kind: ColumnMapping["kind"];
  readonly columns: Synonyms<string>;
  readonly read: (table: Table, map: ColumnMap) => TableContent | null;
}

/** The kinds, the one with the most telling titles first. */
export const tableKinds: readonly TableKind[] = [
  { kind: "statement", columns: statementColumns, read: readStatement },
  { kind: "revenue", columns: revenueTitles, read: readRevenue },
  { kind: "budget", columns: budgetTitles, read: readBudget },
  { kind: "ledger", columns: ledgerColumns, read: readLedger },
];
