import { addDays, localDate } from "../../../shared/dates.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import type { Records } from "../../../shared/model/records.ts";
import { type Fen, fen, subtractFen, sumFen } from "../../../shared/money.ts";
import { withheldTax } from "../../../shared/reconciliation/usual-deductions.ts";
import { invoice, records } from "../ledger/made-up-cost.ts";
import { type Deed, decidablePairs } from "./decidable.ts";
import { generatedSellers, type Seller } from "./generated-sellers.ts";
import { payment } from "./made-up-payment.ts";
import { type Noise, noise } from "./noise.ts";

/** A studio with its true pairs (`invoice payment`), and those among them that its records alone decide; see `decidablePairs`. */
export interface GeneratedStudio {
  readonly records: Records;
  readonly truth: ReadonlySet<string>;
  readonly decidable: ReadonlySet<string>;
  readonly deeds: readonly Deed[];
}

const firstDay = localDate("2026-01-01");
const memos = ["服务费", "货款", "", "往来款", "制作费 20260315", "押金", "尾款"];
const others = ["大连虚构物业有限公司", "沈阳虚构超市", "虚构保险经纪有限公司", "钱虚构", "孙虚构"];

/** Writes invoices and bank rows as they come about, in the words that banks leave of them. */
class Desk {
  readonly invoices: Invoice[] = [];
  readonly payments: Payment[] = [];
  readonly deeds: Deed[] = [];
  private readonly noise: Noise;

  constructor(chance: Noise) {
    this.noise = chance;
  }

  amount(): Fen {
    return fen(10_000 + this.noise.below(this.noise.happens(0.5) ? 900_000 : 9_000_000));
  }

  bill(seller: Seller, total: Fen, day = this.noise.below(330)): Invoice {
    const number = String(26_212_000_000_000_000_000n + BigInt(this.invoices.length * 37 + 1));
    const made = invoice({
      ...{ id: `-${number}`, number, kind: "digital-ordinary", lines: [], amountExTax: null, taxAmount: null },
      ...{ sellerName: seller.name, total, issuedOn: addDays(firstDay, day) },
    });
    this.invoices.push(made);
    return made;
  }

  /** Banks cut names, leave them out, or know only the account; people cite invoices, and pay through others. */
  pay(
    seller: Seller,
    amount: Fen,
    { after, bills }: { readonly after: number; readonly bills: readonly Invoice[] },
  ): Payment {
    const { happens, below } = this.noise;
    const cites = happens(0.08);
    const number = bills.map((each) => each.number.slice(-8)).join(" ");
    const start = bills[0]?.issuedOn ?? addDays(firstDay, below(330));
    const made = payment({
      ...{ id: `p${String(this.payments.length).padStart(6, "0")}`, row: this.payments.length + 1, amount },
      ...{ bookedOn: addDays(start, after), memo: cites ? `付票${number}` : (memos[below(memos.length)] ?? "") },
      ...{ counterpartyName: this.nameOf(seller), counterpartyAccount: happens(0.6) ? seller.account : null },
    });
    this.payments.push(made);
    return made;
  }

  did(kind: Deed["kind"], invoices: readonly Invoice[], payments: readonly Payment[]): void {
    this.deeds.push({ kind, invoices, payments });
  }

  private nameOf({ name }: Seller): string | null {
    const { happens, below } = this.noise;
    if (happens(0.04)) return null;
    if (happens(0.01)) return others[below(others.length)] ?? null;
    return happens(0.15) ? name.slice(0, 6 + below(6)) : name;
  }
}

type Course = (desk: Desk, seller: Seller, chance: Noise) => void;

const lag = ({ below, happens }: Noise): number => (happens(0.08) ? 30 + below(170) : below(32) - 3);

const payWhole: Course = (desk, seller, chance) => {
  const bill = desk.bill(seller, desk.amount());
  const paid = desk.pay(seller, bill.total ?? fen(0), { after: lag(chance), bills: [bill] });
  desk.did("whole", [bill], [paid]);
  // Paid twice by mistake, which no invoice asks for.
  if (chance.happens(0.01)) desk.pay(seller, paid.amount, { after: lag(chance) + 20, bills: [bill] });
};

const payTogether: Course = (desk, seller, chance) => {
  const day = 40 + chance.below(280);
  const count = 2 + chance.below(3);
  const bills = Array.from({ length: count }, () => desk.bill(seller, desk.amount(), day - chance.below(35)));
  const total = sumFen(bills.flatMap((each) => each.total ?? []));
  desk.did("merged", bills, [desk.pay(seller, total, { after: 2 + chance.below(25), bills })]);
};

const payInParts: Course = (desk, seller, chance) => {
  const bill = desk.bill(seller, desk.amount());
  const total = bill.total ?? fen(0);
  const deposit = fen((total * BigInt(2 + chance.below(4))) / 10n);
  const second = chance.happens(0.3) ? fen((total * 3n) / 10n) : fen(0);
  const rest = subtractFen(subtractFen(total, deposit), second);
  const amounts = [deposit, second, rest].filter((amount) => amount > 0n);
  const paid = amounts.map((amount, index) =>
    desk.pay(seller, amount, { after: index * 20 - chance.below(15), bills: [bill] }),
  );
  desk.did("instalments", [bill], paid);
};

