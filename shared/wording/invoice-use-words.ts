import { type Fen, formatYuan } from "../money.ts";

/** Where an invoice that is recorded already is used. */
interface Use {
  readonly number: string;
  readonly works: readonly string[];
  readonly categories: readonly string[];
  readonly years: readonly string[];
  readonly allocated: Fen;
  readonly packages: readonly { readonly on: string }[];
  readonly grants: readonly string[];
}

const listed = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join("、");

/** A use in a sentence: which works and categories, of which claim year, which packages, which grants. */
export function sayInvoiceUse({ number, works, categories, years, allocated, packages, grants }: Use): string {
  const year = years.length === 0 ? "" : `（${years.join("、")} 年度申报）`;
  const spent = `已分配 ${formatYuan(allocated)} 元给${listed(works)}${year}，类别${listed(categories)}`;
  const parts = [
    ...(works.length === 0 ? [] : [spent]),
    ...(packages.length === 0 ? [] : [`已随 ${packages.map(({ on }) => on).join("、")} 的申报包导出`]),
    ...(grants.length === 0 ? [] : [`号码写在已获扶持${listed(grants)}的备注里`]),
  ];
  return `发票 ${number} 已在本工作区：${parts.join("；")}。`;
}
