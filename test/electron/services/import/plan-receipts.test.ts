import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading, ReceiptReading } from "../../../../electron/intake/reading.ts";
import type { ImportPlan } from "../../../../electron/services/import/import-plan.ts";
import { planImport } from "../../../../electron/services/import/plan-import.ts";
import type { LocalDate } from "../../../../shared/dates.ts";
import type { Payment } from "../../../../shared/model/payment.ts";
import type { Records } from "../../../../shared/model/records.ts";
import { type Fen, fen } from "../../../../shared/money.ts";
import { emptyRecords, statementReading, statementRow } from "./made-up-readings.ts";
import { codesOf, resultsOf, stored } from "./stored-plan.ts";

const own = "辽宁量尺影视有限公司";
const other = "沈阳示例器材租赁有限公司";
const ownAccount = "2100010001";
const noWords = { categories: [], evidenceKinds: [], choices: [], facts: [], rules: [] };

const plan = (readings: readonly Reading[], records: Records = emptyRecords): ImportPlan =>
  planImport(records, readings, noWords);

const booksAfter = (...imports: readonly (readonly Reading[])[]): Records =>
  imports.reduce((records, readings) => stored(records, plan(readings, records)), emptyRecords);

function receipt(file: string, changes: Partial<ReceiptReading["record"]> = {}): ReceiptReading {
  return {
    file,
    sha256: Buffer.from(file).toString("hex").padEnd(64, "0").slice(0, 64),
    ...{ size: 9, mediaType: "application/pdf", provenance: {}, findings: [], type: "receipt", source: "pdf" },
    record: {
      ...{ number: "HD1", bookedOn: "2026-03-06" as LocalDate, direction: "out", amount: fen(106_000) },
      ...{ payerName: own, payerAccount: ownAccount, payeeName: other, payeeAccount: null, purpose: "器材" },
      ...changes,
    },
  };
}

const statement = (...rows: readonly ReturnType<typeof statementRow>[]) =>
  statementReading("流水.csv", rows, ownAccount);
const row = statementRow("1", 500);

describe("a bank receipt", () => {
  it("is kept with the row of the statement that tells of the same transfer, whichever of them comes first", () => {
    for (const imports of [
      [[statement(row)], [receipt("回单.pdf")]],
      [[receipt("回单.pdf")], [statement(row)]],
      [[receipt("回单.pdf"), statement(row)]],
    ]) {
      const records = booksAfter(...imports);
      expect(records.payments).toMatchObject([
        {
          row: 1,
          amount: 106_000n,
          memo: "器材",
          receipts: [{ number: "HD1", account: ownAccount, fileName: "回单.pdf" }],
        },
      ]);
    }
  });

  it("without a row is a payment of its own, and its file still a proof", () => {
    const planned = plan([receipt("回单.pdf")]);
    expect(resultsOf(planned)).toEqual(["new"]);
    expect(planned.changes.payments).toMatchObject([
      { statement: null, row: null, direction: "out", counterpartyName: other, bookedOn: "2026-03-06" },
    ]);
    expect(planned.changes.evidence.map(({ fileName }) => fileName)).toEqual(["回单.pdf"]);
  });

  it("keeps the id by which something was settled with it when its row comes", () => {
    const before = booksAfter([receipt("回单.pdf")]);
    const id = before.payments[0]?.id ?? "";
    const joined = stored(before, plan([statement(row)], before));
    expect(joined.payments.map((payment) => payment.id)).toEqual([id]);
    expect(joined.payments[0]?.statement).not.toBeNull();
  });

  it("of one transfer in two files is one payment with two files", () => {
    const planned = plan([receipt("回单.pdf"), receipt("回单.ofd")]);
    expect(resultsOf(planned).toSorted()).toEqual(["new", "twin"]);
    expect(planned.changes.payments.map(({ receipts }) => receipts?.length)).toEqual([2]);
    expect(resultsOf(plan([receipt("回单.pdf")], booksAfter([receipt("回单.pdf")])))).toEqual(["duplicate"]);
  });

  it("tells its direction by the names where it does not state it", () => {
    const missing = { code: "receipt-direction-unknown", severity: "error", field: "direction" } as const;
    const planned = plan([
      {
        ...receipt("收款.pdf", { direction: null, payerName: other, payeeName: own, payerAccount: null }),
        findings: [missing],
      },
    ]);
    expect(planned.changes.payments).toMatchObject([{ direction: "in", counterpartyName: other }]);
    expect(codesOf(planned)).toEqual([]);
  });

  it("waits as a proof where nothing tells whose payment it is, or what it says runs against the names", () => {
    const strange = { direction: null, payerName: "甲公司", payerAccount: null, payeeName: "乙公司" };
    expect(codesOf(plan([receipt("a.pdf", strange)]))).toEqual(["receipt-side-unknown"]);
    expect(codesOf(plan([receipt("a.pdf", { ...strange, direction: "out" })]))).toEqual(["receipt-of-others"]);
    expect(codesOf(plan([receipt("a.pdf", { direction: "in" })]))).toEqual(["receipt-direction-contradicts"]);
    const planned = plan([receipt("a.pdf", { amount: null })]);
    expect(codesOf(planned)).toEqual(["receipt-incomplete"]);
    expect([resultsOf(planned), planned.changes.payments, planned.changes.evidence.length]).toEqual([["new"], [], 1]);
  });

  it("of a day beside the row's is put there and told of, and one of another week is another payment", () => {
    const near = plan([statement(row), receipt("a.pdf", { bookedOn: "2026-03-07" as LocalDate })]);
    expect(codesOf(near)).toEqual(["receipt-day-differs"]);
    expect(near.changes.payments).toHaveLength(1);
    expect(
      plan([statement(row), receipt("a.pdf", { bookedOn: "2026-03-20" as LocalDate })]).changes.payments,
    ).toHaveLength(2);
  });

  it("that may be one of several rows is put to one of them, told of, and counted once", () => {
    const planned = plan([statement(row, statementRow("2", 400)), receipt("a.pdf")]);
    expect(codesOf(planned)).toEqual(["receipt-several-rows"]);
    expect(planned.changes.payments).toHaveLength(2);
    const certain = plan([statement(row, statementRow("HD1", 400)), receipt("a.pdf")]);
    expect(codesOf(certain)).toEqual(["receipt-joined-row"]);
    expect(certain.changes.payments.find(({ receipts }) => receipts)?.serial).toBe("HD1");
  });

  it("without a number is never counted beside another one of the same day, sum and party", () => {
    const planned = plan([receipt("a.pdf"), receipt("b.pdf", { number: null })]);
    expect(codesOf(planned)).toContain("receipt-maybe-same");
    expect(planned.changes.payments).toHaveLength(1);
  });

  it("without a number that goes over to another leaves the one it stood with a payment of its own", () => {
    const numbered = (number: string): ReceiptReading => receipt(`${number}.pdf`, { number });
    const unnumbered = receipt("b.pdf", { number: null });
    const { payments } = booksAfter([numbered("HD4")], [unnumbered], [numbered("HD1")]);
    expect(payments.map(({ receipts = [] }) => receipts.map(({ fileName }) => fileName).toSorted()).toSorted()).toEqual(
      [["HD1.pdf", "b.pdf"], ["HD4.pdf"]],
    );
    expect(new Set(payments.map(({ id }) => id)).size).toBe(2);
  });

  it("fits an account number that the bank hides in part, and no other account", () => {
    const hidden = plan([statement(row), receipt("a.pdf", { payerAccount: "2100****0001" })]);
    expect(hidden.changes.payments).toHaveLength(1);
    expect(plan([statement(row), receipt("a.pdf", { payerAccount: "2100019999" })]).changes.payments).toHaveLength(2);
  });

  it("in a file with others is taken with them, each for itself", () => {
    const { others: _none, ...second } = receipt("批量.pdf", { number: "HD2", amount: fen(5_000) });
    const planned = plan([{ ...receipt("批量.pdf"), others: [second] }]);
    expect(planned.changes.payments.map(({ amount }) => amount)).toEqual([106_000n, 5_000n]);
    expect(planned.outcomes[0]?.findings).toMatchObject([
      { code: "file-holds-several", detail: { count: "2", new: "2" } },
    ]);
  });
});

