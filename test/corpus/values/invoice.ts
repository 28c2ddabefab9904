import type { InvoiceKind } from "../../../shared/model/invoice.ts";
import { addFen, type Fen, fen, fenToYuanText, negateFen, sumFen, zeroFen } from "../../../shared/money.ts";
import type { Wanted } from "../corpus-file.ts";
import { type Party, sellers, studio } from "./companies.ts";

/** A line; `taxRate` reads "6%" or a word, `tax` null where none is charged. */
export interface MadeLine {
  readonly name: string;
  readonly model?: string;
  readonly unit?: string;
  readonly quantity?: string;
  readonly unitPrice?: string;
  readonly exTax: Fen;
  readonly taxRate: string;
  readonly tax: Fen | null;
  readonly classification?: string;
}

/** A made-up invoice as values, which the writers put into files. */
export interface MadeInvoice {
  readonly number: string;
  readonly code: string | null;
  readonly checkCode: string | null;
  readonly kind: InvoiceKind;
  readonly issuedOn: string;
  readonly buyer: Party;
  readonly seller: Party;
  readonly lines: readonly MadeLine[];
  readonly remark: string;
  readonly drawer: string;
  readonly red: { readonly of: string; readonly creditNote: string } | null;
}

/** A line whose tax is the rounded product. */
export function line(name: string, exTax: number, perCent: number, more: Partial<MadeLine> = {}): MadeLine {
  const tax = fen((BigInt(exTax) * BigInt(perCent) * 2n + (exTax < 0 ? -100n : 100n)) / 200n);
  return { name, exTax: fen(exTax), taxRate: `${perCent}%`, tax, ...more };
}

/** A line without tax. */
export const freeLine = (name: string, exTax: number, word = "免税"): MadeLine => ({
  name,
  exTax: fen(exTax),
  taxRate: word,
  tax: null,
});

/** The number of the n-th made-up 数电票: Liaoning, the e-tax platform. */
export const digitalNumber = (serial: number, year = 26): string => `${year}212${String(serial).padStart(15, "0")}`;

const goods = [
  "*影视服务*样片后期制作",
  "*经营租赁*摄影棚租赁费",
  "*广播影视服务*录音制作",
  "*信息技术服务*投流技术服务",
  "*服装*演出服装",
  "*住宿服务*住宿费",
];

/** The n-th made-up 数电票 of two lines, its parties and amounts spread by its serial. */
export function digitalInvoice(serial: number, change: Partial<MadeInvoice> = {}): MadeInvoice {
  const pick = serial % goods.length;
  return {
    number: digitalNumber(serial),
    code: null,
    checkCode: null,
    kind: serial % 2 === 0 ? "digital-ordinary" : "digital-special",
    issuedOn: `2026-0${1 + (serial % 9)}-${String(1 + (serial % 28)).padStart(2, "0")}`,
    buyer: studio,
    seller: sellers[pick] as Party,
    lines: [line(goods[pick] as string, 1_234_567 + serial * 1_111, 6), line("*影视服务*调色", 100_050 + serial, 6)],
    remark: "",
    drawer: "开票员甲",
    red: null,
    ...change,
  };
}

/** The n-th made-up 增值税 invoice of the older form. */
export const oldInvoice = (serial: number, change: Partial<MadeInvoice> = {}): MadeInvoice => ({
  ...digitalInvoice(serial),
  number: String(3_089_000 + serial).padStart(8, "0"),
  code: "021002200311",
  checkCode: `5${String(serial).padStart(3, "0")}1783341456740751`.padEnd(20, "7"),
  kind: "vat-ordinary",
  issuedOn: "2022-11-08",
  ...change,
});

/** A red invoice that takes back the whole of a blue one. */
export const redOf = (blue: MadeInvoice, number: string): MadeInvoice => ({
  ...blue,
  number,
  lines: blue.lines.map((one) => ({
    ...one,
    quantity: "-1",
    exTax: negateFen(one.exTax),
    tax: one.tax === null ? null : negateFen(one.tax),
  })),
  red: { of: blue.number, creditNote: "2102012603000123" },
});

/** What the lines add up to; `tax` null where none is charged on any of them. */
export function sumsOf({ lines }: Pick<MadeInvoice, "lines">): {
  readonly exTax: Fen;
  readonly tax: Fen | null;
  readonly total: Fen;
} {
  const exTax = sumFen(lines.map((one) => one.exTax));
  const taxes = lines.flatMap(({ tax }) => (tax === null ? [] : [tax]));
  const tax = taxes.length === 0 ? null : sumFen(taxes);
  return { exTax, tax, total: addFen(exTax, tax ?? zeroFen) };
}

const text = (amount: Fen | null): string | null => (amount === null ? null : fenToYuanText(amount));

/** The record that a complete file of the invoice gives. */
export function recordOf(invoice: MadeInvoice): Readonly<Record<string, Wanted>> {
  const { exTax, tax, total } = sumsOf(invoice);
  const { number, code, kind, issuedOn, buyer, seller, red, checkCode } = invoice;
  return {
    number,
    code,
    kind,
    issuedOn,
    buyerName: buyer.name,
    buyerTaxId: buyer.taxId,
    sellerName: seller.name,
    sellerTaxId: seller.taxId,
    amountExTax: text(exTax),
    taxAmount: text(tax),
    otherCharges: null,
    total: text(total),
    red: red !== null,
    redOf: red?.of ?? null,
    checkCode,
    lines: invoice.lines.map((one) => ({
      name: one.name,
      amountExTax: text(one.exTax),
      taxRate: one.taxRate,
      taxAmount: text(one.tax),
    })),
  };
}

/** Some fields of a record. */
export const only = (record: Readonly<Record<string, Wanted>>, fields: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)));

/** A record without some fields. */
export const without = (record: Readonly<Record<string, Wanted>>, ...fields: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)));
