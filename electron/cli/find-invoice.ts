import type { Invoice } from "../../shared/model/invoice.ts";
import type { Terminal } from "./terminal.ts";

/** The one invoice that a word of the command line names, by number or id; null after having said what is wrong. */
export function findInvoice(invoices: readonly Invoice[], word: string, terminal: Terminal): Invoice | null {
  const found = invoices.filter(({ id, number }) => id === word || number === word);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  terminal.note(
    only === undefined
      ? `没有号码是“${word}”的发票。不写号码可以列出等待确认的发票。`
      : `号码是“${word}”的发票有 ${found.length} 张，请写成“代码-号码”：${found.map(({ id }) => id).join("、")}。`,
  );
  return null;
}
