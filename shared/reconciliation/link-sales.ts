import { daysBetween } from "../dates.ts";
import { type ChainLink, isRefusedSale } from "../model/chain-link.ts";
import type { Invoice } from "../model/invoice.ts";
import type { Revenue } from "../model/revenue.ts";
import { type Fen, sumFen } from "../money.ts";
import { brandOf, plainName } from "./party-name.ts";
import type { ProposedLink } from "./proposal.ts";

/** That a sale invoice stands for a platform's settlement. An amount of null is all of the invoice. */
export interface SaleLink {
  readonly revenue: string;
  readonly invoice: string;
  readonly amount: Fen | null;
}

/** Which sale invoices stand for which settlements, as people said or as the papers show in only one way. */
export interface SaleLinks {
  readonly links: readonly SaleLink[];
  readonly proposed: readonly ProposedLink[];
  /** A platform's plain name → the company that its invoices are made out to. */
  readonly companies: ReadonlyMap<string, string>;
}

/** A sale invoice with its recorded amount. */
export interface Sale {
  readonly invoice: Invoice;
  readonly amount: Fen;
}

// A platform is billed once its period has begun, and mostly within four months of its end.
const billedAtMost = 120;

function saidLinks(links: readonly ChainLink[]): readonly SaleLink[] {
  return links.flatMap((link) => {
    const { revenue, invoice, amount } = link;
    return revenue === null || invoice === null || isRefusedSale(link) ? [] : [{ revenue, invoice, amount }];
  });
}

/** The pairs of which people said that they do not belong together. */
const refusedPairs = (links: readonly ChainLink[]): ReadonlySet<string> =>
  new Set(links.filter(isRefusedSale).map(({ revenue, invoice }) => `${revenue} ${invoice}`));

/** The company behind each platform: as linked papers tell, else the only buyer whose name holds the platform's brand. */
function companiesOf(
  revenues: readonly Revenue[],
  sales: readonly Sale[],
  said: readonly SaleLink[],
): ReadonlyMap<string, string> {
  const buyers = new Map(sales.map(({ invoice }) => [invoice.id, plainName(invoice.buyerName)]));
  const names = [...new Set(buyers.values())].filter((name) => name !== "");
  const platforms = new Map(revenues.map(({ id, platform }) => [id, plainName(platform)]));
  const known = [...new Set(platforms.values())].flatMap((platform) => {
    const linked = said.filter(({ revenue }) => platforms.get(revenue) === platform);
    const told = new Set(linked.flatMap(({ invoice }) => buyers.get(invoice) ?? []));
    const brand = brandOf(platform);
    const alike = names.filter((name) => name === platform || (brand !== "" && name.includes(brand)));
    const [first, second] = told.size > 0 ? [...told] : alike;
    return first !== undefined && first !== "" && second === undefined ? [[platform, first] as const] : [];
  });
  return new Map(known);
}

const isBilledFor = ({ invoice: { issuedOn } }: Sale, { from, to }: Revenue): boolean => {
  const [first, last] = [from ?? to, to ?? from];
  if (issuedOn === null || first === null || last === null) return false;
  return issuedOn >= first && daysBetween(last, issuedOn) <= billedAtMost;
};

/** What a sale invoice could stand for: one settlement, or all of a platform's settlements of a period. */
function groupsOf(revenues: readonly Revenue[]): readonly (readonly Revenue[])[] {
  const bundles = Map.groupBy(revenues, ({ platform, from, to }) => `${plainName(platform)} ${from ?? ""} ${to ?? ""}`);
  const several = [...bundles.values()].filter(({ length }) => length > 1);
  return [...revenues.map((revenue) => [revenue]), ...several];
}

const netOf = (group: readonly Revenue[]): Fen => sumFen(group.flatMap(({ net }) => net ?? []));

/** Links what fits in one way only: as much money, the same company, billed after the period began. */
function proposeLinks(
  revenues: readonly Revenue[],
  sales: readonly Sale[],
  { companies, refused }: { readonly companies: ReadonlyMap<string, string>; readonly refused: ReadonlySet<string> },
): readonly ProposedLink[] {
  const byAmount = Map.groupBy(sales, ({ invoice, amount }) => `${plainName(invoice.buyerName)} ${amount}`);
  const fitting = groupsOf(revenues).flatMap((group) => {
    const platform = plainName(group[0]?.platform ?? "");
    const theirs = byAmount.get(`${companies.get(platform) ?? platform} ${netOf(group)}`) ?? [];
    const fits = (sale: Sale): boolean =>
      group.every((each) => isBilledFor(sale, each) && !refused.has(`${each.id} ${sale.invoice.id}`));
    return theirs.filter(fits).map((sale) => ({ group, sale }));
  });
  const uses = new Map<string, number>();
  for (const { group, sale } of fitting)
    for (const id of [sale.invoice.id, ...group.map((each) => each.id)]) uses.set(id, (uses.get(id) ?? 0) + 1);
  return fitting
    .filter(({ group, sale }) => [sale.invoice, ...group].every(({ id }) => uses.get(id) === 1))
    .flatMap(({ group, sale }) =>
      group.flatMap(({ id, net }) => (net === null ? [] : [{ revenue: id, invoice: sale.invoice.id, amount: net }])),
    );
}

/** Finds which sale invoices stand for which settlements: what people linked, and beside it what only fits in one way. */
export function linkSales(
  revenues: readonly Revenue[],
  sales: readonly Sale[],
  links: readonly ChainLink[],
): SaleLinks {
  const said = saidLinks(links);
  const companies = companiesOf(revenues, sales, said);
  const linked = new Set(said.flatMap(({ revenue, invoice }) => [`r ${revenue}`, `i ${invoice}`]));
  const proposed = proposeLinks(
    revenues.filter(({ id, net }) => net !== null && net > 0n && !linked.has(`r ${id}`)),
    sales.filter(({ invoice, amount }) => amount > 0n && !linked.has(`i ${invoice.id}`)),
    { companies, refused: refusedPairs(links) },
  ).toSorted((a, b) => (`${a.revenue} ${a.invoice}` < `${b.revenue} ${b.invoice}` ? -1 : 1));
  return { links: [...said, ...proposed], proposed, companies };
}
