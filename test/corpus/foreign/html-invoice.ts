import { formatCapitalAmount } from "../../../shared/capital-amount.ts";
import { fenToYuanText, formatYuan } from "../../../shared/money.ts";
import { type MadeInvoice, sumsOf } from "../values/invoice.ts";
import { chineseDay } from "../writers/digital-print.ts";

/** How a page of HTML draws an invoice; each value stands for another maker. */
export interface HtmlStyle {
  readonly font: string;
  readonly fontSize: string;
  /** Grid of table cells, or boxes that flow. */
  readonly frame: "table" | "flex";
  readonly yuan: string;
  readonly commas: boolean;
  readonly colon: string;
  readonly nameLabel: string;
  readonly vertical: boolean;
  /** Labels and values as one text, or as an element each. */
  readonly joined: boolean;
}

export const plainHtml: HtmlStyle = {
  font: "Noto Sans CJK SC",
  fontSize: "11px",
  frame: "table",
  yuan: "¥",
  commas: false,
  colon: "：",
  nameLabel: "名称",
  vertical: true,
  joined: false,
};

const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const pair = (name: string, text: string, { colon, joined }: HtmlStyle): string =>
  joined
    ? `<p>${name}${colon}${escapeHtml(text)}</p>`
    : `<p><span>${name}${colon}</span><b>${escapeHtml(text)}</b></p>`;

function party(heading: string, { name, taxId }: MadeInvoice["buyer"], style: HtmlStyle): string {
  const side = style.vertical
    ? `<td class="side">${[...heading].join("<br>")}</td>`
    : `<td class="side">${heading}</td>`;
  return `${side}<td class="party">${pair(style.nameLabel, name, style)}${pair("统一社会信用代码/纳税人识别号", taxId ?? "", style)}</td>`;
}

function rows({ lines }: MadeInvoice, money: (amount: never) => string): string {
  return lines
    .map(
      (one) =>
        `<tr><td>${escapeHtml(one.name)}</td><td></td><td>项</td><td class="n">1</td><td class="n"></td><td class="n">${money(one.exTax as never)}</td><td class="c">${one.taxRate}</td><td class="n">${one.tax === null ? "***" : money(one.tax as never)}</td></tr>`,
    )
    .join("");
}

const titles = ["项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额"];

/** An invoice as a page of HTML, to be printed by a browser. */
export function htmlInvoice(made: MadeInvoice, change: Partial<HtmlStyle> = {}): string {
  const style = { ...plainHtml, ...change };
  const money = (style.commas ? formatYuan : fenToYuanText) as (amount: never) => string;
  const { exTax, tax, total } = sumsOf(made);
  const kind = made.kind === "digital-special" ? "增值税专用发票" : "普通发票";
  const shownTax = tax === null ? "***" : `${style.yuan}${money(tax as never)}`;
  const parties =
    style.frame === "table"
      ? `<table class="parties"><tr>${party("购买方信息", made.buyer, style)}${party("销售方信息", made.seller, style)}</tr></table>`
      : `<div class="flex"><table><tr>${party("购买方信息", made.buyer, style)}</tr></table><table><tr>${party("销售方信息", made.seller, style)}</tr></table></div>`;
  return `<!doctype html><meta charset="utf-8"><style>
body{font:${style.fontSize} "${style.font}";margin:14px 18px;color:#222}h1{font-size:20px;text-align:center;margin:0 0 2px;font-weight:500;color:#833}
.head{position:absolute;right:20px;top:8px}p{margin:3px 0}.head b,.party b{font-weight:400}table{border-collapse:collapse;width:100%}td,th{border:1px solid #a66;padding:2px 4px;font-weight:400}
.side{width:14px;text-align:center}.party{width:46%}.n{text-align:right}.c{text-align:center}.flex{display:flex;gap:0}.items td{border-top:0;border-bottom:0}</style>
<div class="head">${pair("发票号码", made.number, style)}${pair("开票日期", chineseDay(made.issuedOn), style)}</div><h1>电子发票（${kind}）</h1><div style="height:34px"></div>
${parties}<table class="items"><tr>${titles.map((text) => `<th>${text}</th>`).join("")}</tr>${rows(made, money)}
<tr><td class="c">合&emsp;&emsp;计</td><td></td><td></td><td></td><td></td><td class="n">${style.yuan}${money(exTax as never)}</td><td></td><td class="n">${shownTax}</td></tr></table>
<table><tr><td style="width:130px">价税合计（大写）</td><td>${formatCapitalAmount(total).replace("元", "圆")}</td><td style="width:180px">（小写）${style.joined ? "" : "&ensp;"}${style.yuan}${money(total as never)}</td></tr></table>
<table><tr><td class="side">备<br>注</td><td style="height:50px;vertical-align:top">${escapeHtml(made.remark)}</td></tr></table><p>开票人：${made.drawer}</p>`;
}
