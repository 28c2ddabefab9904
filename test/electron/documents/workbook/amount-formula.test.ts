import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountFormula, type FormulaSources } from "../../../../electron/documents/workbook/amount-formula.ts";
import { computeAmount } from "../../../../shared/calculation/compute-amount.ts";
import type { FactSubject, FactValue } from "../../../../shared/calculation/facts.ts";
import type { ResolvedAmount, ResolvedBase } from "../../../../shared/calculation/resolved-rule.ts";
import { type Fen, fen } from "../../../../shared/money.ts";
import { rate, roundings } from "../../../../shared/rate.ts";
import { hasTool } from "../tools.ts";
import { recalculate } from "./recalculate.ts";

const categories = ["venue", "set", "travel"] as const;
const money = fc.bigInt(0n, 3_000_000_000_000n).map((amount) => fen(amount));
const share = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom(1, 3, 7, 100, 1000))
  .map(([a, b]) => rate(a, b));
const cap: fc.Arbitrary<Fen | null> = fc.option(money);
const rounding = fc.constantFrom(...roundings);
const base: fc.Arbitrary<ResolvedBase> = fc.oneof(
  fc.record({
    spend: fc.oneof(fc.constant("*" as const), fc.subarray([...categories], { minLength: 1 })),
    minimum: cap,
  }),
  fc.record({ fact: fc.constant("approved"), less: fc.constantFrom(undefined, "received"), minimum: cap }),
);
const steps = <T>(then: fc.Arbitrary<T>) => fc.array(fc.record({ from: money, then }), { minLength: 1, maxLength: 4 });

const amount: fc.Arbitrary<ResolvedAmount> = fc.letrec<{ amount: ResolvedAmount; plain: ResolvedAmount }>((tie) => ({
  plain: fc.oneof(
    fc.record({ form: fc.constant("set" as const), amount: money, cap }),
    fc.record({ form: fc.constant("rate" as const), rate: share, of: base, rounding, cap }),
    fc.record({
      form: fc.constant("slabs" as const),
      steps: steps(money),
      of: base,
      take: fc.constantFrom("highest", "all"),
      cap,
    }),
    fc.record({ form: fc.constant("marginal" as const), steps: steps(share), of: base, rounding, cap }),
  ),
  amount: fc.oneof(
    { maxDepth: 2 },
    tie("plain"),
    fc.record({
      form: fc.constant("perUnit" as const),
      fact: fc.constant("count"),
      every: fc.bigInt(1n, 9n),
      each: tie("plain"),
      cap,
    }),
    fc.record({
      form: fc.constant("table" as const),
      rows: fc.array(fc.record({ keys: fc.tuple(fc.constantFrom("first", "second")), amount: money })),
      keys: fc.constant(["role"]),
      max: money,
      cap,
    }),
    fc.record({
      form: fc.constant("factor" as const),
      fact: fc.constant("role"),
      rates: share.map((each) => new Map([["second", each]])),
      of: tie("amount"),
      rounding,
      cap,
    }),
    fc.record({ form: fc.constant("topUp" as const), of: tie("amount"), received: fc.constant("received"), cap }),
    fc.record({
      form: fc.constantFrom("sum", "min"),
      parts: fc.array(tie("amount"), { minLength: 1, maxLength: 3 }),
      cap,
    }),
  ),
})).amount as fc.Arbitrary<ResolvedAmount>;

const facts: fc.Arbitrary<ReadonlyMap<string, FactValue>> = fc
  .record({ approved: money, received: money, count: fc.nat(500), role: fc.constantFrom("first", "second") })
  .map((each) => new Map<string, FactValue>(Object.entries(each)));
const spend = fc.record({ venue: money, set: money, travel: money }).map((each) => new Map(Object.entries(each)));
const subject: fc.Arbitrary<FactSubject> = fc.record({
  kind: fc.constant("work"),
  id: fc.constant("w1"),
  claimYear: fc.constant(2026),
  evidence: fc.constant(new Set<string>()),
  absent: fc.constant(new Set<string>()),
  facts,
  spend,
});

const factColumns = ["approved", "received", "count", "role"];
const cellsOfRow = (row: number): FormulaSources => ({
  spend: (named) => {
    const wanted = named === "*" ? categories : named;
    return wanted.map((category) => `${"ABC"[categories.indexOf(category as "set")]}${row}`).join("+");
  },
  fact: (id) => `${"DEFG"[factColumns.indexOf(id)]}${row}`,
});

describe("the formula of an amount", () => {
  it.skipIf(!hasTool("soffice"))(
    "gives in LibreOffice the fen of the calculation, for every form (needs soffice)",
    async () => {
      const cases = fc.sample(fc.tuple(amount, subject), { numRuns: 400, seed: 20260630 });
      const workbook = new ExcelJS.Workbook();
      const sheet = workbook.addWorksheet("S");
      cases.forEach(([each, { facts: known, spend: spent }], index) => {
        const values = [...categories.map((id) => spent?.get(id)), ...factColumns.map((id) => known.get(id))];
        const row = sheet.addRow(values.map((value) => (typeof value === "bigint" ? Number(value) : value)));
        row.getCell(8).value = { formula: amountFormula(each, cellsOfRow(index + 1)), result: 0 };
      });
      const rows = (await recalculate(new Uint8Array(await workbook.xlsx.writeBuffer()))).get("S") ?? [];
      const expected = cases.map(([each, facing]) => String(computeAmount(each, facing).amount));
      expect(rows.map((row) => row[7])).toEqual(expected);
      expect(new Set(cases.map(([each]) => each.form)).size).toBe(10);
    },
    120_000,
  );
});
