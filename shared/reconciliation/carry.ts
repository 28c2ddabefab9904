import type { LineStatus } from "../calculation/assessment.ts";
import { computeAmount } from "../calculation/compute-amount.ts";
import type { FactSubject } from "../calculation/facts.ts";
import type { ResolvedAmount } from "../calculation/resolved-rule.ts";
import { partsOfResolved, spendBases } from "../calculation/spend-bases.ts";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import type { SubjectKey } from "../model/subject.ts";
import { addFen, type Fen, fen, subtractFen, sumFen, zeroFen } from "../money.ts";

/** What one invoice adds to a line of the assessment. */
export interface ReceiptCarry {
  readonly invoice: string;
  /** Its eligible cost in the line's categories. */
  readonly base: Fen;
  /** What it adds to the amount when the line is filled receipt by receipt; the receipts of a line add up to its amount. */
  readonly carries: Fen;
  /** What the line would lose without it, all others kept; zero where the cap is reached without it. */
  readonly lostWithout: Fen;
  readonly isExposed: boolean;
}

/** Which receipts carry a line's amount, and how much of its base the cap leaves without effect. */
export interface LineCarry {
  readonly rule: string;
  readonly title: string;
  readonly subject: SubjectKey;
  readonly subjectName: string;
  readonly status: LineStatus;
  readonly base: Fen;
  /** The least base that reaches the cap; all of it where no cap is reached. */
  readonly needed: Fen;
  /** What of the base adds nothing because a cap is reached. */
  readonly surplus: Fen;
  readonly amount: Fen;
  readonly receipts: readonly ReceiptCarry[];
}

/** A receipt's eligible cost by category. */
interface Receipt {
  readonly invoice: string;
  readonly isExposed: boolean;
  readonly spend: ReadonlyMap<string, Fen>;
}

type Spend = ReadonlyMap<string, Fen>;

function plus(a: Spend, b: Spend, turn: (amount: Fen) => Fen = (amount) => amount): Spend {
  const sums = new Map(a);
  for (const [category, amount] of b) sums.set(category, addFen(sums.get(category) ?? zeroFen, turn(amount)));
  return sums;
}

// As in the calculation: a category that comes out negative counts as none.
const counted = (spend: Spend): Spend => new Map([...spend].filter(([, sum]) => sum > 0n));

/** The largest parts of an amount that rest on one base each. */
function onOneBase(amount: ResolvedAmount): readonly ResolvedAmount[] {
  const count = spendBases(amount).length;
  if (count < 2) return count === 1 ? [amount] : [];
  return partsOfResolved(amount).flatMap(onOneBase);
}

// A thousand million yuan, in fen.
const beyondAnyCap = 100_000_000_000n;

/** The base of an amount that rests on one, and the least base that gives the same. Amounts never fall as their base grows. */
function leastBase(amount: ResolvedAmount, subject: FactSubject): { readonly base: Fen; readonly needed: Fen } {
  const [{ spend }] = spendBases(amount) as [ReturnType<typeof spendBases>[number]];
  const own = [...(subject.spend ?? [])].filter(([category]) => spend === "*" || spend.includes(category));
  const base = sumFen(own.map(([, sum]) => sum));
  const [category] = own[0] ?? [];
  const given = (sum: bigint): Fen =>
    computeAmount(amount, { ...subject, spend: new Map(category === undefined ? [] : [[category, fen(sum)]]) }).amount;
  const target = given(base);
  // Without a cap every fen counts, however the amount is rounded.
  if (given(base + beyondAnyCap) > target) return { base, needed: base };
  const step = { low: 0n, high: base as bigint };
  while (step.low < step.high) {
    const middle = (step.low + step.high) / 2n;
    if (given(middle) >= target) step.high = middle;
    else step.low = middle + 1n;
  }
  return { base, needed: fen(step.low) };
}

/** The receipts of a line: sound ones first, then the exposed; each by the order it came in. */
function receiptsOf(entries: readonly LedgerEntry[], exposed: ReadonlyMap<string, Fen>): readonly Receipt[] {
  const receipts = [...Map.groupBy(entries, ({ invoice }) => invoice)].map(([invoice, theirs]) => ({
    invoice,
    isExposed: (exposed.get(invoice) ?? zeroFen) > 0n,
    spend: theirs.reduce<Spend>(
      (sum, { category, eligible }) => plus(sum, new Map([[category ?? "", eligible]])),
      new Map(),
    ),
  }));
  return receipts.toSorted((a, b) => Number(a.isExposed) - Number(b.isExposed));
}

/** A line of the assessment with what it is computed from; the entries are its base's, in the order in which receipts are taken. */
export interface CarryTerms extends Pick<LineCarry, "rule" | "title" | "subjectName" | "status"> {
  readonly subject: FactSubject;
  readonly key: SubjectKey;
  readonly amount: ResolvedAmount;
  readonly entries: readonly LedgerEntry[];
}

/** What each receipt of a line carries; null where nothing was recorded for its subject. */
export function carryOf(terms: CarryTerms, exposed: ReadonlyMap<string, Fen>): LineCarry | null {
  const { amount, subject, entries, key, rule, title, subjectName, status } = terms;
  if (subject.spend === null) return null;
  const receipts = receiptsOf(entries, exposed);
  const given = (spend: Spend): Fen => computeAmount(amount, { ...subject, spend: counted(spend) }).amount;
  const whole = receipts.reduce<Spend>((sum, { spend }) => plus(sum, spend), new Map());
  const all = given(whole);
  let [filled, reached]: [Spend, Fen] = [new Map(), given(new Map())];
  const carried = receipts.map(({ invoice, isExposed, spend }) => {
    filled = plus(filled, spend);
    const [before, after] = [reached, given(filled)];
    reached = after;
    const without = given(plus(whole, spend, (part) => fen(-part)));
    const [carries, lostWithout] = [subtractFen(after, before), subtractFen(all, without)];
    return { invoice, base: sumFen(spend.values()), carries, lostWithout, isExposed };
  });
  const nodes = onOneBase(amount).map((node) => leastBase(node, subject));
  const [base, needed] = [sumFen(nodes.map((node) => node.base)), sumFen(nodes.map((node) => node.needed))];
  return {
    ...{ rule, title, subject: key, subjectName, status, base, needed },
    ...{ surplus: subtractFen(base, needed), amount: all, receipts: carried },
  };
}
