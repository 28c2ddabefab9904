import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerReading, LedgerRow } from "../../../../electron/intake/reading.ts";
import { planImport } from "../../../../electron/services/import/plan-import.ts";
import { planLedgers } from "../../../../electron/services/import/plan-ledgers.ts";
import { type LocalDate, localDate } from "../../../../shared/dates.ts";
import type { JournalEntry } from "../../../../shared/model/journal-entry.ts";
import { fen } from "../../../../shared/money.ts";
import { emptyRecords } from "./made-up-readings.ts";

const row = (place: number, change: Partial<LedgerRow> = {}): LedgerRow => ({
  ...{
    row: place,
    bookedOn: localDate("2026-03-05"),
    bookingNumber: "记-1",
    summary: "付场地费",
    counterAccount: null,
  },
  ...{ accountCode: "5001", account: "制作费", debit: fen(1000), credit: fen(0), auxiliary: null, isProven: true },
  ...change,
});

const bank = { accountCode: "1002", account: "银行存款", debit: fen(0), credit: fen(1000) };

const reading = (
  file: string,
  rows: readonly LedgerRow[],
  record: Partial<LedgerReading["record"]> = {},
): LedgerReading => ({
  ...{ file, sha256: Buffer.from(file).toString("hex").padEnd(64, "0").slice(0, 64), size: 1, mediaType: "text/csv" },
  ...{ type: "ledger", source: "csv", provenance: {}, findings: [] },
  record: { book: "journal", company: null, rows, ...record },
});

const planned = (known: readonly JournalEntry[], ...readings: readonly LedgerReading[]) =>
  planLedgers(known, readings, "辽宁量尺影视有限公司");

const journal = reading("a.csv", [row(4), row(5, bank), row(6, bank)]);

describe("an import of the company's books", () => {
  it("adds every line once, equal lines of one file included", () => {
    const { changed, outcomes } = planned([], journal);
    expect(changed).toHaveLength(3);
    expect(new Set(changed.map(({ id }) => id)).size).toBe(3);
    expect(outcomes.get(journal)).toMatchObject({ result: "new", records: 3 });
  });

  it("adds only what is new of a book that comes again or overlaps, and tells the rest", () => {
    const known = planned([], journal).changed;
    const again = reading("b.xlsx", [...journal.record.rows, row(9, { bookingNumber: "记-2" })]);
    const { changed, outcomes } = planned(known, again);
    expect(changed).toMatchObject([{ bookingNumber: "记-2", fileName: "b.xlsx" }]);
    expect(outcomes.get(again)?.findings).toMatchObject([{ code: "ledger-rows-present", detail: { rows: "3" } }]);
    expect(planned(known, journal).outcomes.get(journal)).toMatchObject({ result: "duplicate", records: 0 });
  });

  it("knows a line again in a ledger of its account, however the account is written", () => {
    const known = planned([], journal).changed;
    const ledger = reading("银行存款.csv", [row(3, { ...bank, accountCode: null, account: "银行存款\\示例银行" })], {
      book: "account",
    });
    expect(planned(known, ledger).changed).toEqual([]);
    const other = reading("现金.csv", [row(3, { ...bank, accountCode: "1001", account: "库存现金" })], {
      book: "account",
    });
    expect(planned(known, other).changed).toHaveLength(1);
  });

  it("puts a proven print of a line in the place of one that was not", () => {
    const broken = reading("c.csv", [row(4, { isProven: false })]);
    const known = planned([], broken).changed;
    const { changed } = planned(known, journal);
    expect(changed.map(({ id }) => id)).toContain(known[0]?.id);
    expect(changed.every(({ proven }) => proven)).toBe(true);
  });

  it("asks whether the books are another company's", () => {
    const theirs = reading("d.csv", [row(4)], { company: "大连示例影视有限公司" });
    expect(planned([], theirs).outcomes.get(theirs)?.findings).toMatchObject([{ code: "ledger-of-another" }]);
    const ours = reading("e.csv", [row(4)], { company: "辽宁量尺影视有限公司（本部）" });
    expect(planned([], ours).outcomes.get(ours)?.findings).toEqual([]);
  });

  it("is part of the plan of all files, and touches nothing else", () => {
    const vocabulary = { categories: [], evidenceKinds: [], choices: [], facts: [], rules: [] };
    const { changes, outcomes, originals } = planImport(emptyRecords, [journal], vocabulary);
    const { studio, policy, journalEntries, ...others } = changes;
    expect(journalEntries).toHaveLength(3);
    expect([studio, policy, Object.values(others).flat()]).toEqual([null, null, []]);
    expect(outcomes[0]).toMatchObject({ result: "new" });
    expect(originals).toHaveLength(1);
  });
});

const anyRow = fc.record({
  bookedOn: fc.constantFrom<LocalDate>(localDate("2026-03-05"), localDate("2026-03-06")),
  bookingNumber: fc.constantFrom("记-1", "记-2", null),
  summary: fc.constantFrom("甲", "乙"),
  accountCode: fc.constantFrom("5001", "1002"),
  debit: fc.constantFrom(fen(100), fen(0)),
});

const shape = (entries: readonly JournalEntry[]) =>
  entries
    .map(({ id: _, sha256: __, fileName: ___, row: ____, summary, ...rest }) =>
      JSON.stringify([
        rest.bookingNumber === null ? summary : null,
        String(rest.debit),
        rest.bookedOn,
        rest.bookingNumber,
        rest.accountCode,
      ]),
    )
    .toSorted();

it("whatever order and overlap of files: the same lines, as many as the fullest file has of each, and nothing new the second time", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), fc.array(anyRow, { maxLength: 8 }), (one, other) => {
      const files = [one, other].map((rows, index) =>
        reading(
          `${index}.csv`,
          rows.map((change, place) => row(place + 1, { account: "", ...change })),
        ),
      ) as [LedgerReading, LedgerReading];
      const [a, b] = files;
      const together = planned([], a, b).changed;
      expect(shape(planned([], b, a).changed)).toEqual(shape(together));
      const apart = planned(planned([], a).changed, b).changed;
      expect(shape([...planned([], a).changed, ...apart])).toEqual(shape(together));
      expect(planned(together, a, b).changed).toEqual([]);
    }),
  );
});