/** What a payment says beside the id by which it is stored. */
const told = ({ id: _id, receipts = [], ...payment }: Payment) => ({
  ...payment,
  receipts: receipts.map(({ sha256 }) => sha256).toSorted(),
});

const sameBooks = (a: Records, b: Records): void =>
  expect(a.payments.map(told).map(asText).toSorted()).toEqual(b.payments.map(told).map(asText).toSorted());
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part));

const anyDay = fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}` as LocalDate);
const anyTransfer = fc.record({
  // Often of one day and one sum: what may be another's is where the order could tell.
  bookedOn: fc.oneof(anyDay, fc.constant("2026-03-01" as LocalDate)),
  amount: fc.constantFrom<Fen[]>(fen(100n), fen(200n)),
  party: fc.constantFrom("甲器材公司", "乙场地公司"),
  isNumbered: fc.boolean(),
  isInStatement: fc.boolean(),
  hasReceipt: fc.boolean(),
});

describe("bank receipts and statements", () => {
  it("end the same in any order of importing, with every row and no transfer twice", () => {
    const transfers = fc.array(anyTransfer, { maxLength: 7 });
    fc.assert(
      fc.property(transfers, fc.infiniteStream(fc.nat()), (made, order) => {
        const rows = made
          .filter(({ isInStatement }) => isInStatement)
          .map(({ bookedOn, amount, party }, at) => ({
            ...{ ...statementRow(`S${at}`, at), bookedOn, amount, counterpartyName: party },
          }));
        const receipts = made.flatMap(({ hasReceipt, bookedOn, amount, party, isNumbered }, at) =>
          hasReceipt
            ? [receipt(`r${at}.pdf`, { bookedOn, amount, payeeName: party, number: isNumbered ? `N${at}` : null })]
            : [],
        );
        const files: readonly Reading[] = rows.length === 0 ? receipts : [statement(...rows), ...receipts];
        const shuffled = files
          .map((file) => ({ file, rank: order.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ file }) => file);
        const together = booksAfter(files);
        sameBooks(booksAfter(...shuffled.map((file) => [file])), together);
        sameBooks(booksAfter(shuffled), together);
        expect(together.payments.filter(({ statement: from }) => from !== null)).toHaveLength(rows.length);
        expect(together.payments.length).toBeLessThanOrEqual(rows.length + receipts.length);
        expect(new Set(together.payments.map(({ id }) => id)).size).toBe(together.payments.length);
      }),
      { numRuns: 300 },
    );
  });
});
