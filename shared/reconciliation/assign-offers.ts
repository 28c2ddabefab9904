import type { JournalEntry } from "../model/journal-entry.ts";
import type { BookedVoucher, VoucherLine } from "./booked-voucher.ts";

/** Lines of one voucher that may be of one paper. */
export interface Offer {
  readonly voucher: BookedVoucher;
  readonly lines: readonly VoucherLine[];
}

/** A paper with the lines that it was given. */
export interface Assigned<Paper> {
  readonly paper: Paper;
  readonly offer: Offer;
}

type OffersOf<Paper> = (paper: Paper) => readonly Offer[];

const isFree = ({ lines }: Offer, used: ReadonlySet<JournalEntry>): boolean =>
  lines.every(({ entry }) => !used.has(entry));

/** Offers that share no line, in their order. */
function disjoint(offers: readonly Offer[]): readonly Offer[] {
  const taken = new Set<JournalEntry>();
  return offers.filter((offer) => {
    if (!isFree(offer, taken)) return false;
    for (const { entry } of offer.lines) taken.add(entry);
    return true;
  });
}

interface Wanting<Paper> {
  readonly paper: Paper;
  readonly offers: readonly Offer[];
}

/** The papers that fit one voucher alone, where as many parts of it fit as there are of them and nobody else wants one. */
function settled<Paper>(wanting: readonly Wanting<Paper>[]): readonly Assigned<Paper>[] {
  const wantedBy = new Map<JournalEntry, Set<Wanting<Paper>>>();
  for (const one of wanting)
    for (const { entry } of one.offers.flatMap(({ lines }) => lines))
      wantedBy.set(entry, (wantedBy.get(entry) ?? new Set()).add(one));
  const single = wanting.filter(({ offers }) => new Set(offers.map(({ voucher }) => voucher)).size === 1);
  const groups = Map.groupBy(single, ({ offers }) => offers.map(offerKey).join(" "));
  return [...groups.values()].flatMap((group) => {
    const parts = disjoint(group[0]?.offers ?? []);
    if (parts.length < group.length) return [];
    const rivals = new Set(
      parts.flatMap(({ lines }) => lines.flatMap(({ entry }) => [...(wantedBy.get(entry) ?? [])])),
    );
    if (rivals.size !== group.length) return [];
    return group.flatMap(({ paper }, place) => {
      const offer = parts[place];
      return offer === undefined ? [] : [{ paper, offer }];
    });
  });
}

const offerKey = ({ voucher, lines }: Offer): string =>
  `${voucher.key}:${lines.map(({ entry }) => entry.id).join(",")}`;

/**
 * Gives papers their lines where only one voucher fits, and no line twice; `used` grows by what is given. What is given makes other
 * papers' vouchers fewer, so it goes on until nothing more is given. Papers and offers come in an order of their own, so the order of
 * the records changes nothing.
 */
export function assignOffers<Paper>(
  papers: readonly Paper[],
  offersOf: OffersOf<Paper>,
  used: Set<JournalEntry>,
): readonly Assigned<Paper>[] {
  const all: Assigned<Paper>[] = [];
  let left = papers.map((paper) => ({ paper, offers: offersOf(paper) }));
  for (;;) {
    left = left
      .map(({ paper, offers }) => ({ paper, offers: offers.filter((offer) => isFree(offer, used)) }))
      .filter(({ offers }) => offers.length > 0);
    const given = settled(left);
    if (given.length === 0) return all;
    for (const { offer } of given) for (const { entry } of offer.lines) used.add(entry);
    all.push(...given);
    const done = new Set(given.map(({ paper }) => paper));
    left = left.filter(({ paper }) => !done.has(paper));
  }
}
