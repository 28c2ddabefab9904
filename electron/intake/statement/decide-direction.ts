import { absoluteFen, type Fen, negateFen, subtractFen } from "../../../shared/money.ts";
import type { Entry } from "./entry.ts";
import { isProven, type Proof, proveBalance, type SignedEntry } from "./prove-balance.ts";

/** Which way the money of every booking went. */
export interface Directions {
  readonly signed: readonly SignedEntry[];
  readonly proof: Proof;
  /** `stated`: as the titles and flags say. `from-balance`: the balances prove another reading. `unknown`: nothing says. */
  readonly basis: "stated" | "from-balance" | "unknown";
}

type Reading = (stated: Entry["stated"]) => Fen;

const asStated: Reading = (stated) => {
  if (stated.form === "columns") return subtractFen(stated.in, stated.out);
  if (stated.form === "signed") return stated.amount;
  const isIn = stated.flag === "in" || stated.flag === "digit-one";
  return isIn ? stated.amount : negateFen(stated.amount);
};

const flagOnly: Reading = (stated) => {
  if (stated.form !== "flag") return asStated(stated);
  return asStated({ ...stated, amount: absoluteFen(stated.amount) });
};

const reversed: Reading = (stated) => negateFen(asStated(stated));

const reversedFlag: Reading = (stated) => negateFen(flagOnly(stated));

/** Some banks write the flag and the sign too: every amount out is negative, none that came in is. */
const signRepeatsFlag = (entries: readonly Entry[]): boolean =>
  entries.some(({ stated }) => stated.form === "flag" && stated.amount < 0n) &&
  entries.every(({ stated }) => stated.form === "flag" && stated.amount < 0n === (stated.flag === "out"));

const usesDigits = (entries: readonly Entry[]): boolean =>
  entries.some(({ stated }) => stated.form === "flag" && stated.flag.startsWith("digit"));

/**
 * Takes the bookings as their titles and flags say, unless the running balance proves another reading, such as the opposite of what
 * is usual. Digits as flags count only when proven.
 */
export function decideDirection(entries: readonly Entry[], opening: Fen | null): Directions {
  const under = (reading: Reading) => {
    const signed = entries.map(({ row, bookedOn, stated, balance }) => ({
      row,
      bookedOn,
      signed: reading(stated),
      balance,
    }));
    return { signed, proof: proveBalance(signed, opening) };
  };
  const usual = under(signRepeatsFlag(entries) ? flagOnly : asStated);
  const digits = usesDigits(entries);
  if (usual.proof.breaks.length === 0 && (isProven(usual.proof) || !digits)) return { ...usual, basis: "stated" };
  const proven = [asStated, flagOnly, reversed, reversedFlag].map(under).find(({ proof }) => isProven(proof));
  if (proven !== undefined) return { ...proven, basis: "from-balance" };
  return { ...usual, basis: digits ? "unknown" : "stated" };
}
