import { absoluteFen, type Fen, negateFen, subtractFen } from "../../../shared/money.ts";
import type { Entry } from "./entry.ts";
import { isProven, type Proof, proveBalance, type SignedEntry } from "./prove-balance.ts";
import { signsFromBalances } from "./signs-from-balances.ts";

/** Which way the money of every booking went. */
export interface Directions {
  readonly signed: readonly SignedEntry[];
  readonly proof: Proof;
  /** `stated`: as the titles and flags say. `from-balance`: the balances prove another reading. `unknown`: nothing says. */
  readonly basis: "stated" | "from-balance" | "unknown";
  /** Rows of which nothing says the direction, though it is known of the others. */
  readonly open: readonly number[];
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

const columnOnly: Reading = (stated) => {
  if (stated.form !== "columns") return asStated(stated);
  return subtractFen(absoluteFen(stated.in), absoluteFen(stated.out));
};

const reversed: Reading = (stated) => negateFen(asStated(stated));

const reversedFlag: Reading = (stated) => negateFen(flagOnly(stated));

/** Some banks write the flag and the sign too: every amount out is negative, none that came in is. */
const signRepeatsFlag = (entries: readonly Entry[]): boolean =>
  entries.some(({ stated }) => stated.form === "flag" && stated.amount < 0n) &&
  entries.every(({ stated }) => stated.form === "flag" && stated.amount < 0n === (stated.flag === "out"));

/** Alipay writes a minus into the column of what went out; elsewhere a minus there is a booking taken back. */
const signRepeatsColumn = (entries: readonly Entry[]): boolean =>
  entries.some(({ stated }) => stated.form === "columns" && stated.out < 0n) &&
  entries.every(({ stated }) => stated.form === "columns" && stated.out <= 0n && stated.in >= 0n);

const usesDigits = (entries: readonly Entry[]): boolean =>
  entries.some(({ stated }) => stated.form === "flag" && stated.flag.startsWith("digit"));

/** One column of amounts and no sign in it: nothing but the balances says which way they went. */
const isUnsigned = (entries: readonly Entry[]): boolean =>
  entries.length > 0 && entries.every(({ stated }) => stated.form === "signed" && stated.amount > 0n);

type Under = (reading: Reading) => Pick<Directions, "signed" | "proof">;

/**
 * Takes the bookings as their titles and flags say, unless the running balance proves another reading, such as the opposite of what
 * is usual. Digits as flags, amounts without any sign and a minus in the column of what went out count only when proven.
 */
export function decideDirection(entries: readonly Entry[], opening: Fen | null): Directions {
  const open: readonly number[] = [];
  const under: Under = (reading) => {
    const signed = entries.map(({ row, bookedOn, stated, balance }) => ({
      row,
      bookedOn,
      signed: reading(stated),
      balance,
    }));
    return { signed, proof: proveBalance(signed, opening) };
  };
  if (signRepeatsColumn(entries)) return { ...decideColumns(under, entries), open: [] };
  if (isUnsigned(entries)) return decideUnsigned(under, entries, opening);
  const usual = under(signRepeatsFlag(entries) ? flagOnly : asStated);
  const digits = usesDigits(entries);
  if (usual.proof.breaks.length === 0 && (isProven(usual.proof) || !digits)) return { ...usual, basis: "stated", open };
  const proven = [asStated, flagOnly, reversed, reversedFlag].map(under).find(({ proof }) => isProven(proof));
  if (proven !== undefined) return { ...proven, basis: "from-balance", open };
  return { ...usual, basis: digits ? "unknown" : "stated", open };
}

const follows = ({ steps, breaks }: Proof): boolean => steps >= 1 && breaks.length === 0;

function decideColumns(under: Under, entries: readonly Entry[]): Omit<Directions, "open"> {
  const [taken, repeated] = [under(asStated), under(columnOnly)];
  if (follows(taken.proof) && !follows(repeated.proof)) return { ...taken, basis: "stated" };
  // Without balances two payments with a minus are a way of writing; a single one may be a booking taken back.
  const isHabit = entries.filter(({ stated }) => stated.form === "columns" && stated.out < 0n).length >= 2;
  const told = follows(repeated.proof) || (isHabit && repeated.proof.steps === 0);
  return { ...repeated, basis: told ? "stated" : "unknown" };
}

function decideUnsigned(under: Under, entries: readonly Entry[], opening: Fen | null): Directions {
  const usual = under(asStated);
  if (follows(usual.proof)) return { ...usual, basis: "stated", open: [] };
  const signs = signsFromBalances(entries, opening);
  if (signs === null) return { ...usual, basis: "unknown", open: [] };
  const signed = usual.signed.map((entry, index) => ({ ...entry, signed: signs[index] ?? entry.signed }));
  const open = entries.filter((_, index) => signs[index] === null).map(({ row }) => row);
  return { signed, proof: proveBalance(signed, opening), basis: "stated", open };
}
