import { absoluteFen, type Fen, fen, subtractFen, zeroFen } from "../money.ts";
import { isPersonName } from "./party-name.ts";
import type { Demand } from "./proposal.ts";
import type { Told } from "./propose.ts";
import { remembered } from "./remember.ts";

/** What is usually kept back of an invoice, and what then is paid of it. */
interface Deduction {
  readonly short: NonNullable<Told["short"]>;
  readonly paid: Fen;
}

/** Shares of a price, in percent, that are kept until the warranty ends (质保金). */
const retained = [3n, 5n, 10n] as const;

/** The bands of tax withheld on a person's fee (劳务报酬预扣预缴, 国家税务总局公告2018年第56号): up to so many fen, percent and quick deduction. */
const bands = [
  { upTo: 2_000_000n, percent: 20n, less: 0n },
  { upTo: 5_000_000n, percent: 30n, less: 200_000n },
  { upTo: null, percent: 40n, less: 700_000n },
] as const;

/** The tax a payer withholds of a person's fee without VAT: 800 yuan are free up to 4,000, a fifth is above. Rounded half up to the fen. */
export function withheldTax(fee: Fen): Fen {
  const taxable = fee <= 400_000n ? fee - 80_000n : (fee * 4n) / 5n;
  if (taxable <= 0n) return zeroFen;
  const band = bands.find(({ upTo }) => upTo === null || taxable <= upTo);
  return band === undefined ? zeroFen : fen((taxable * band.percent + 50n) / 100n - band.less);
}

function deductionsOf({ amount, exTax, party }: Demand): readonly Deduction[] {
  const kept = retained.map(
    (share) => ({ short: "short-by-retention", paid: fen((amount * (100n - share)) / 100n) }) as const,
  );
  if (!isPersonName(party)) return kept;
  const bases = exTax === null || exTax === amount ? [amount] : [exTax, amount];
  return [
    ...bases.map((base) => ({ short: "short-by-tax", paid: subtractFen(amount, withheldTax(base)) }) as const),
    ...kept,
  ];
}

// Some round what they pay to the yuan, and nobody beyond.
const oneYuan = 100n;

const isRounded = (exact: Fen, paid: Fen): boolean =>
  absoluteFen(subtractFen(exact, paid)) < (paid % oneYuan === 0n ? oneYuan : 2n);

const usualOf = remembered(deductionsOf);

/** The usual deduction by which a payment is less than an untouched invoice, to the fen or in whole yuan; null when there is none. */
export function deductionBetween(demand: Demand, paid: Fen): Deduction["short"] | null {
  const { kind, amount, whole } = demand;
  // Nobody keeps back half.
  if (paid >= amount || paid * 2n < amount || kind !== "invoice" || amount !== whole) return null;
  const found = usualOf(demand).find((each) => isRounded(each.paid, paid));
  return found?.short ?? null;
}