const payInPart: Course = (desk, seller, chance) => {
  const bill = desk.bill(seller, desk.amount());
  const share = fen(((bill.total ?? fen(0)) * BigInt(3 + chance.below(5))) / 10n);
  desk.did("part", [bill], [desk.pay(seller, share, { after: lag(chance), bills: [bill] })]);
};

const payWithFee: Course = (desk, seller, chance) => {
  const bill = desk.bill(seller, fen(1_000_000 + chance.below(8_000_000)));
  const amount = fen((bill.total ?? fen(0)) + BigInt(100 * (5 + chance.below(45))));
  desk.did("fee", [bill], [desk.pay(seller, amount, { after: lag(chance), bills: [bill] })]);
};

const payShort: Course = (desk, seller, chance) => {
  const bill = desk.bill(seller, desk.amount());
  const total = bill.total ?? fen(0);
  const kept = seller.isPerson ? withheldTax(total) : fen((total * 5n) / 100n);
  const paid = desk.pay(seller, subtractFen(total, kept), { after: lag(chance), bills: [bill] });
  desk.did("short", [bill], [paid]);
};

// A rent: the same sum every month, some months late.
const payRent: Course = (desk, seller, chance) => {
  const sum = fen(100_000 * (2 + chance.below(8)));
  for (let month = 0; month < 3; month += 1) {
    const bill = desk.bill(seller, sum, month * 30 + 5);
    desk.did("whole", [bill], [desk.pay(seller, sum, { after: chance.below(12), bills: [bill] })]);
  }
};

// The same thing bought twice on a day, and paid twice.
const payTwins: Course = (desk, seller, chance) => {
  const [sum, day, after] = [desk.amount(), chance.below(330), lag(chance)];
  for (const _ of [1, 2]) {
    const bill = desk.bill(seller, sum, day);
    desk.did("whole", [bill], [desk.pay(seller, sum, { after, bills: [bill] })]);
  }
};

const owe: Course = (desk, seller) => void desk.bill(seller, desk.amount());

const courses: readonly (readonly [number, Course])[] = [
  ...([
    [0.58, payWhole],
    [0.12, payTogether],
    [0.1, payInParts],
    [0.03, payInPart],
  ] as const),
  ...([
    [0.03, payWithFee],
    [0.03, payShort],
    [0.02, payRent],
    [0.01, payTwins],
    [0.08, owe],
  ] as const),
];

function courseAt(share: number): Course {
  let left = share;
  for (const [weight, course] of courses) {
    if (left < weight) return course;
    left -= weight;
  }
  return payWhole;
}

/** Rows that no invoice asks for: to sellers (deposits, purchases whose invoice is missing) and to others. */
function strayRow(desk: Desk, seller: Seller, { happens, below }: Noise): void {
  const other = { name: others[below(others.length)] ?? "", account: "9558800001", isPerson: false };
  desk.pay(happens(0.7) ? seller : other, happens(0.2) ? fen(100_000 * (1 + below(9))) : desk.amount(), {
    after: 0,
    bills: [],
  });
}

/**
 * So many invoices (or a few more) of sellers of whom few have very many: paid at once, late, in parts, together, less what is kept back,
 * with the bank's fee, not at all or twice; names cut short, left out or another's; rents and twins; and rows of no invoice.
 */
export function generatedStudio(seed: number, count: number): GeneratedStudio {
  const chance = noise(seed);
  const sellers = generatedSellers(Math.max(1, Math.ceil(count / 20)), chance);
  const desk = new Desk(chance);
  while (desk.invoices.length < count) {
    const seller = sellers[chance.leaning(sellers.length)] ?? { name: "", account: "", isPerson: false };
    courseAt(chance.below(1_000_000) / 1_000_000)(desk, seller, chance);
    if (chance.happens(0.44)) strayRow(desk, seller, chance);
  }
  const truth = new Set(
    desk.deeds.flatMap(({ invoices, payments }) =>
      invoices.flatMap(({ id: owed }) => payments.map(({ id: paid }) => `${owed} ${paid}`)),
    ),
  );
  const all = records({ invoices: desk.invoices, payments: desk.payments });
  return { records: all, truth, decidable: decidablePairs(desk.deeds, all), deeds: desk.deeds };
}

/** The pairs that a matcher found in a studio. */
export interface Found {
  readonly studio: GeneratedStudio;
  readonly found: ReadonlySet<string>;
}

/** Over all studios, the share of the found pairs that are true, and of the decidable pairs that were found. */
export function qualityOf(results: readonly Found[]): { readonly precision: number; readonly recall: number } {
  const sum = (count: (result: Found) => number): number => results.reduce((all, result) => all + count(result), 0);
  const right = sum(({ studio, found }) => [...found].filter((pair) => studio.truth.has(pair)).length);
  const met = sum(({ studio, found }) => [...studio.decidable].filter((pair) => found.has(pair)).length);
  return {
    precision:
      right /
      Math.max(
        1,
        sum(({ found }) => found.size),
      ),
    recall:
      met /
      Math.max(
        1,
        sum(({ studio }) => studio.decidable.size),
      ),
  };
}
