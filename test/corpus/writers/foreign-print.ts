import { formatCapitalAmount } from "../../../shared/capital-amount.ts";
import { fenToYuanText, formatYuan } from "../../../shared/money.ts";
import { type MadeInvoice, sumsOf } from "../values/invoice.ts";
import { chineseDay, printedTable } from "./digital-print.ts";
import { flushRight, label, type Mark, type MarkPage, value } from "./marks.ts";

/** How another maker's print of the same invoice is laid out. */
export interface ForeignStyle {
  /** Number and date at the left, at the right, or below the title in one row. */
  readonly head: "left" | "right" | "row";
  /** Value after the label, far from it at a common edge, or in the same text. */
  readonly values: "after" | "edge" | "joined";
  readonly yuan: string;
  readonly size: number;
  readonly commas: boolean;
  readonly datesIso: boolean;
}

export const plainForeign: ForeignStyle = {
  head: "right",
  values: "after",
  yuan: "¥",
  size: 8.5,
  commas: false,
  datesIso: false,
};

function field(key: string, name: string, text: string, [x, y]: readonly [number, number], style: ForeignStyle) {
  if (text === "") return [label(`${name}：`, x, y, style.size)];
  if (style.values === "joined") return [value(key, `${name}：${text}`, x, y, style.size)];
  const edge = style.values === "edge" ? 150 : name.length * style.size + style.size + 1;
  return [label(`${name}：`, x, y, style.size), value(key, text, x + edge, y, style.size)];
}

function head(invoice: MadeInvoice, style: ForeignStyle): readonly Mark[] {
  const narrow = { ...style, values: style.values === "edge" ? ("after" as const) : style.values };
  const places = {
    left: [
      [24, 24],
      [24, 40],
    ],
    right: [
      [424, 24],
      [424, 40],
    ],
    row: [
      [120, 66],
      [330, 66],
    ],
  } as const;
  const [first, second] = places[style.head];
  const day = style.datesIso ? invoice.issuedOn : chineseDay(invoice.issuedOn);
  return [
    ...field("number", "发票号码", invoice.number, first, narrow),
    ...field("issuedOn", "开票日期", day, second, narrow),
  ];
}

/** A print of a 数电票 in a layout of its own: headings over the parties, other places, other spacing. */
export function foreignPrint(invoice: MadeInvoice, change: Partial<ForeignStyle> = {}): MarkPage {
  const style = { ...plainForeign, ...change };
  const { exTax, tax, total } = sumsOf(invoice);
  const money = style.commas ? formatYuan : fenToYuanText;
  const isSpecial = invoice.kind === "digital-special";
  const party = (role: "buyer" | "seller", x: number): readonly Mark[] => [
    label(role === "buyer" ? "购买方信息" : "销售方信息", x, 88, style.size),
    ...field(`${role}Name`, "名称", invoice[role].name, [x, 104], {
      ...style,
      values: style.values === "edge" ? "after" : style.values,
    }),
    ...field(`${role}TaxId`, "统一社会信用代码/纳税人识别号", invoice[role].taxId ?? "", [x, 118], style),
  ];
  const marks = [
    label(`电子发票（${isSpecial ? "增值税专用发票" : "普通发票"}）`, 200, 48, 15),
    ...head(invoice, style),
    ...party("buyer", 24),
    ...party("seller", 312),
    ...printedTable(invoice.lines, 146, 12.5),
    label("合  计", 44, 268, style.size),
    flushRight("exTax", `${style.yuan}${money(exTax)}`, 437, 268, style.size),
    flushRight("tax", tax === null ? "*" : `${style.yuan}${money(tax)}`, 578, 268, style.size),
    label("价税合计(大写)", 44, 286, style.size),
    value("words", `⊗${formatCapitalAmount(total).replace("元", "圆")}`, 140, 286, style.size),
    label("(小写)", 380, 286, style.size),
    value("total", `${style.yuan}${money(total)}`, 420, 286, style.size),
    label("备注：", 24, 306, style.size),
    ...(invoice.remark === "" ? [] : [value("remark", invoice.remark, 56, 306, style.size)]),
    label("开票人：", 24, 360, style.size),
    value("drawer", invoice.drawer, 60, 360, style.size),
  ];
  return { width: 612, height: 396, marks };
}
