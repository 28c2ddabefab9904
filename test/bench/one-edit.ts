import { localDate } from "../../shared/dates.ts";
import type { Records } from "../../shared/model/records.ts";
import { addFen, fen } from "../../shared/money.ts";
import { startMatcher } from "../../shared/reconciliation/matcher.ts";
import type { Matching } from "../../shared/reconciliation/proposal.ts";
import { settlementsOf } from "../../shared/reconciliation/settlements-of.ts";

type Edit = (books: Records, shown: Matching, at: number) => Records;

const accept = (books: Records, { proposals }: Matching, from: number, to: number): Records => {
  const by = { by: "会计", on: localDate("2026-12-01") };
  let next = books.settlements.length;
  const made = proposals.slice(from, to).flatMap((each) => settlementsOf(each, by, () => `s${next++}`));
  return { ...books, settlements: [...books.settlements, ...made] };
};

const edits: readonly (readonly [string, Edit])[] = [
  ["accept", (books, shown, at) => accept(books, shown, at, at + 1)],
  ["take back", (books) => ({ ...books, settlements: books.settlements.slice(0, -1) })],
  [
    "refuse",
    (books, { proposals }, at) => {
      const part = proposals[at]?.parts[0];
      const invoice = proposals[at]?.demands[0]?.record ?? null;
      if (part === undefined) return books;
      const refusal = { id: `no${at}`, invoice, revenue: null, payment: part.payment, note: "" };
      return { ...books, matchRefusals: [...books.matchRefusals, refusal] };
    },
  ],
  [
    "a new bank row",
    (books, _shown, at) => {
      const like = books.payments[at];
      if (like === undefined) return books;
      return {
        ...books,
        payments: [...books.payments, { ...like, id: `new${at}`, amount: addFen(like.amount, fen(7)) }],
      };
    },
  ],
  [
    "a changed invoice",
    (books, _shown, at) => {
      const old = books.invoices[at];
      if (old === undefined || old.total === null) return books;
      return { ...books, invoices: books.invoices.with(at, { ...old, total: addFen(old.total, fen(13)) }) };
    },
  ],
  [
    "a rule about one other side",
    (books, _shown, at) => {
      const name = books.payments[at * 3]?.counterpartyName ?? "虚构";
      const said = { field: "counterpartyName", how: "equals", text: name, effect: "set-aside", party: "" } as const;
      const rule = { id: `rule${at}`, ...said, note: "", statedBy: "会计", statedOn: null };
      return { ...books, matchingRules: [...books.matchingRules, rule] };
    },
  ],
];

const times = 31;

/** What an edit of a kind took, in milliseconds: the median on the clock, the median of the processor, and the slowest on the clock. */
export interface EditTimes {
  readonly what: string;
  readonly clock: number;
  readonly processor: number;
  readonly slowest: number;
}

const middleOf = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

function measured(work: () => void): { readonly clock: number; readonly processor: number } {
  const [start, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - start, processor: (user + system) / 1_000 };
}

/**
 * How long the books take to be matched again after one edit: thirty-one edits of a kind, one after the other, on books of which a thousand
 * matches are accepted.
 */
export function oneEditAtATime(records: Records): readonly EditTimes[] {
  return edits.map(([what, edit]) => {
    const matcher = startMatcher();
    let books = accept(records, matcher.match(records), 0, 1_000);
    let shown = matcher.match(books);
    const took = Array.from({ length: times }, (_, time) => {
      books = edit(books, shown, time * 41);
      return measured(() => {
        shown = matcher.match(books);
      });
    });
    const sorted = (of: "clock" | "processor") => took.map((each) => each[of]).toSorted((a, b) => a - b);
    const clock = sorted("clock");
    return { what, clock: middleOf(clock), processor: middleOf(sorted("processor")), slowest: clock.at(-1) ?? 0 };
  });
}
