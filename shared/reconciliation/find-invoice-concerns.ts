import { toPlainCode } from "../half-width.ts";
import { recordedOf } from "../ledger/invoice-lines.ts";
import type { Invoice } from "../model/invoice.ts";
import type { Studio } from "../model/studio.ts";
import { formatYuan, sumFen } from "../money.ts";
import { allExposed, type Concern, listNames, nothingExposed } from "./concern.ts";
import type { FindTerms } from "./find-terms.ts";
import { plainName } from "./party-name.ts";

type Told = Pick<Concern, "code" | "severity" | "exposed"> & { readonly rule: string };

const about = (invoices: readonly Invoice[], { code, severity, exposed, rule }: Told): Concern => ({
  ...{ code, severity, exposed, records: invoices.map(({ id }) => id), field: invoices[0]?.id ?? null },
  detail: {
    number: listNames(invoices.map(({ number }) => number)),
    party: listNames(invoices.map(({ sellerName }) => sellerName ?? "")),
    amount: formatYuan(sumFen(invoices.map(recordedOf))),
    count: String(invoices.length),
    days: listNames(invoices.map(({ issuedOn }) => issuedOn ?? "")),
    buyer: invoices[0]?.buyerName ?? "",
    rule,
  },
});

const sellerDay = ({ sellerName, issuedOn }: Invoice): string | null =>
  sellerName === null || issuedOn === null ? null : `${plainName(sellerName)} ${issuedOn}`;

/** Groups of at least two, in their first member's order; what has no key is in none. */
function groupsBy(
  invoices: readonly Invoice[],
  key: (invoice: Invoice) => string | null,
): readonly (readonly Invoice[])[] {
  const groups = Map.groupBy(invoices, key);
  return [...groups].filter(([name, { length }]) => name !== null && length > 1).map(([, group]) => group);
}

function alike(invoices: readonly Invoice[]): readonly Concern[] {
  const groups = groupsBy(invoices, (invoice) => {
    const day = sellerDay(invoice);
    return day === null ? null : `${day} ${recordedOf(invoice)}`;
  });
  const told = { code: "invoices-alike", severity: "warning", rule: "no-reuse" } as const;
  // One of them may well be real; the others are what an audit would strike.
  return groups.map((group) => about(group, { ...told, exposed: allExposed(group.slice(1).map(({ id }) => id)) }));
}

// 1,000 to 1,000,000 yuan, in fen.
const roundSums = [
  ...[100_000n, 200_000n, 500_000n, 1_000_000n, 2_000_000n],
  ...[5_000_000n, 10_000_000n, 20_000_000n, 50_000_000n, 100_000_000n],
];

/** The round sum that an amount stays just under, by at most a tenth; null when there is none. */
function justUnder(invoice: Invoice): bigint | null {
  const amount = recordedOf(invoice);
  return roundSums.find((round) => amount < round && amount * 10n >= round * 9n) ?? null;
}

function split(invoices: readonly Invoice[]): readonly Concern[] {
  const groups = groupsBy(invoices, (invoice) => {
    const [day, round] = [sellerDay(invoice), justUnder(invoice)];
    return day === null || round === null ? null : `${day} ${round}`;
  });
  const told = { code: "invoices-split", severity: "warning", rule: "real-business" } as const;
  return groups.map((group) => about(group, { ...told, exposed: allExposed(group.map(({ id }) => id)) }));
}

// A thousand yuan, in fen: work that is measured seldom comes to whole thousands three times.
const wholeThousand = 100_000n;
const oftenRound = 3;

/** Sellers that invoice whole thousands again and again: a sign of agreed sums, not of measured work. */
function round(invoices: readonly Invoice[]): readonly Concern[] {
  const even = invoices.filter((invoice) => {
    const amount = recordedOf(invoice);
    return amount > 0n && amount % wholeThousand === 0n;
  });
  const groups = groupsBy(even, ({ sellerName }) => (sellerName === null ? null : plainName(sellerName)));
  const told = { code: "invoices-round", severity: "info", rule: "real-business", exposed: nothingExposed } as const;
  return groups.filter(({ length }) => length >= oftenRound).map((group) => about(group, told));
}

function otherBuyerName(invoices: readonly Invoice[], { name, creditCode }: Studio): readonly Concern[] {
  if (name === "" || creditCode === "") return [];
  const wrong = invoices.filter(
    ({ buyerName, buyerTaxId }) =>
      buyerName !== null &&
      toPlainCode(buyerName) !== toPlainCode(name) &&
      toPlainCode(buyerTaxId ?? "") === toPlainCode(creditCode),
  );
  const told = { code: "buyer-name-differs", severity: "warning", rule: "full-name" } as const;
  return wrong.map((invoice) => about([invoice], { ...told, exposed: allExposed([invoice.id]) }));
}

// A photo or a scan is a copy: only what was read from an electronic file is an original.
function copies(invoices: readonly Invoice[]): readonly Concern[] {
  const only = invoices.filter(
    ({ files }) => files.length > 0 && files.every(({ source }) => source === "ocr" || source === "qr"),
  );
  const told = { code: "original-is-copy", severity: "warning", rule: "originals" } as const;
  return only.length === 0 ? [] : [about(only, { ...told, exposed: allExposed(only.map(({ id }) => id)) })];
}

function unverified(invoices: readonly Invoice[]): readonly Concern[] {
  const open = invoices.filter(({ verification }) => verification === null);
  if (open.length === 0) return [];
  return [about(open, { code: "originals-unverified", severity: "info", rule: "originals", exposed: nothingExposed })];
}

/** What cost invoices show by themselves: alike, split under a round sum, round again and again, a wrong name of the buyer, copies, not verified. */
export function findInvoiceConcerns({ chains, invoices: byId, records }: FindTerms): readonly Concern[] {
  const invoices = chains.invoices.flatMap(({ invoice }) => byId.get(invoice) ?? []);
  return [
    ...otherBuyerName(invoices, records.studio),
    ...alike(invoices),
    ...split(invoices),
    ...round(invoices),
    ...copies(invoices),
    ...unverified(invoices),
  ];
}
