import { type Fen, fen, maxFen, minFen, sumFen } from "../money.ts";
import { type Amount, partsOfAmount } from "../policy/amount.ts";
import { formatRate, type Rate } from "../rate.ts";
import { parameterValue, type Reading } from "./resolve-condition.ts";

/** The limit that all of several readings share; null when they differ or one has none. */
function shared(limits: readonly (Fen | null)[]): Fen | null {
  const [first] = limits;
  return first !== undefined && limits.every((limit) => limit === first) ? first : null;
}

/** The limits of all parts; null when one of them has none. */
function limitsOf(parts: readonly Amount[], reading: Reading): readonly Fen[] | null {
  const limits = parts.map((part) => limitOf(part, reading)).filter((limit) => limit !== null);
  return limits.length === parts.length ? limits : null;
}

const highest = ({ slabs, take }: Extract<Amount, { slabs: unknown }>): Fen => {
  const amounts = slabs.map(({ then }) => then);
  return take === "all" ? sumFen(amounts) : amounts.reduce(maxFen);
};

/** The limit of an amount that is made of others. */
function limitOfParts(amount: Amount, reading: Reading): Fen | null {
  if ("factor" in amount) return limitOf(amount.of, reading);
  if ("topUp" in amount) return limitOf(amount.topUp, reading);
  if ("sum" in amount) return mapNull(limitsOf(amount.sum, reading), sumFen);
  if ("min" in amount) return mapNull(limitsOf(amount.min, reading), (limits) => limits.reduce(minFen));
  if (!("choose" in amount)) return null;
  const taken = amount.cases[reading.choices.get(amount.choose) ?? ""];
  if (taken !== undefined) return limitOf(taken, reading);
  return shared(Object.values(amount.cases).map((part) => limitOf(part, reading)));
}

const mapNull = <A, B>(value: A | null, change: (value: A) => B): B | null => (value === null ? null : change(value));

function limitOfForm(amount: Amount, reading: Reading): Fen | null {
  if ("upTo" in amount) return amount.upTo;
  if ("fixed" in amount) return amount.fixed;
  if ("parameter" in amount) return fen(parameterValue(reading, amount.parameter));
  if ("table" in amount) return amount.max;
  return "slabs" in amount ? highest(amount) : limitOfParts(amount, reading);
}

/** A line's own cap, in fen; for a fixed ceiling the ceiling itself; null without one, or while an unset choice decides it. */
export function limitOf(amount: Amount, reading: Reading): Fen | null {
  const limit = limitOfForm(amount, reading);
  if (amount.cap === undefined) return limit;
  return limit === null ? amount.cap : minFen(limit, amount.cap);
}

const ratesOf = (amount: Amount): readonly Rate[] => [
  ...("rate" in amount ? [amount.rate] : []),
  ...partsOfAmount(amount).flatMap(ratesOf),
];

/** The one rate of an amount as text (`20%`); null where it has none or several. */
export function rateOf(amount: Amount): string | null {
  const rates = new Set(ratesOf(amount).map(formatRate));
  const [only] = rates;
  return rates.size === 1 && only !== undefined ? only : null;
}
