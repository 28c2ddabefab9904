import type { ExpenseQuery, ExpenseRow, ExpenseWindow } from "../../../shared/contract/expenses.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Result } from "../../../shared/result.ts";

/** The listed rows as far as they are known, by place. */
export interface KnownRows extends Pick<ExpenseWindow, "revision" | "matching" | "sums"> {
  readonly query: ExpenseQuery;
  readonly rows: ReadonlyMap<number, ExpenseRow>;
}

/** What a window asks for: so many rows of a list from a place on. */
export type AskRows = (wanted: {
  readonly query: ExpenseQuery;
  readonly from: number;
  readonly count: number;
}) => Promise<Result<ExpenseWindow, Failure>>;

/** Fetches rows as they come into sight, one portion after the other. */
export interface RowSource {
  /** Lists by another query; what is known stays shown until the answer comes. */
  readonly look: (query: ExpenseQuery) => void;
  /** Asks again: something was changed. */
  readonly reload: () => void;
  /** These places are in sight. */
  readonly inSight: (from: number, to: number) => void;
}

interface Hearers {
  readonly onRows: (rows: KnownRows) => void;
  readonly onTrouble: (message: string | null) => void;
  readonly onDefect: (error: unknown) => void;
}

const portion = 100;
/** So many rows beside those in sight are fetched ahead. */
const ahead = 50;

/** Builds a source that knows nothing yet. */
export function rowSource(ask: AskRows, query: ExpenseQuery, { onRows, onTrouble, onDefect }: Hearers): RowSource {
  let wanted = { query, from: 0, to: 0 };
  let known: KnownRows | null = null;
  let isStale = true;
  // Grows with everything that makes an answer on its way one to another question.
  let turn = 0;
  let isAsking = false;

  const missing = (): number | null => {
    if (known === null || isStale) return portionOf(wanted.from);
    const last = Math.min(wanted.to + ahead, known.matching - 1);
    for (let place = Math.max(0, wanted.from - ahead); place <= last; place++)
      if (!known.rows.has(place)) return portionOf(place);
    return null;
  };
  const take = (asked: ExpenseQuery, answer: ExpenseWindow): void => {
    const isNew = isStale || known === null || known.revision !== answer.revision;
    const rows = new Map(isNew ? [] : known?.rows);
    for (const [index, row] of answer.rows.entries()) rows.set(answer.from + index, row);
    const { revision, matching, sums } = answer;
    known = { revision, matching, sums, query: asked, rows };
    isStale = false;
    // A shorter list than before has nothing at that place.
    if (answer.rows.length === 0 && answer.from > 0) wanted = { ...wanted, from: 0, to: 0 };
    onRows(known);
  };
  const pump = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    try {
      for (let from = missing(); from !== null; from = missing()) {
        const [asked, at] = [wanted.query, turn];
        const answer = await ask({ query: asked, from, count: portion });
        if (at !== turn) continue;
        onTrouble(answer.ok ? null : answer.error.message);
        if (!answer.ok) return;
        take(asked, answer.value);
      }
    } finally {
      isAsking = false;
    }
  };
  const go = (): void => void pump().catch(onDefect);
  return {
    look: (next) => {
      wanted = { query: next, from: 0, to: 0 };
      isStale = true;
      turn += 1;
      go();
    },
    reload: () => {
      isStale = true;
      turn += 1;
      go();
    },
    inSight: (from, to) => {
      wanted = { ...wanted, from, to };
      go();
    },
  };
}

const portionOf = (place: number): number => Math.floor(place / portion) * portion;
