import { addFen, type Fen, negateFen, subtractFen } from "../../../shared/money.ts";
import type { Entry } from "./entry.ts";

/** An amount with the sign that the balances demand; null where they do not say it. */
type Sign = Fen | null;

/**
 * The amounts with the signs that the balances demand, in the order of the entries: each balance is the one before it plus or less the
 * amount. Null when a balance is missing or does not follow, or when both orders of the rows would do. Of the first booking in time
 * nothing says the sign where no opening balance is stated.
 */
export function signsFromBalances(entries: readonly Entry[], opening: Fen | null): readonly Sign[] | null {
  const forward = signsInTime(entries, opening);
  const backward = signsInTime([...entries].reverse(), opening);
  if (forward === null) return backward === null ? null : [...backward].reverse();
  return backward === null || entries.length === 1 ? forward : null;
}

function signsInTime(entries: readonly Entry[], opening: Fen | null): readonly Sign[] | null {
  let before = opening;
  const signs: Sign[] = [];
  for (const { stated, balance } of entries) {
    if (stated.form !== "signed" || balance === null) return null;
    const signed = before === null ? null : signOf(stated.amount, before, balance);
    if (signed === null && before !== null) return null;
    signs.push(signed);
    before = balance;
  }
  return signs.some((sign) => sign !== null) ? signs : null;
}

function signOf(amount: Fen, before: Fen, balance: Fen): Sign {
  if (addFen(before, amount) === balance) return amount;
  return subtractFen(before, amount) === balance ? negateFen(amount) : null;
}
