import { normalizeAccountNumber } from "../identity/account-number.ts";
import type { Payment, Statement } from "../model/payment.ts";
import type { Records } from "../model/records.ts";
import { formatYuan } from "../money.ts";
import { type Concern, concernOf, listNames } from "./concern.ts";

/** A statement with the months that its rows span. */
interface Held {
  readonly statement: Statement;
  readonly from: string;
  readonly to: string;
  readonly months: ReadonlySet<string>;
  readonly hasBalances: boolean;
}

function heldBy({ statements, payments }: Pick<Records, "statements" | "payments">): readonly Held[] {
  const rows = Map.groupBy(payments, ({ statement }) => statement);
  return statements.flatMap((statement) => {
    const own = rows.get(statement.id) ?? [];
    const days = own.map(({ bookedOn }: Payment) => bookedOn as string).toSorted(byText);
    const [from, to] = [days[0], days.at(-1)];
    if (from === undefined || to === undefined) return [];
    const hasBalances = own.some(({ balance }) => balance !== null);
    return [{ statement, from, to, months: new Set(days.map((day) => day.slice(0, 7))), hasBalances }];
  });
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Statements whose balances do not follow from each other, or that carry none: that no row is missing cannot be seen of them. */
function unbalanced(held: readonly Held[]): readonly Concern[] {
  return held
    .filter(({ statement }) => !statement.balanced)
    .map(({ statement: { id, fileName }, hasBalances }) => {
      const told = hasBalances
        ? ({ code: "statement-does-not-add-up", severity: "warning" } as const)
        : ({ code: "statement-without-balance", severity: "info" } as const);
      return concernOf({ ...told, records: [id], rule: "bank-slip", detail: { title: fileName } });
    });
}

/** Where one statement of an account ends with another balance than the next begins with, something lies between them. */
function gaps(theirs: readonly Held[]): readonly Concern[] {
  return theirs.flatMap((one, index) => {
    const next = theirs[index + 1];
    const [closing, opening] = [one.statement.closingBalance, next?.statement.openingBalance ?? null];
    // Statements that overlap tell nothing of each other's ends.
    if (next === undefined || closing === null || opening === null || closing === opening || next.from < one.to)
      return [];
    const detail = {
      ...{ title: `${one.statement.fileName}、${next.statement.fileName}`, days: `${one.to}、${next.from}` },
      ...{ amount: formatYuan(closing), opening: formatYuan(opening) },
    };
    const records = [one.statement.id, next.statement.id];
    return [concernOf({ code: "statement-gap", severity: "warning", records, rule: "bank-slip", detail })];
  });
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

const isWithin = (month: string, from: string, to: string): boolean =>
  from.slice(0, 7) <= month && month <= to.slice(0, 7);

/** Whether balances show that nothing is missing in a month: within one statement, or from one to the next. */
function isProven(month: string, theirs: readonly Held[]): boolean {
  return theirs.some(({ statement, from, to }, index) => {
    const next = theirs[index + 1];
    if (statement.balanced && isWithin(month, from, to)) return true;
    const goesOn = statement.closingBalance !== null && statement.closingBalance === next?.statement.openingBalance;
    return next !== undefined && goesOn && isWithin(month, to, next.from);
  });
}

/** Months between an account's first and last row of which there is no row, where no balance shows that none is missing. */
function emptyMonths(theirs: readonly Held[]): readonly Concern[] {
  const [first, last] = [
    theirs[0],
    theirs
      .map(({ to }) => to)
      .toSorted(byText)
      .at(-1),
  ];
  if (first === undefined || last === undefined) return [];
  const seen = new Set(theirs.flatMap(({ months }) => [...months]));
  const missing: string[] = [];
  for (let month = first.from.slice(0, 7); month < last.slice(0, 7); month = monthAfter(month))
    if (!seen.has(month) && !isProven(month, theirs)) missing.push(month);
  if (missing.length === 0) return [];
  const detail = { account: first.statement.account ?? "", days: listNames(missing), count: String(missing.length) };
  const records = theirs.map(({ statement }) => statement.id);
  return [concernOf({ code: "statement-months-missing", severity: "warning", records, rule: "bank-slip", detail })];
}

/** What bank statements show by themselves: rows that do not add up, and what is missing between them. */
export function findStatementConcerns(records: Pick<Records, "statements" | "payments">): readonly Concern[] {
  const held = heldBy(records).toSorted((a, b) => byText(`${a.from} ${a.statement.id}`, `${b.from} ${b.statement.id}`));
  const byAccount = Map.groupBy(held, ({ statement }) => normalizeAccountNumber(statement.account ?? statement.id));
  const ofAccounts = [...byAccount.values()].flatMap((theirs) => [...gaps(theirs), ...emptyMonths(theirs)]);
  return [...unbalanced(held), ...ofAccounts];
}
