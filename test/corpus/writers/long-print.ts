import type { MadeInvoice } from "../values/invoice.ts";
import { digitalPrint, plainPrint, printedSums, printedTable } from "./digital-print.ts";
import { label, type MarkPage } from "./marks.ts";

/** One invoice over two pages: eight lines and a subtotal, then eight lines and the sums. */
export function overTwoPages(invoice: MadeInvoice): readonly MarkPage[] {
  const blank = digitalPrint({ ...invoice, lines: [] }, { rowStep: 12 });
  const frame = blank.marks.filter(
    ({ key = "", y }) => !/^(exTax|tax|words|total)$/.test(key) && !(y >= 280 && y <= 310),
  );
  const table = (from: number) => printedTable(invoice.lines.slice(from, from + 8), 158, 12, from).slice(8);
  const paging = (page: number) => label(`共2页 第${page}页`, 500, 20, 8);
  const sums = printedSums(invoice, 288, plainPrint);
  return [
    { ...blank, marks: [...frame, ...table(0), label("小计", 60, 288), paging(1)] },
    { ...blank, marks: [...frame, ...table(8), ...sums, paging(2)] },
  ];
}
