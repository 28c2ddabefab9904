import { largestRemainder } from "../largest-remainder.ts";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import type { BudgetLine } from "../model/budget.ts";
import type { Records } from "../model/records.ts";
import type { SubjectKey } from "../model/subject.ts";
import { addFen, type Fen, subtractFen, sumFen, zeroFen } from "../money.ts";
import { formatRate, rate } from "../rate.ts";
import type { Chains, InvoiceChain } from "./chain.ts";
import { shareOf } from "./chain-papers.ts";

/** A row of the budget held against what was contracted, invoiced and paid: all heads of one category, or a head without one. */
export interface Variance {
  readonly subject: SubjectKey;
  /** Null for heads that are in no category, and for cost that is not allocated to one. */
  readonly category: string | null;
  readonly heads: readonly string[];
  /** Ids of the budget lines; none where nothing was planned. */
  readonly budgetLines: readonly string[];
  readonly budget: Fen;
  readonly contracted: Fen;
  /** Less what red letters took back. */
  readonly invoiced: Fen;
  /** As accepted. */
  readonly paid: Fen;
  /** Budget less invoiced; negative when overrun. */
  readonly difference: Fen;
  /** Invoiced as an exact share of the budget, `95.5%` or `1/3`; null without a budget and where more was taken back than invoiced. */
  readonly percent: string | null;
}

type Sums = Pick<Variance, "contracted" | "invoiced" | "paid">;
const nothing: Sums = { contracted: zeroFen, invoiced: zeroFen, paid: zeroFen };

const rowKey = (subject: string, category: string | null, head: string): string =>
  JSON.stringify(category === null ? [subject, null, head] : [subject, category]);

const keyOfLine = ({ subject, category, head }: BudgetLine): string => rowKey(subject, category, head);

/** An invoice's net amount and payments, shared out over the rows that its allocations fall into. */
function spread(
  chain: InvoiceChain,
  entries: readonly LedgerEntry[],
  heads: ReadonlyMap<string, BudgetLine>,
): readonly (readonly [string, Sums])[] {
  const allocated = entries.filter(({ subject }) => subject !== null);
  const weights = entries.map(({ gross }) => gross);
  const [amounts, paid] = [chain.amount, chain.joints.payment.covered].map((sum) => largestRemainder(sum, weights));
  // A head without a category gets only what a link says.
  const linked = chain.budgetLines.map(({ record }) => heads.get(record)).find((line) => line?.category === null);
  return allocated.map((entry) => {
    const at = entries.indexOf(entry);
    const sums = { contracted: zeroFen, invoiced: amounts?.[at] ?? zeroFen, paid: paid?.[at] ?? zeroFen };
    const key = linked === undefined ? rowKey(entry.subject ?? "", entry.category, "") : keyOfLine(linked);
    return [key, sums];
  });
}

/** A contract's sum: to the budget lines that it is linked to, else to where its invoices were allocated. */
function contracted(
  { contracts, chainLinks }: Records,
  { contracts: chains }: Chains,
  byInvoice: ReadonlyMap<string, readonly (readonly [string, Sums])[]>,
  lines: ReadonlyMap<string, BudgetLine>,
): readonly (readonly [string, Sums])[] {
  const costs = new Set(contracts.filter(({ direction }) => direction === "cost").map(({ id }) => id));
  const isLinked = new Set(chainLinks.filter(({ budgetLine }) => budgetLine !== null).map(({ contract }) => contract));
  return chains
    .filter(({ contract }) => costs.has(contract))
    .flatMap(({ contract, amount, invoiced, budgetLines, invoices }) => {
      const whole = amount ?? invoiced;
      const toLines = budgetLines.flatMap(({ record, amount: part }) => {
        const line = lines.get(record);
        return line === undefined ? [] : [[keyOfLine(line), { ...nothing, contracted: part }] as const];
      });
      if (isLinked.has(contract)) return toLines;
      return invoices.flatMap(({ record }, index) => {
        const share = shareOf(whole, invoices, index);
        const rows = byInvoice.get(record) ?? [];
        const parts = largestRemainder(
          share,
          rows.map(([, { invoiced: own }]) => own),
        );
        return rows.map(([key], at) => [key, { ...nothing, contracted: parts?.[at] ?? zeroFen }] as const);
      });
    });
}

function shareText(part: Fen, whole: Fen): string | null {
  return whole <= 0n || part < 0n ? null : formatRate(rate(part, whole));
}

function toVariance(key: string, lines: readonly BudgetLine[], sums: readonly Sums[]): Variance {
  const [subject, category] = JSON.parse(key) as [SubjectKey, string | null];
  const total = sums.reduce(
    (a, b) => ({
      contracted: addFen(a.contracted, b.contracted),
      invoiced: addFen(a.invoiced, b.invoiced),
      paid: addFen(a.paid, b.paid),
    }),
    nothing,
  );
  const budget = sumFen(lines.map(({ amount }) => amount));
  return {
    ...{
      subject,
      category,
      heads: [...new Set(lines.map(({ head }) => head))],
      budgetLines: lines.map(({ id }) => id),
    },
    ...{ budget, ...total, difference: subtractFen(budget, total.invoiced) },
    percent: shareText(total.invoiced, budget),
  };
}

/** Budget against actual, row by row: the subjects in code point order, in each the categories, planned or not. */
export function findVariances(records: Records, entries: readonly LedgerEntry[], chains: Chains): readonly Variance[] {
  const lines = new Map(
    records.budget.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((line) => [line.id, line] as const),
  );
  const byInvoice = Map.groupBy(entries, ({ invoice }) => invoice);
  const rows = new Map(
    chains.invoices.map((chain) => [chain.invoice, spread(chain, byInvoice.get(chain.invoice) ?? [], lines)]),
  );
  const sums = Map.groupBy([...[...rows.values()].flat(), ...contracted(records, chains, rows, lines)], ([key]) => key);
  const planned = Map.groupBy(lines.values(), keyOfLine);
  const keys = [...new Set([...planned.keys(), ...sums.keys()])].toSorted((a, b) => (a < b ? -1 : 1));
  return keys.map((key) =>
    toVariance(
      key,
      planned.get(key) ?? [],
      (sums.get(key) ?? []).map(([, each]) => each),
    ),
  );
}
