import { expect, it } from "vitest";
import { noQuery } from "../../../../renderer/features/expenses/expenses-view.ts";
import { type AskRows, type KnownRows, rowSource } from "../../../../renderer/features/expenses/row-source.ts";
import type { ExpenseRow } from "../../../../shared/contract/expenses.ts";
import { fen } from "../../../../shared/money.ts";
import { ok } from "../../../../shared/result.ts";

const sums = { recorded: fen(0), eligible: fen(0), ineligible: fen(0), undecided: fen(0) };

/** A backend of so many rows that can be changed meanwhile, and what a window knows of it. */
function served(count: number) {
  const now = { revision: 1, count };
  const asked: number[] = [];
  const ask: AskRows = async ({ from, count: wanted, query }) => {
    asked.push(from);
    const { revision } = now;
    const places = Array.from({ length: Math.max(0, Math.min(wanted, now.count - from)) }, (_, at) => from + at);
    const rows = places.map((place) => ({ id: `${query.text}${place}@${revision}` }) as ExpenseRow);
    await Promise.resolve();
    return ok({ revision, matching: now.count, sums, from, rows });
  };
  let known: KnownRows | null = null;
  const source = rowSource(ask, noQuery, {
    onRows: (rows) => {
      known = rows;
    },
    ...{ onTrouble: () => undefined, onDefect: (error) => expect.unreachable(String(error)) },
  });
  const at = (place: number) => expect.poll(() => known?.rows.get(place)?.id).toBeDefined();
  return { now, asked, source, at, known: () => known, idOf: (place: number) => known?.rows.get(place)?.id };
}

it("rows come as they are in sight, those around them ahead, and never twice", async () => {
  const { source, asked, at, known } = served(10_000);
  source.look(noQuery);
  await at(0);
  source.inSight(5_000, 5_030);
  await at(5_030);
  await expect.poll(() => asked).toEqual([0, 4_900, 5_000]);
  source.inSight(5_001, 5_031);
  source.inSight(0, 30);
  await at(5_031);
  expect(asked).toEqual([0, 4_900, 5_000]);
  expect(known()?.matching).toBe(10_000);
});

it("what is known is shown until another list has come, and an answer to an older question is not taken", async () => {
  const { source, at, idOf, asked } = served(300);
  source.look(noQuery);
  source.look({ ...noQuery, text: "x" });
  await at(0);
  expect(idOf(0)).toBe("x0@1");
  expect(asked).toEqual([0, 0]);
});

it("after a change nothing older is left, where the list grew shorter as well", async () => {
  const { source, now, at, idOf, known } = served(300);
  source.look(noQuery);
  await at(0);
  source.inSight(250, 290);
  await at(290);
  now.revision = 2;
  now.count = 20;
  source.reload();
  await expect.poll(() => known()?.matching).toBe(20);
  await expect.poll(() => idOf(0)).toBe("0@2");
  expect(idOf(290)).toBeUndefined();
});
