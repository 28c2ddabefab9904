import { formatCapitalAmount } from "../../../shared/capital-amount.ts";
import { type Fen, fenToYuanText } from "../../../shared/money.ts";
import type { Party } from "../values/companies.ts";
import { type MadeInvoice, type MadeLine, sumsOf } from "../values/invoice.ts";
import { flushRight, label, type Mark, type MarkPage, upright, value } from "./marks.ts";

/** How the print of a 数电票 differs from system to system. */
export interface DigitalPrintStyle {
  readonly title: string;
  readonly yuan: string;
  readonly spaced: boolean;
  /** The fields of a party: label and value on one row, or the value in the row below. */
  readonly below: boolean;
  /** Between label and value. */
  readonly colon: string;
  /** Text above the table, such as a stamp of the toll kind. */
  readonly extra: readonly Mark[];
  readonly words: string | null;
  readonly total: string | null;
  readonly rowStep: number;
}

const titles: Readonly<Record<string, string>> = {
  "digital-special": "电子发票（增值税专用发票）",
  "digital-ordinary": "电子发票（普通发票）",
  toll: "电子发票（普通发票）",
};

export const plainPrint: DigitalPrintStyle = {
  title: "",
  yuan: "¥",
  spaced: false,
  below: false,
  colon: "：",
  extra: [],
  words: null,
  total: null,
  rowStep: 14,
};

export const chineseDay = (day: string): string => day.replace(/^(\d+)-(\d+)-(\d+)$/, "$1年$2月$3日");

const spread = (text: string, { spaced }: DigitalPrintStyle): string => (spaced ? [...text].join("  ") : text);

function field(key: string, name: string, text: string, [x, y]: readonly [number, number], style: DigitalPrintStyle) {
  const shown = `${name.length < 6 ? spread(name, style) : name}${style.colon}`;
  const width = [...shown].reduce((sum, sign) => sum + (sign === " " ? 2.3 : 9), 0);
  const [valueX, valueY] = style.below ? [x + 4, y + 12] : [x + width + 3, y];
  return [label(shown, x, y), ...(text === "" ? [] : [value(key, text, valueX, valueY)])];
}

const party = (role: string, { name, taxId }: Party, x: number, style: DigitalPrintStyle): readonly Mark[] => [
  ...field(`${role}Name`, "名称", name, [x, 98], style),
  ...field(`${role}TaxId`, "统一社会信用代码/纳税人识别号", taxId ?? "", [x, 126], style),
];

const columns = [
  ["项目名称", 30],
  ["规格型号", 150],
  ["单 位", 222],
  ["数 量", 268],
  ["单 价", 330],
  ["金 额", 408],
  ["税率/征收率", 448],
  ["税 额", 545],
] as const;

/** Amounts as they are printed in the columns of lines. */
const money = (amount: Fen | null): string => (amount === null ? "***" : fenToYuanText(amount));

const printedLine = (one: MadeLine, index: number, y: number): readonly Mark[] => [
  value(`line${index}.name`, one.name, 18, y),
  ...(one.model === undefined ? [] : [value(`line${index}.model`, one.model, 150, y)]),
  ...(one.unit === undefined ? [] : [value(`line${index}.unit`, one.unit, 226, y)]),
  flushRight(`line${index}.quantity`, one.quantity ?? "1", 292, y),
  flushRight(`line${index}.amount`, money(one.exTax), 437, y),
  value(`line${index}.rate`, one.taxRate, 470, y),
  flushRight(`line${index}.tax`, money(one.tax), 578, y),
];

/** The table of lines from `top` down. */
export const printedTable = (lines: readonly MadeLine[], top: number, rowStep: number, from = 0): readonly Mark[] => [
  ...columns.map(([text, x]) => label(text, x, top)),
  ...lines.flatMap((one, index) => printedLine(one, from + index, top + 15 + index * rowStep)),
];

/** The row of sums and the row of the total. */
export function printedSums(invoice: MadeInvoice, y: number, style: DigitalPrintStyle): readonly Mark[] {
  const { exTax, tax, total } = sumsOf(invoice);
  const words = style.words ?? formatCapitalAmount(total).replace("元", "圆");
  return [
    label("合", 60, y),
    label("计", 90, y),
    flushRight("exTax", `${style.yuan}${fenToYuanText(exTax)}`, 437, y),
    flushRight("tax", tax === null ? "***" : `${style.yuan}${fenToYuanText(tax)}`, 578, y),
    label("价税合计（大写）", 40, y + 19),
    value("words", words, 165, y + 19),
    label("（小写）", 402, y + 19),
    value("total", style.total ?? `${style.yuan}${fenToYuanText(total)}`, 446, y + 19),
  ];
}

/** The print of a 数电票 on 595 by 397 points. */
export function digitalPrint(invoice: MadeInvoice, change: Partial<DigitalPrintStyle> = {}): MarkPage {
  const style = { ...plainPrint, ...change };
  const remarks = [invoice.remark, ...(invoice.red === null ? [] : [`被红冲蓝字数电发票号码：${invoice.red.of}`])];
  const marks = [
    label(style.title || (titles[invoice.kind] ?? "电子发票（普通发票）"), 208, 44, 17),
    ...field("number", "发票号码", invoice.number, [420, 36], style),
    ...field("issuedOn", "开票日期", chineseDay(invoice.issuedOn), [420, 60], style),
    ...upright("购买方信息", 20, 90, 9),
    ...upright("销售方信息", 302, 90, 9),
    ...party("buyer", invoice.buyer, 38, style),
    ...party("seller", invoice.seller, 320, style),
    ...printedTable(invoice.lines, 158, style.rowStep),
    ...printedSums(invoice, 288, style),
    ...upright("备注", 20, 328, 9),
    ...remarks.filter((text) => text !== "").map((text, index) => value("remark", text, 40, 328 + index * 14)),
    label("开票人：", 58, 382),
    value("drawer", invoice.drawer, 96, 382),
    ...style.extra,
  ];
  return { width: 595, height: 397, marks };
}
