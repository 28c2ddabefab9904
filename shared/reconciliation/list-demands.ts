import type { Records } from "../model/records.ts";
import type { Revenue } from "../model/revenue.ts";
import { addFen, type Fen, maxFen, minFen, subtractFen, sumFen, zeroFen } from "../money.ts";
import { dayNumber } from "./day-number.ts";
import { type DemandTerms, invoiceDemands } from "./invoice-demands.ts";
import { linkSales, type Sale, type SaleLink, type SaleLinks } from "./link-sales.ts";
import { plainName } from "./party-name.ts";
import type { Demand } from "./proposal.ts";
import { nothingSettled } from "./settled-amounts.ts";

/** All demands by id, those with nothing left to ask for too, and which sale invoices stand for which settlements. */
export interface Demands {
  readonly demands: readonly Demand[];
  readonly links: SaleLinks;
}

/** What was accepted on a sale invoice settles the settlements it stands for, in their order; what is left is the invoice's own. */
interface Spread {
  readonly byRevenue: ReadonlyMap<string, Fen>;
  readonly byInvoice: ReadonlyMap<string, Fen>;
}

function spreadSettled(links: readonly SaleLink[], netOf: ReadonlyMap<string, Fen>, { settled }: DemandTerms): Spread {
  const [byRevenue, byInvoice] = [new Map<string, Fen>(), new Map<string, Fen>()];
  for (const { invoice, revenue, amount } of links) {
    const net = netOf.get(revenue) ?? zeroFen;
    const taken = byRevenue.get(revenue) ?? (settled.revenues.get(revenue) ?? nothingSettled).sum;
    const rest = byInvoice.get(invoice) ?? (settled.invoices.get(invoice) ?? nothingSettled).sum;
    const share = minFen(minFen(rest, amount ?? rest), maxFen(subtractFen(net, taken), zeroFen));
    byRevenue.set(revenue, addFen(taken, share));
    byInvoice.set(invoice, subtractFen(rest, share));
  }
  return { byRevenue, byInvoice };
}

/** What of a sale invoice the settlements it stands for ask for already; all of it where a link does not say how much. */
function coveredBy(links: readonly SaleLink[], whole: Fen): Fen {
  if (links.some(({ amount }) => amount === null)) return whole;
  return minFen(whole, sumFen(links.map(({ amount }) => amount ?? zeroFen)));
}

/** A sale invoice asks for what no settlement with a known net asks for. */
function ofSale(demand: Demand, links: readonly SaleLink[], rest: Fen | undefined): Demand {
  const whole = subtractFen(demand.whole, coveredBy(links, demand.whole));
  const settled = rest ?? subtractFen(demand.whole, demand.amount);
  return { ...demand, whole, amount: maxFen(subtractFen(whole, settled), zeroFen) };
}

interface RevenueTerms {
  readonly settled: Fen;
  readonly company: string | undefined;
  /** The numbers of the invoices that stand for it. */
  readonly numbers: readonly string[];
}

function ofRevenue(revenue: Revenue, net: Fen, { settled, company, numbers }: RevenueTerms): Demand {
  const { id, platform, from, to } = revenue;
  const on = to ?? from;
  const [number, another] = numbers;
  return {
    ...{ id: `revenue:${id}`, kind: "revenue", record: id, direction: "in" },
    ...{ amount: maxFen(subtractFen(net, settled), zeroFen), whole: net, exTax: null },
    ...{ on, day: on === null ? null : dayNumber(on) },
    ...{ party: company ?? plainName(platform), partyName: platform },
    number: another === undefined ? (number ?? null) : null,
    ...{ bundle: `${from ?? ""}至${to ?? ""}`, refundOf: null, optional: false, usualLag: null },
  };
}

function linksWithin(all: readonly SaleLink[], netOf: ReadonlyMap<string, Fen>, sales: readonly Demand[]) {
  const known = new Set(sales.map(({ record }) => record));
  const links = all
    .filter(({ revenue, invoice }) => netOf.has(revenue) && known.has(invoice))
    .toSorted((a, b) => (`${a.invoice} ${a.revenue}` < `${b.invoice} ${b.revenue}` ? -1 : 1));
  return {
    links,
    ofInvoice: Map.groupBy(links, ({ invoice }) => invoice),
    ofRevenue: Map.groupBy(links, ({ revenue }) => revenue),
  };
}

/**
 * All that a bank row is expected for: invoices without the voided, refunds of red-letter ones, settlements with a known net, and the
 * applicant's own invoices as far as no settlement stands for them.
 */
export function listDemands(records: Records, terms: DemandTerms): Demands {
  const ofInvoices = invoiceDemands(records, terms);
  const sales = ofInvoices.filter(({ kind }) => kind === "sale");
  const invoicesById = new Map(sales.length === 0 ? [] : records.invoices.map((invoice) => [invoice.id, invoice]));
  const sold: readonly Sale[] = sales.flatMap(({ record, whole }) => {
    const invoice = invoicesById.get(record);
    return invoice === undefined ? [] : [{ invoice, amount: whole }];
  });
  const links = linkSales(records.revenues, sold, records.chainLinks);
  const netOf = new Map(records.revenues.flatMap(({ id, net }) => (net !== null && net > 0n ? [[id, net]] : [])));
  const within = linksWithin(links.links, netOf, sales);
  const spread = spreadSettled(within.links, netOf, terms);
  const ofRevenues = records.revenues.flatMap((revenue) => {
    const net = netOf.get(revenue.id);
    if (net === undefined) return [];
    const own = (terms.settled.revenues.get(revenue.id) ?? nothingSettled).sum;
    return [
      ofRevenue(revenue, net, {
        settled: spread.byRevenue.get(revenue.id) ?? own,
        company: links.companies.get(plainName(revenue.platform)),
        numbers: (within.ofRevenue.get(revenue.id) ?? []).flatMap(
          ({ invoice }) => invoicesById.get(invoice)?.number ?? [],
        ),
      }),
    ];
  });
  const demands = ofInvoices.map((demand) =>
    demand.kind === "sale"
      ? ofSale(demand, within.ofInvoice.get(demand.record) ?? [], spread.byInvoice.get(demand.record))
      : demand,
  );
  return { demands: [...demands, ...ofRevenues].toSorted((a, b) => (a.id < b.id ? -1 : 1)), links };
}
