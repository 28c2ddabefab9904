import type { Party } from "../values/companies.ts";
import type { MadeInvoice } from "../values/invoice.ts";
import { chineseDay, plainPrint, printedSums, printedTable } from "./digital-print.ts";
import { label, type Mark, type MarkPage, upright, value } from "./marks.ts";

/** How an old print differs. */
export interface OldPrintStyle {
  readonly title: string;
  readonly yuan: string;
  readonly spaced: boolean;
}

const labels = ["名称", "纳税人识别号", "地址、电话", "开户行及账号"];

function party(role: string, { name, taxId }: Party, y: number, { spaced }: OldPrintStyle): readonly Mark[] {
  const values = [name, taxId ?? "", "样例市样例路1号 024-00000000", "样例银行样例支行 0200000000000000001"];
  const keys = [`${role}Name`, `${role}TaxId`, `${role}Address`, `${role}Bank`];
  return labels.flatMap((text, index) => [
    label(`${spaced ? [...text].join(text.length < 3 ? "        " : " ") : text}:`, 40, y + index * 13, 8),
    ...(values[index] === "" ? [] : [value(keys[index] as string, values[index] as string, 122, y + index * 13, 8)]),
  ]);
}

const ciphers = [
  "03*54>+8-/2<91*7+04>>8",
  "/2<91*703*54>+8-0<1*55",
  "8>-+<54*30/7*19<2-7/03",
  "+8-/2<91*703*54>>8-/+6",
];
const inFives = (code: string): string => code.replace(/(.{5})(?=.)/g, "$1 ");

function head({ code, number, issuedOn, checkCode }: MadeInvoice): readonly Mark[] {
  const fields = [
    ["发票代码:", "code", code ?? ""],
    ["发票号码:", "number", number],
    ["开票日期:", "issuedOn", chineseDay(issuedOn).replace(/(\d)(年|月)/g, "$1 $2 ")],
    ["校 验 码:", "checkCode", inFives(checkCode ?? "")],
  ] as const;
  return fields
    .filter(([, , text]) => text !== "")
    .flatMap(([name, key, text], index) => [
      label(name, 420, 28 + index * 14, 9),
      value(key, text, 466, 28 + index * 14, 9),
    ]);
}

/** The print of a 增值税 invoice of the older form: seller below, 密码区 beside the buyer. */
export function oldPrint(invoice: MadeInvoice, change: Partial<OldPrintStyle> = {}): MarkPage {
  const special = invoice.kind === "vat-special" ? "专用" : "普通";
  const style = { title: `样例省增值税电子${special}发票`, yuan: "¥", spaced: false, ...change };
  const marks = [
    label(style.title, 205, 40, 16),
    label("机器编号:", 30, 56, 8),
    value("machine", "499098765432", 72, 56, 8),
    ...head(invoice),
    ...upright("购买方", 22, 98, 9),
    ...party("buyer", invoice.buyer, 94, style),
    ...upright("密码区", 330, 98, 9),
    ...ciphers.map((text, index) => value("cipher", text, 350, 94 + index * 13, 9)),
    ...printedTable(invoice.lines, 160, 13).map((mark) =>
      mark.text === "项目名称" ? { ...mark, text: "货物或应税劳务、服务名称" } : mark,
    ),
    ...printedSums(invoice, 262, { ...plainPrint, yuan: style.yuan }),
    ...upright("销售方", 22, 304, 9),
    ...party("seller", invoice.seller, 300, style),
    ...upright("备注", 330, 304, 9),
    ...(invoice.remark === "" ? [] : [value("remark", invoice.remark, 350, 304, 8)]),
    label("收款人:", 40, 372, 8),
    label("复核:", 180, 372, 8),
    label("开票人:", 300, 372, 8),
    value("drawer", invoice.drawer, 335, 372, 8),
    label("销售方:（章）", 450, 372, 8),
  ];
  return { width: 595, height: 394, marks };
}
