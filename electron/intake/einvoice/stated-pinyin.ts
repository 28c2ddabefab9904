import { toPlainCode } from "../../../shared/half-width.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { blueNumber } from "./blue-number.ts";
import { kindOfCode, kindOfTitle } from "./invoice-kind.ts";
import { readAmount } from "./read-amount.ts";
import type { StatedInvoice, StatedLine } from "./stated-invoice.ts";

// Systems spell the initials with and without lines between them, in either case; what stands first is the more usual one.
const tags = {
  number: ["QDFPHM", "SDFPHM", "FPHM", "FP_HM"],
  code: ["FPDM", "FP_DM"],
  issuedOn: ["KPRQ"],
  buyerName: ["GMFMC", "GMF_MC", "GFMC", "GHDWMC", "GHFMC"],
  buyerTaxId: ["GMFNSRSBH", "GMF_NSRSBH", "GMFSBH", "GFSH", "GFSBH", "GHDWSBH", "GHFSBH"],
  sellerName: ["XSFMC", "XSF_MC", "XFMC", "XHDWMC", "XHFMC"],
  sellerTaxId: ["XSFNSRSBH", "XSF_NSRSBH", "XSFSBH", "XFSH", "XFSBH", "XHDWSBH", "XHFSBH"],
  amountExTax: ["HJJE"],
  taxAmount: ["HJSE"],
  total: ["JSHJ"],
  words: ["JSHJDX", "JSHJ_DX", "JSHJ_CN"],
  checkCode: ["JYM"],
} as const;

const lineTags = {
  name: ["XMMC", "SPMC", "HWMC", "HWHYSLWFWMC"],
  amountExTax: ["XMJE", "JE"],
  taxRate: ["SLV", "SL", "TAXRATE"],
  taxAmount: ["SE"],
  classificationCode: ["SPBM", "SSFLBM"],
} as const;

const marks: ReadonlySet<string> = new Set(["FPHM", "FP_HM", "KPRQ", "JSHJ", "HJJE"]);

const nameOf = ({ name }: XmlElement): string => name.toUpperCase();

/** Whether the tree is written in the initials of the Chinese words (FPHM is 发票号码). */
export const isPinyinTree = (element: XmlElement): boolean =>
  marks.has(nameOf(element)) || element.children.some(isPinyinTree);

/** The elements that each hold one invoice; several where the file is a list of them. */
export function pinyinInvoices(element: XmlElement): readonly XmlElement[] {
  const own = element.children.filter(isPinyinTree);
  const holdsLeaves = element.children.some((child) => marks.has(nameOf(child)) && child.children.length === 0);
  return holdsLeaves || own.length === 0 ? [element] : own.flatMap(pinyinInvoices);
}

/** What an invoice in that dialect states. */
export function statedByPinyin(root: XmlElement): StatedInvoice {
  const items = allBelow(root).filter((one) => one.children.some((child) => isOneOf(child, lineTags.name)));
  const lines = items.map(lineOf);
  // A tag of a line must not be taken for one of the invoice.
  const leaves = allBelow(root, new Set(items));
  const field = (names: readonly string[]): string | null => textOf(leaves, names);
  const code = field(tags.code);
  const title = field(["FPMC", "FPLXMC", "FPZLMC", "FPLX"]) ?? "";
  return {
    source: "xml",
    kind: kindOfCode(toPlainCode(code ?? "")) ?? kindOfTitle(title, code === null),
    red: false,
    fields: {
      ...Object.fromEntries(Object.entries(tags).map(([name, names]) => [name, field(names)])),
      redOf: textOf(leaves, ["YFPHM", "YFP_HM"]) ?? blueNumber(field(["BZ"])),
    },
    lines,
  };
}

function lineOf(item: XmlElement): StatedLine {
  const field = (names: readonly string[]): string | null => textOf(item.children, names);
  const [amountExTax, taxAmount] = [field(lineTags.amountExTax), field(lineTags.taxAmount)];
  const rate = field(lineTags.taxRate);
  return {
    name: field(lineTags.name),
    amountExTax,
    taxRate: isRate(rate, amountExTax, taxAmount) ? rate : null,
    taxAmount,
    classificationCode: field(lineTags.classificationCode),
  };
}

// SL is 税率 with most systems and 数量 with some: a plain number from 1 on is a rate only where the tax follows from it.
function isRate(rate: string | null, amountExTax: string | null, taxAmount: string | null): boolean {
  if (rate === null || !/^[1-9]\d*(?:\.\d+)?$/.test(rate)) return true;
  const [exTax, tax] = [readAmount(amountExTax, "lines", ""), readAmount(taxAmount, "lines", "")];
  if (exTax.amount === null || tax.amount === null) return false;
  const [whole = "", decimals = ""] = rate.split(".");
  // In hundredths of a fen for each decimal of the rate: 1,000.00 at 6 % is 60.00.
  const scale = 100n * 10n ** BigInt(decimals.length);
  const difference = exTax.amount * BigInt(`${whole}${decimals}`) - tax.amount * scale;
  return difference <= scale && -difference <= scale;
}

const isOneOf = (element: XmlElement, names: readonly string[]): boolean => names.includes(nameOf(element));

function textOf(elements: readonly XmlElement[], names: readonly string[]): string | null {
  for (const name of names) {
    const found = elements.find((one) => nameOf(one) === name && one.text.trim() !== "");
    if (found !== undefined) return found.text.trim();
  }
  return null;
}

const allBelow = (element: XmlElement, except: ReadonlySet<XmlElement> = new Set()): readonly XmlElement[] =>
  element.children.flatMap((child) => (except.has(child) ? [] : [child, ...allBelow(child, except)]));
