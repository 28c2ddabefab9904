import type { Payment } from "../model/payment.ts";
import type { Settlement } from "../model/settlement.ts";
import { type Fen, formatYuan, minFen, subtractFen, sumFen } from "../money.ts";
import { type Concern, type ConcernCode, concernOf, nothingExposed, type Told } from "./concern.ts";
import { type FindTerms, sellerOf } from "./find-terms.ts";
import { ruleFinder } from "./matching-rules.ts";
import { isPersonName, plainName } from "./party-name.ts";
import { isCash } from "./payment-class.ts";
import { readPayment } from "./payment-reading.ts";

/** An accepted settlement of a cost invoice with its bank row. */
interface Held {
  readonly settlement: Settlement;
  readonly invoice: string;
  readonly payment: Payment | null;
}

/** Settlements of cost invoices in the order of ids; what one row gave one invoice in one way is one. */
function heldBy({ records, payments, chainOf }: FindTerms): readonly Held[] {
  const keyOf = ({ id, invoice, payment, way }: Settlement): string => `${invoice} ${way} ${payment ?? id}`;
  const inOrder = records.settlements.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...Map.groupBy(inOrder, keyOf).values()].flatMap((parts) => {
    const [first] = parts;
    const invoice = first?.invoice ?? null;
    if (first === undefined || invoice === null || chainOf(invoice) === undefined) return [];
    const settlement = { ...first, amount: sumFen(parts.map(({ amount }) => amount)) };
    return [{ settlement, invoice, payment: payments.get(first.payment ?? "") ?? null }];
  });
}

type Telling = Pick<Told, "code" | "severity" | "rule"> & { readonly exposed: ReadonlyMap<string, Fen | "all"> };

const about = ({ settlement, invoice, payment }: Held, terms: FindTerms, told: Telling): Concern => {
  const found = terms.invoices.get(invoice);
  const detail = {
    ...{ number: found?.number ?? invoice, party: sellerOf(found), payee: payment?.counterpartyName ?? "" },
    ...{ days: payment?.bookedOn ?? settlement.on ?? "", paid: formatYuan(settlement.amount) },
  };
  return concernOf({ ...told, records: [invoice, payment?.id ?? settlement.id], detail });
};

// As banks cut names, and as branches carry the name of their company.
const isNamedLike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 6 && (a.startsWith(b) || b.startsWith(a)));

function payeeCode(
  { invoice, payment }: Held,
  terms: FindTerms,
  isStated: (row: Payment) => boolean,
): ConcernCode | null {
  const [payee, seller] = [
    plainName(payment?.counterpartyName ?? null),
    plainName(sellerOf(terms.invoices.get(invoice))),
  ];
  if (payment === null || payee === "" || seller === "" || isNamedLike(payee, seller) || isStated(payment)) return null;
  return isPersonName(payee) ? "payee-personal" : "payee-differs";
}

/** What is odd about how a person settled an invoice: in cash, to somebody else, against another debt, or not at all. */
function ofWay(held: Held, terms: FindTerms, isStated: (row: Payment) => boolean): readonly Concern[] {
  const { settlement, invoice, payment } = held;
  const part = new Map([[invoice, settlement.amount]]);
  const tell = (code: ConcernCode, rule: string, exposed: Telling["exposed"] = part): Concern =>
    about(held, terms, { code, severity: "warning", rule, exposed });
  const isInCash = settlement.way === "cash" || (settlement.way === "bank" && payment !== null && isCash(payment));
  if (isInCash) return [tell("payment-cash", "bank-slip")];
  if (settlement.way === "discount") return [tell("discount-claimed", "paid-in-full")];
  if (settlement.way === "offset") return [tell("payment-offset", "bank-slip")];
  if (settlement.way === "withholding") return [tell("withholding-unproven", "withholding", nothingExposed)];
  const code = settlement.way === "bank" ? payeeCode(held, terms, isStated) : null;
  return code === null ? [] : [tell(code, "four-flows")];
}

/** What is exposed where a bank row was used for more than it is: the last settlements, each up to its own amount. */
function beyond(settlements: readonly Settlement[], excess: Fen): ReadonlyMap<string, Fen> {
  let left = excess;
  const exposed = new Map<string, Fen>();
  for (const { invoice, amount } of settlements.toReversed()) {
    const part = minFen(left, amount);
    if (invoice !== null && part > 0n) exposed.set(invoice, part);
    left = subtractFen(left, part);
  }
  return exposed;
}

function overSettled({ matching, records, invoices, payments, chains }: FindTerms): readonly Concern[] {
  const settlements = new Map(records.settlements.map((settlement) => [settlement.id, settlement]));
  const takenBack = new Set(chains.invoices.filter((one) => one.redLetters.length > 0).map(({ invoice }) => invoice));
  return matching.overSettled.flatMap(({ side, record, amount, settled, settlements: ids }) => {
    const difference = subtractFen(settled, amount);
    const sums = { amount: formatYuan(amount), paid: formatYuan(settled), difference: formatYuan(difference) };
    // What red letters took back was paid before, and asks for its refund instead.
    if (side === "demand" && takenBack.has(record)) return [];
    if (side === "demand") {
      const detail = { ...sums, number: invoices.get(record)?.number ?? record, party: sellerOf(invoices.get(record)) };
      return [concernOf({ code: "invoice-paid-more", severity: "warning", records: [record], rule: "once", detail })];
    }
    const own = ids.flatMap((id) => settlements.get(id) ?? []);
    const detail = {
      ...sums,
      days: payments.get(record)?.bookedOn ?? "",
      payee: payments.get(record)?.counterpartyName ?? "",
    };
    const told = { code: "payment-used-twice", severity: "error", rule: "once" } as const;
    return [concernOf({ ...told, records: [record], exposed: beyond(own, difference), detail })];
  });
}

/** What accepted settlements show: in cash, to others, against other debts, or more than there is. */
export function findSettlementConcerns(terms: FindTerms): readonly Concern[] {
  const ruleOf = ruleFinder(terms.records.matchingRules);
  const isStated = (row: Payment): boolean => ruleOf(readPayment(row))?.effect === "is-party";
  return [...overSettled(terms), ...heldBy(terms).flatMap((held) => ofWay(held, terms, isStated))];
}
