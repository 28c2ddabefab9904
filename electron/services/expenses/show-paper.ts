import type { ExpensePaper } from "../../../shared/contract/expenses.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";
import { invoiceKindNames } from "../../../shared/wording/invoice-words.ts";

const yuan = (amount: Fen | null): string => (amount === null ? "" : `${formatYuan(amount)} 元`);

/** An invoice as it is shown beside its rows: what it says, the bookkeeping vouchers it stands in, and its files; what is not known is left out. */
export function paperOf(invoice: Invoice, vouchers: string): ExpensePaper {
  const facts = [
    { name: "票种", value: invoiceKindNames[invoice.kind] ?? invoice.kind },
    { name: "号码", value: [invoice.code ?? "", invoice.number].filter(Boolean).join(" ") },
    { name: "开票日期", value: invoice.issuedOn ?? "" },
    { name: "销售方", value: invoice.sellerName ?? "" },
    { name: "购买方", value: invoice.buyerName ?? "" },
    { name: "不含税", value: yuan(invoice.amountExTax) },
    { name: "税额", value: yuan(invoice.taxAmount) },
    { name: "价税合计", value: yuan(invoice.total) },
    { name: "记账凭证", value: vouchers },
    { name: "备注", value: invoice.note },
  ];
  return {
    title: [invoice.sellerName ?? "", invoice.number].filter(Boolean).join(" "),
    facts: facts.filter(({ value }) => value !== ""),
    files: invoice.files.map(({ sha256, fileName }) => ({ sha256, fileName })),
  };
}
