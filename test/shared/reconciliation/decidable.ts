import { addDays } from "../../../shared/dates.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import type { Records } from "../../../shared/model/records.ts";
import { absoluteFen, type Fen, subtractFen } from "../../../shared/money.ts";

/** What really happened: which rows paid which invoices, and how. */
export interface Deed {
  readonly kind: "whole" | "merged" | "instalments" | "part" | "fee" | "short";
  readonly invoices: readonly Invoice[];
  readonly payments: readonly Payment[];
}

/** The books as a person would search them who has nothing but them. */
interface Shelf {
  readonly sellers: ReadonlySet<string>;
  readonly invoicesOf: ReadonlyMap<string, readonly Invoice[]>;
  /** Rows by the one seller they name, however they name it. */
  readonly paymentsOf: ReadonlyMap<string, readonly Payment[]>;
  readonly citers: ReadonlyMap<string, readonly Payment[]>;
  readonly sellerOf: (payment: Payment) => string | null;
}

// Fewer characters of a name are no name.
const shortestName = 6;

function sellerFinder(sellers: ReadonlySet<string>, payments: readonly Payment[]) {
  const owners = new Map<string, Set<string>>();
  for (const { counterpartyAccount: account, counterpartyName: name } of payments)
    if (account !== null && name !== null && sellers.has(name))
      owners.set(account, (owners.get(account) ?? new Set()).add(name));
  const byStart = Map.groupBy(sellers, (name) => name.slice(0, shortestName));
  const byCut = (name: string): string | null => {
    const found = (byStart.get(name.slice(0, shortestName)) ?? []).filter((each) => each.startsWith(name));
    return found.length === 1 && name.length >= shortestName ? (found[0] ?? null) : null;
  };
  const byAccount = (account: string): string | null => {
    const [owner, another] = [...(owners.get(account) ?? [])];
    return another === undefined ? (owner ?? null) : null;
  };
  return ({ counterpartyAccount, counterpartyName: name }: Payment): string | null => {
    if (name !== null && sellers.has(name)) return name;
    return byCut(name ?? "") ?? byAccount(counterpartyAccount ?? "");
  };
}

function shelve({ invoices, payments }: Records): Shelf {
  const sellers = new Set(invoices.map(({ sellerName }) => sellerName ?? ""));
  const sellerOf = sellerFinder(sellers, payments);
  const citing = payments.flatMap((payment) =>
    (payment.memo?.match(/\d{8}/g) ?? []).map((number) => ({ number, payment })),
  );
  const byNumber = Map.groupBy(citing, ({ number }) => number);
  return {
    ...{ sellers, sellerOf },
    invoicesOf: Map.groupBy(invoices, ({ sellerName }) => sellerName ?? ""),
    paymentsOf: Map.groupBy(payments, (payment) => sellerOf(payment) ?? ""),
    citers: new Map([...byNumber].map(([number, found]) => [number, found.map(({ payment }) => payment)])),
  };
}

const near = (a: Fen, b: Fen, within: bigint): boolean => absoluteFen(subtractFen(a, b)) <= within;

/** How many of a seller's invoices and rows have this amount, give or take. */
function countLike(shelf: Shelf, seller: string, amount: Fen, within = 0n) {
  const owed = shelf.invoicesOf.get(seller) ?? [];
  const paid = shelf.paymentsOf.get(seller) ?? [];
  return {
    invoices: owed.filter(({ total }) => total !== null && near(total, amount, within)).length,
    payments: paid.filter((payment) => near(payment.amount, amount, within)).length,
  };
}

/** A deposit may come four months before its invoice, a late payment eight months after. */
const isInReach = ({ issuedOn }: Invoice, { bookedOn }: Payment): boolean =>
  issuedOn !== null && bookedOn >= addDays(issuedOn, -120) && bookedOn <= addDays(issuedOn, 240);

/** All of the rows cite all of the invoices, and no other row does: then the memo alone decides. */
const isCited = ({ invoices, payments }: Deed, { citers }: Shelf): boolean =>
  invoices.every(({ number }) => {
    const citing = citers.get(number.slice(-8)) ?? [];
    return citing.length === payments.length && payments.every((payment) => citing.includes(payment));
  });

const hasOwnAmounts = ({ kind, invoices, payments }: Deed, shelf: Shelf, seller: string): boolean => {
  const owed = invoices.map(({ total }) => countLike(shelf, seller, total as Fen));
  const paid = payments.map(({ amount }) => countLike(shelf, seller, amount));
  const isOne = (
    { invoices: like, payments: alike }: ReturnType<typeof countLike>,
    [want, wanted]: readonly number[],
  ) => like === want && alike === wanted;
  const meet = kind === "whole" ? [1, 1] : null;
  return owed.every((each) => isOne(each, meet ?? [1, 0])) && paid.every((each) => isOne(each, meet ?? [0, 1]));
};

/** A fee or a deduction leaves the amounts of a pair only alike: then nothing else of the seller may be as near. */
function isAloneNearby(
  { kind, invoices: [invoice], payments: [payment] }: Deed,
  shelf: Shelf,
  seller: string,
): boolean {
  if (invoice?.total === undefined || invoice.total === null || payment === undefined) return false;
  const within = kind === "fee" ? 5_000n : 100n;
  return (
    countLike(shelf, seller, payment.amount, within).payments === 1 &&
    countLike(shelf, seller, invoice.total, within).invoices === 1
  );
}

function isDecidable(deed: Deed, shelf: Shelf): boolean {
  const { kind, invoices, payments } = deed;
  if (!payments.every((payment) => invoices.every((invoice) => isInReach(invoice, payment)))) return false;
  if (isCited(deed, shelf)) return true;
  const seller = invoices[0]?.sellerName ?? "";
  if (!payments.every((payment) => shelf.sellerOf(payment) === seller)) return false;
  if (!hasOwnAmounts(deed, shelf, seller)) return false;
  if (kind === "fee" || kind === "short") return isAloneNearby(deed, shelf, seller);
  return kind !== "part" || shelf.invoicesOf.get(seller)?.length === 1;
}

/**
 * The true pairs that the books alone decide, by what they say and not by what matching does. A pair is decided when its rows' memos cite
 * its invoices and no other row does; or else when every row tells its seller (by the full name, a cut name that begins only one seller's,
 * or an account seen beside only one seller's full name), no other invoice and no other row of that seller has any of the amounts, the
 * days are within reach, and, where a bank's fee or a deduction lies between them, nothing else of the seller is as near. Part payments
 * are decided only for a seller's only invoice. That a sum could by chance also be made up in another way is not looked at: it counts
 * against matching.
 */
export function decidablePairs(deeds: readonly Deed[], records: Records): ReadonlySet<string> {
  const shelf = shelve(records);
  return new Set(
    deeds
      .filter((deed) => isDecidable(deed, shelf))
      .flatMap(({ invoices, payments }) =>
        invoices.flatMap(({ id: owed }) => payments.map(({ id: paid }) => `${owed} ${paid}`)),
      ),
  );
}
