import type { MoneyUnit } from "../../../shared/money-unit.ts";
import type { Header } from "../table/header.ts";
import type { Account } from "./account-cell.ts";
import type { LedgerRole } from "./ledger-columns.ts";

/** What holds for all rows of a table. */
export interface LedgerFrame {
  readonly header: Header<LedgerRole>;
  readonly unit: MoneyUnit;
  readonly year: number | null;
  /** Whether rows name their account, so that a voucher's rows stand together and its number may stand on the first alone. */
  readonly isJournal: boolean;
  /** The account that the table is of; null where rows name their own. */
  readonly account: Account | null;
}
