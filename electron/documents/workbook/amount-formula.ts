import type { ResolvedAmount, ResolvedBase, ResolvedStep } from "../../../shared/calculation/resolved-rule.ts";
import { type Rate, type Rounding, rate } from "../../../shared/rate.ts";
import { assertNever } from "../../../shared/result.ts";

/** Where the formulas of one subject find what they count with; every reference is a cell or an expression in fen or units. */
export interface FormulaSources {
  /** The eligible spend of the subject: of the categories named, or (`*`) of all. */
  readonly spend: (categories: readonly string[] | "*") => string;
  /** The cell of a recorded fact. */
  readonly fact: (id: string) => string;
}

/** The formula of a base: spend or a fact; below its minimum it is nothing. */
export function baseFormula(base: ResolvedBase, sources: FormulaSources): string {
  const value = "spend" in base ? sources.spend(base.spend) : factFormula(base, sources);
  return base.minimum === null ? value : `IF((${value})<${base.minimum},0,${value})`;
}

const factFormula = ({ fact, less }: Extract<ResolvedBase, { fact: string }>, sources: FormulaSources): string =>
  less === undefined ? sources.fact(fact) : `MAX(0,${sources.fact(fact)}-${sources.fact(less)})`;

// Whole numbers only: each product stays below 2^53, where a spreadsheet's arithmetic is exact.
const roundedBy: Readonly<Record<Rounding, (product: string, denominator: string) => string>> = {
  floor_fen: (product, denominator) => `QUOTIENT(${product},${denominator})`,
  floor_yuan: (product, denominator) => `QUOTIENT(${product},${denominator}*100)*100`,
  floor_100: (product, denominator) => `QUOTIENT(${product},${denominator}*10000)*10000`,
  half_up_fen: (product, denominator) => `QUOTIENT(${product}*2+${denominator},${denominator}*2)`,
};

/** The formula of a share of a value in fen, rounded once as the choice says. */
export function shareFormula(value: string, numerator: string, denominator: string, rounding: Rounding): string {
  return roundedBy[rounding](`(${value})*${numerator}`, denominator);
}

/** The formula of an amount held to its own cap. */
export function amountFormula(amount: ResolvedAmount, sources: FormulaSources): string {
  const uncapped = uncappedFormula(amount, sources);
  return amount.cap === null ? uncapped : `MIN(${uncapped},${amount.cap})`;
}

/** The formula of an amount before its own cap; `base` is the cell that its base stands in already, where it has one. */
export function uncappedFormula(amount: ResolvedAmount, sources: FormulaSources, base?: string): string {
  const of = (part: ResolvedAmount): string => amountFormula(part, sources);
  switch (amount.form) {
    case "set":
      return String(amount.amount);
    case "rate":
      return share(base ?? baseFormula(amount.of, sources), amount.rate, amount.rounding);
    case "slabs":
      return slabs(amount.steps, amount.take, base ?? baseFormula(amount.of, sources));
    case "marginal":
      return marginal(amount.steps, amount.rounding, base ?? baseFormula(amount.of, sources));
    case "perUnit":
      return `(${of(amount.each)})*QUOTIENT(${sources.fact(amount.fact)},${amount.every})`;
    case "table":
      return amount.rows.reduceRight((otherwise, row) => {
        const fits = row.keys.map((key, index) => isText(sources.fact(amount.keys[index] ?? ""), key));
        return `IF(AND(${fits.join(",")}),${row.amount},${otherwise})`;
      }, String(amount.max));
    case "factor":
      return [...amount.rates].reduceRight(
        (otherwise, [role, each]) =>
          `IF(${isText(sources.fact(amount.fact), role)},${share(of(amount.of), each, amount.rounding)},${otherwise})`,
        of(amount.of),
      );
    case "topUp":
      return `MAX(0,${of(amount.of)}-${sources.fact(amount.received)})`;
    case "sum":
      return amount.parts.map(of).join("+");
    case "min":
      return `MIN(${amount.parts.map(of).join(",")})`;
    case "unquantified":
      return "0";
    default:
      return assertNever(amount);
  }
}

const share = (value: string, { numerator, denominator }: Rate, rounding: Rounding): string =>
  shareFormula(value, String(numerator), String(denominator), rounding);

const isText = (cell: string, text: string): string => `${cell}="${text.replaceAll('"', '""')}"`;

function slabs(steps: readonly ResolvedStep<bigint>[], take: "highest" | "all", base: string): string {
  if (take === "all") return steps.map(({ from, then }) => `IF((${base})>=${from},${then},0)`).join("+");
  const ascending = steps.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return ascending.reduce((otherwise, { from, then }) => `IF((${base})>=${from},${then},${otherwise})`, "0");
}

// The slices over one common denominator, so that there is one rounding at the end, as in the calculation itself.
function marginal(steps: readonly ResolvedStep<Rate>[], rounding: Rounding, base: string): string {
  const ascending = steps.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const denominator = ascending.reduce((product, { then }) => product * then.denominator, 1n);
  const slices = ascending.map(({ from, then }, index) => {
    const end = ascending[index + 1]?.from;
    const upper = end === undefined ? base : `MIN(${base},${end})`;
    return `MAX(0,${upper}-${from})*${(then.numerator * denominator) / then.denominator}`;
  });
  return share(slices.join("+"), rate(1, denominator), rounding);
}
