import { addFen, type Fen, zeroFen } from "../../../shared/money.ts";
import type { Booking, LedgerLine, Remark } from "./booking.ts";

/** A row that sums up bookings to another figure than they come to. */
export interface SumBreak {
  readonly row: number;
  readonly side: "debit" | "credit";
  readonly stated: Fen;
  readonly sum: Fen;
}

/** How many sums agree, and which do not. */
export interface SumProof {
  readonly agreed: number;
  readonly breaks: readonly SumBreak[];
}

type Sides = Pick<Booking, "debit" | "credit">;

const nothing: Sides = { debit: zeroFen, credit: zeroFen };

const plus = (one: Sides, other: Sides): Sides => ({
  debit: addFen(one.debit, other.debit),
  credit: addFen(one.credit, other.credit),
});

/** What the rows so far come to, counted from several beginnings. */
interface Running {
  readonly all: Sides;
  readonly sinceSum: Sides;
  readonly ofMonth: Sides;
  readonly month: string;
  /** Since the first 本年累计, with what it stated; null before it, since a file may begin within the year. */
  readonly year: Sides | null;
}

const start: Running = { all: nothing, sinceSum: nothing, ofMonth: nothing, month: "", year: null };

function booked(before: Running, booking: Booking): Running {
  const month = booking.bookedOn.slice(0, 7);
  const isSameYear = before.month.slice(0, 4) === month.slice(0, 4);
  return {
    all: plus(before.all, booking),
    sinceSum: plus(before.sinceSum, booking),
    ofMonth: plus(month === before.month ? before.ofMonth : nothing, booking),
    month,
    year: before.year === null || !isSameYear ? null : plus(before.year, booking),
  };
}

/** What a sum may stand for; empty where nothing above it can be held against it. */
function candidates({ kind }: Remark, { all, sinceSum, ofMonth, year }: Running): readonly Sides[] {
  if (kind === "period-sum") return [ofMonth, sinceSum, all];
  if (kind === "total") return [all, sinceSum, ofMonth];
  return kind === "year-sum" && year !== null ? [year] : [];
}

const agrees = ({ debit, credit }: Remark, sides: Sides): boolean =>
  (debit === null || debit === sides.debit) && (credit === null || credit === sides.credit);

function breaksOf(remark: Remark, [best]: readonly Sides[]): readonly SumBreak[] {
  return (["debit", "credit"] as const).flatMap((side) => {
    const [stated, sum] = [remark[side], best?.[side] ?? zeroFen];
    return stated === null || stated === sum ? [] : [{ row: remark.row, side, stated, sum }];
  });
}

function summed(before: Running, { kind, debit, credit }: Remark): Running {
  if (kind === "period-sum" || kind === "total") return { ...before, sinceSum: nothing };
  if (kind === "year-sum") return { ...before, year: { debit: debit ?? zeroFen, credit: credit ?? zeroFen } };
  return before;
}

/**
 * Holds 本月合计, 本年累计 and 合计 against the bookings above them. A 合计 may count all rows, those of the month or those since the
 * last sum; the first 本年累计 is taken as it stands, and the next ones are held against it.
 */
export function proveSums(lines: readonly LedgerLine[]): SumProof {
  const breaks: SumBreak[] = [];
  let agreed = 0;
  let running = start;
  for (const line of lines) {
    if (line.kind === "booking") {
      running = booked(running, line);
      continue;
    }
    const possible = line.debit === null && line.credit === null ? [] : candidates(line, running);
    if (possible.some((sides) => agrees(line, sides))) agreed += 1;
    else if (possible.length > 0) breaks.push(...breaksOf(line, possible));
    running = summed(running, line);
  }
  return { agreed, breaks };
}
