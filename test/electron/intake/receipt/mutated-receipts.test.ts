import fc from "fast-check";
import { expect, it } from "vitest";
import { readPrintedReceipts } from "../../../../electron/intake/receipt/read-printed-receipts.ts";
import { fen } from "../../../../shared/money.ts";
import { printedPageOf } from "../../../fixtures/intake/printed-page.ts";
import { sideBySide, stacked, transfer, underHeadings } from "../../../fixtures/intake/receipts.ts";
import { cases } from "../../../support/thorough.ts";

const layouts = [sideBySide(transfer), stacked(transfer), underHeadings(transfer)];

const change = fc.record({
  at: fc.nat(60),
  drop: fc.boolean(),
  dx: fc.integer({ min: -6, max: 6 }),
  dy: fc.integer({ min: -3, max: 3 }),
});

it("never has a wrong amount, account or day, whatever of a receipt is missing or out of line", () => {
  fc.assert(
    fc.property(fc.nat(layouts.length - 1), fc.array(change, { maxLength: 5 }), (layout, changes) => {
      const marks = [...(layouts[layout] ?? [])];
      for (const { at, drop, dx, dy } of changes) {
        const place = at % marks.length;
        const mark = marks[place];
        if (mark === undefined) continue;
        if (drop) marks.splice(place, 1);
        else marks[place] = { ...mark, x: mark.x + dx, y: mark.y + dy };
      }
      for (const { record } of readPrintedReceipts(printedPageOf(marks, [595, 842]))) {
        expect([null, fen(1_234_567)]).toContain(record.amount);
        expect([null, "2026-03-05"]).toContain(record.bookedOn);
        expect([null, "060200000000000789"]).toContain(record.payerAccount);
        expect([null, "3301000000000000456"]).toContain(record.payeeAccount);
        expect([null, transfer.payer]).toContain(record.payerName);
        // A name loses its second line where that stands out of line.
        expect([null, transfer.payee, transfer.payee.slice(0, 8)]).toContain(record.payeeName);
      }
    }),
    { numRuns: cases(5_000, 600) },
  );
});
