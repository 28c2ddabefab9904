import { expect, it } from "vitest";
import { bookCallsAhead } from "../../../electron/services/book-calls-ahead.ts";
import { intakeTrays } from "../../../electron/services/intake-trays.ts";
import { openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import { localDate } from "../../../shared/dates.ts";
import { pack } from "../../shared/ledger/made-up-cost.ts";
import { expectOk } from "../store/temporary-workspace.ts";
import { openedBooks, threeInvoices } from "./reconciliation/opened-books.ts";

/** The calls as the window makes them, and those that answer at once, over the same books. */
function bothWays() {
  const { workspace, calls } = openedBooks(threeInvoices());
  const books = openBooks(workspace);
  const ahead = bookCallsAhead(workspace, pack, {
    ...{ today: () => localDate("2026-06-01"), now: () => "2026-06-01T09:00:00.000Z", home: workspace.dir },
    ...{ uploads: null, books, trays: intakeTrays(workspace, pack, { uploads: null, books }) },
  });
  return { calls, ahead };
}

const asked = ["findings.list", "chain.list", "variances.list", "carries.list", "sign-offs.list"] as const;

it.each(asked)("gives by %s what the review at once gives", async (name) => {
  const { calls, ahead } = bothWays();
  const [early, late] = [await ahead[name]({}), await calls[name]({})];
  expect(early.ok).toBe(true);
  expect(early).toEqual(late);
});

it("looks at the books as they are when it answers, not as they were when it was asked", async () => {
  const { ahead } = bothWays();
  const before = expectOk(await ahead["exclusions.list"]({}));
  const asking = ahead["exclusions.list"]({});
  expectOk(await ahead["exclusions.exclude"]({ invoices: ["-3"], reason: "不申报" }));
  const after = expectOk(await ahead["exclusions.list"]({}));
  expect(after).not.toEqual(before);
  expect([after, before]).toContainEqual(expectOk(await asking));
});

it("is not led astray by an edit made while the review is made ready", async () => {
  const { ahead } = bothWays();
  const asking = ahead["exclusions.list"]({});
  // Comes before the first turn of what was asked.
  const excluding = ahead["exclusions.exclude"]({ invoices: ["-3"], reason: "不申报" });
  const told = expectOk(await asking);
  expectOk(await excluding);
  expect(told).toEqual(expectOk(await ahead["exclusions.list"]({})));
});
