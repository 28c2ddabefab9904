import fc from "fast-check";
import type { LocalDate } from "../../../shared/dates.ts";
import type { Allocation } from "../../../shared/model/allocation.ts";
import { type Invoice, invoiceKindSchema } from "../../../shared/model/invoice.ts";
import type { Records } from "../../../shared/model/records.ts";
import { fen } from "../../../shared/money.ts";
import { allocation, creditCode, invoice, type Readings, records, work } from "./made-up-cost.ts";

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
// Small sums, so that lines, allocations and totals often meet to the fen, and often do not.
const money = fc.oneof(fc.bigInt(-300n, 3000n), fc.constantFrom(0n, 600n, 10_000n, 10_600n)).map(fen);
const day = fc.constantFrom("2026-02-28", "2026-03-01", "2026-12-31", "2027-01-01").map((text) => text as LocalDate);
const number = fc.constantFrom("1", "2", "3");

const line = fc.record({
  name: fc.constant(""),
  amountExTax: money,
  taxRate: fc.constant(null),
  taxAmount: orNull(money),
});

const anyInvoice = (id: string): fc.Arbitrary<Invoice> =>
  fc
    .record({
      number,
      kind: fc.constantFrom(...invoiceKindSchema.options),
      issuedOn: orNull(day),
      buyerTaxId: orNull(fc.constantFrom(creditCode, "91210100MA0OTHER01")),
      amountExTax: orNull(money),
      taxAmount: orNull(money),
      total: orNull(money),
      red: fc.boolean(),
      redOf: orNull(number),
      voided: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      lines: fc.array(line, { maxLength: 3 }),
    })
    .map((fields) => invoice({ ...fields, id, buyerName: null }));

const anyAllocation = (id: string, invoices: readonly Invoice[]): fc.Arbitrary<Allocation> =>
  fc
    .record({
      invoice: fc.constantFrom(...invoices.map((each) => each.id)),
      line: fc.nat({ max: 4 }),
      subject: fc.constantFrom("work/w1", "work/w2", "work/none"),
      category: fc.constantFrom("venue", "travel", "translation", "none"),
      gross: money,
      place: fc.constantFrom("in" as const, "out" as const, "unknown" as const),
    })
    .map((fields) => allocation({ ...fields, id }));

const subjects = fc
  .tuple(orNull(day), orNull(day))
  .map(([costFrom, costTo]) => [work({ costFrom, costTo }), work({ id: "w2" })]);

/** Any costs that a studio could have recorded: wrong sums, red letters, discounts, allocations that go too far. */
export const anyCosts: fc.Arbitrary<Records> = fc
  .nat({ max: 4 })
  .chain((count) =>
    fc.tuple(...Array.from({ length: count + 1 }, (_, index) => anyInvoice(`i${index}`))).chain((invoices) =>
      fc.record({
        invoices: fc.constant(invoices),
        subjects,
        allocations: fc
          .nat({ max: 6 })
          .chain((spent) =>
            fc.tuple(...Array.from({ length: spent }, (_, index) => anyAllocation(`a${index}`, invoices))),
          ),
      }),
    ),
  )
  .map((given) => records(given));

/** Any readings, left unset among them. */
export const anyReadings: fc.Arbitrary<Readings> = fc
  .record({ vat: fc.constantFrom("ex", "inc", ""), art2_place: fc.constantFrom("inprov", "any", "") })
  .map((chosen) => Object.fromEntries(Object.entries(chosen).filter(([, option]) => option !== "")));
