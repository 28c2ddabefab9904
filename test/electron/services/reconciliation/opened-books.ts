import { bookCalls } from "../../../../electron/services/book-calls.ts";
import { intakeTrays } from "../../../../electron/services/intake-trays.ts";
import { openBooks } from "../../../../electron/services/reconciliation/open-books.ts";
import { saveRecords } from "../../../../electron/store/save-records.ts";
import type { Workspace } from "../../../../electron/store/workspace.ts";
import type { MatchChange, MatchItem, MatchingView, MatchList } from "../../../../shared/contract/matching.ts";
import { localDate } from "../../../../shared/dates.ts";
import type { Statement } from "../../../../shared/model/payment.ts";
import type { Records } from "../../../../shared/model/records.ts";
import { invoice, pack, records, yuan } from "../../../shared/ledger/made-up-cost.ts";
import { payment } from "../../../shared/reconciliation/made-up-payment.ts";
import { expectOk, newWorkspace, write } from "../../store/temporary-workspace.ts";

/** The statement that every made-up payment stands in. */
const statement: Statement = {
  ...{ id: "s1", account: "2100", accountName: null, bank: null, openingBalance: null, closingBalance: null },
  ...{ balanced: true, sha256: "a".repeat(64), fileName: "流水.csv" },
};

/** A workspace with the given records, and the calls that close its books. */
export interface OpenedBooks {
  readonly workspace: Workspace;
  readonly calls: ReturnType<typeof bookCalls>;
  /** What a call gives that must succeed. */
  readonly list: (view: MatchingView) => MatchList;
}

/** Opens the books of a workspace on 1 June 2026. */
export function booksOver(workspace: Workspace): OpenedBooks {
  const books = openBooks(workspace);
  const calls = bookCalls(workspace, pack, {
    ...{ today: () => localDate("2026-06-01"), now: () => "2026-06-01T09:00:00.000Z", home: workspace.dir },
    ...{ uploads: null, books, trays: intakeTrays(workspace, pack, { uploads: null, books }) },
  });
  return { workspace, calls, list: (view) => expectOk(now(calls["matching.list"]({ view }))) };
}

/** Opens the books over made-up records, worked on by 林会计 on 1 June 2026. */
export function openedBooks(given: Partial<Records>, operator = "林会计"): OpenedBooks {
  const workspace = newWorkspace();
  const original = { sha256: statement.sha256, fileName: statement.fileName, mediaType: "text/csv", size: 1 };
  const all = records({ statements: [statement], ...given, originals: [original, ...(given.originals ?? [])] });
  write(workspace, () => {
    saveRecords(workspace, all);
    workspace.operator.set(operator);
  });
  return booksOver(workspace);
}

/** The answer of a call that does not wait for anything. */
export function now<T>(answer: T | Promise<T>): T {
  if (answer instanceof Promise) throw new Error("this call waits for something");
  return answer;
}

/** An ordinary invoice on one line, of so many hundred yuan and 6 yuan of tax on each. */
const ordinary = (id: string, hundreds: number, sellerName: string) =>
  invoice({
    ...{ id: `-${id}`, number: `2621000000000000000${id}`, kind: "digital-ordinary", sellerName },
    ...{ amountExTax: yuan(100 * hundreds), taxAmount: yuan(6 * hundreds), total: yuan(106 * hundreds) },
    lines: [{ name: "*服务*拍摄", amountExTax: yuan(100 * hundreds), taxRate: "6%", taxAmount: yuan(6 * hundreds) }],
  });

/** Three invoices of 106, 212 and 318 yuan; a row pays the first, another the second, and one is for something else. */
export const threeInvoices = (): Partial<Records> => ({
  invoices: [ordinary("1", 1, "虚构服务商"), ordinary("2", 2, "另一服务商"), ordinary("3", 3, "第三服务商")],
  payments: [
    payment({ id: "p1" }),
    payment({ id: "p2", row: 2, amount: yuan(212), counterpartyName: "另一服务商" }),
    payment({ id: "p3", row: 3, amount: yuan(1000), counterpartyName: "不相干的房东", memo: "房租" }),
  ],
});

const byId = (a: MatchItem, b: MatchItem): number => (a.id < b.id ? -1 : 1);

/** The list that a window shows after a change, from the list it had. */
export function changed(list: MatchList, change: MatchChange): readonly MatchItem[] {
  const gone = new Set([...change.gone, ...change.placed.map(({ id }) => id)]);
  return [...list.items.filter(({ id }) => !gone.has(id)), ...change.placed].toSorted(byId);
}

/** Lines in the order of their ids. */
export const sorted = (items: readonly MatchItem[]): readonly MatchItem[] => items.toSorted(byId);
