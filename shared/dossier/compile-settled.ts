import type { Settlement } from "../model/settlement.ts";
import { absoluteFen, zeroFen } from "../money.ts";
import type { ChainPayment } from "../reconciliation/chain.ts";
import { settledWith } from "../reconciliation/chain-payments.ts";
import type { Reconciliation } from "../reconciliation/reconcile.ts";
import type { BookCodes } from "./book-codes.ts";
import { loneSales } from "./book-codes.ts";
import type { SettledRow } from "./books.ts";
import type { DossierTerms } from "./dossier-terms.ts";

/** A paper that is settled: its code, and how rows name it and its other side. */
interface Paper {
  readonly code: string;
  readonly name: string;
  readonly party: string;
  readonly payments: readonly ChainPayment[];
}

function papersOf({ records }: DossierTerms, { chains, matching }: Reconciliation, codes: BookCodes): readonly Paper[] {
  const invoices = new Map(records.invoices.map((invoice) => [invoice.id, invoice]));
  const revenues = new Map(records.revenues.map((revenue) => [revenue.id, revenue]));
  const costs = chains.invoices.flatMap(({ invoice: id, payments }) => {
    const [invoice, code] = [invoices.get(id), codes.invoices.get(id)];
    if (invoice === undefined || code === undefined) return [];
    return [{ code, name: invoice.number, party: invoice.sellerName ?? "", payments }];
  });
  const settlements = chains.revenues.flatMap(({ revenue: id, payments }) => {
    const [revenue, code] = [revenues.get(id), codes.revenues.get(id)];
    if (revenue === undefined || code === undefined) return [];
    const period = [revenue.from, revenue.to].filter((day) => day !== null).join("至");
    return [{ code, name: `${revenue.platform} ${period}`, party: revenue.platform, payments }];
  });
  const settled = settledWith(records, matching);
  const alone = loneSales(records, chains).flatMap(({ id, number, buyerName }) => {
    const [code, payments] = [codes.loneSales.get(id), settled.invoices.get(id) ?? []];
    return code === undefined ? [] : [{ code, name: number, party: buyerName ?? "", payments }];
  });
  return [...costs, ...settlements, ...alone];
}

/** The bank's fees that are money of a bank row beside what its paper asks for: they settle nothing and take up the row. */
function feesOf({ records }: DossierTerms, papers: readonly Paper[], codes: BookCodes): readonly SettledRow[] {
  const named = new Map(papers.map((paper) => [paper.code, paper]));
  const codeOf = ({ invoice, revenue }: Settlement): string =>
    codes.invoices.get(invoice ?? "") ?? codes.loneSales.get(invoice ?? "") ?? codes.revenues.get(revenue ?? "") ?? "";
  return records.settlements.flatMap((settlement) => {
    const { way, payment, amount, acceptedBy, note } = settlement;
    const row = codes.payments.get(payment ?? "");
    if (way !== "fee" || payment === null || row === undefined) return [];
    const paper = named.get(codeOf(settlement));
    const on = records.payments.find(({ id }) => id === payment)?.bookedOn ?? null;
    const about = { paper: paper?.code ?? "", paperName: paper?.name ?? "银行手续费", party: paper?.party ?? "" };
    return [{ ...about, way, amount: zeroFen, on, isAccepted: true, bankRow: row, used: amount, acceptedBy, note }];
  });
}

/** Every part of a paper that was settled or is proposed, by paper, then as the chain has it; then the bank's fees. */
export function compileSettled(
  terms: DossierTerms,
  reconciliation: Reconciliation,
  codes: BookCodes,
): readonly SettledRow[] {
  const said = new Map(terms.records.settlements.map((settlement) => [settlement.id, settlement]));
  const papers = papersOf(terms, reconciliation, codes).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const parts = papers.flatMap(({ code, name, party, payments }) =>
    payments.map(({ settlement, payment, way, amount, on }) => ({
      ...{ paper: code, paperName: name, party, way, amount, on, isAccepted: settlement !== null },
      bankRow: payment === null ? null : (codes.payments.get(payment) ?? null),
      used: payment === null ? zeroFen : absoluteFen(amount),
      acceptedBy: said.get(settlement ?? "")?.acceptedBy ?? "",
      note: said.get(settlement ?? "")?.note ?? "",
    })),
  );
  const fees = feesOf(terms, papers, codes);
  return [...parts, ...fees.toSorted((a, b) => (`${a.bankRow} ${a.paper}` < `${b.bankRow} ${b.paper}` ? -1 : 1))];
}
