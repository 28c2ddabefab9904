import { recordedOf } from "../ledger/invoice-lines.ts";
import type { Records } from "../model/records.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { Chains } from "../reconciliation/chain.ts";
import { type BookCodes, loneSales } from "./book-codes.ts";
import type { RevenueChainRow } from "./books.ts";

/** Every settlement of a platform in its chain, by subject, platform and period; then the invoices that none stands for. */
export function compileRevenueChains(
  records: Records,
  chains: Chains,
  codes: BookCodes,
  subjectName: (key: SubjectKey) => string,
): readonly RevenueChainRow[] {
  const numbers = new Map(records.invoices.map(({ id, number }) => [id, number]));
  const papers = new Map(chains.revenues.map(({ revenue, invoices }) => [revenue, invoices]));
  const settlements = records.revenues.map((revenue) => ({
    code: codes.revenues.get(revenue.id) ?? "",
    subjectName: subjectName(revenue.subject),
    ...{ platform: revenue.platform, from: revenue.from, to: revenue.to },
    ...{ gross: revenue.gross, platformShare: revenue.platformShare, net: revenue.net },
    invoices: (papers.get(revenue.id) ?? []).map(({ record, amount }) => ({
      ...{ name: numbers.get(record) ?? record, amount, isStated: true },
    })),
  }));
  const alone = loneSales(records, chains).map((invoice) => ({
    code: codes.loneSales.get(invoice.id) ?? "",
    subjectName: "（没有对应的结算单）",
    ...{ platform: invoice.buyerName ?? "", from: invoice.issuedOn, to: invoice.issuedOn },
    ...{ gross: null, platformShare: null, net: recordedOf(invoice) },
    invoices: [{ name: invoice.number, amount: recordedOf(invoice), isStated: true }],
  }));
  return [...settlements, ...alone].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
