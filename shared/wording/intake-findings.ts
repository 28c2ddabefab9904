import type { Finding } from "../finding.ts";
import { mappingFindings } from "./mapping-findings.ts";
import { ocrFindings } from "./ocr-findings.ts";
import { ofdFindings } from "./ofd-findings.ts";
import { paperFindings } from "./paper-findings.ts";
import { printFindings } from "./print-findings.ts";
import { qrFindings } from "./qr-findings.ts";
import { receiptFindings } from "./receipt-findings.ts";
import { statedInvoiceFindings } from "./stated-invoice-findings.ts";
import { tableFindings } from "./table-findings.ts";
import { voucherFindings } from "./voucher-findings.ts";
import { xbrlFindings } from "./xbrl-findings.ts";

type Detail<Key extends string> = Readonly<Record<Key, string>>;

const fileProblems = {
  "file-missing": () => "找不到这个文件。请确认它没有被移动或改名，再导入一次。",
  "not-a-file": () => "这不是一个普通文件。请选择文件本身，而不是文件夹、快捷方式或设备。",
  "file-unreadable": (d: Detail<"reason">) => `打不开这个文件（${d.reason}）。请检查权限，或把它复制到本机后再导入。`,
  "file-empty": () => "文件是空的。请重新下载或重新导出这个文件。",
  "file-too-large": (d: Detail<"limit">) => `文件超过 ${d.limit} MB，没有读取。请拆分或压缩后再导入。`,
  "file-encrypted": () => "文件设有打开密码，读不了。请去掉密码另存一份，再导入。",
  "reading-timed-out": (d: Detail<"seconds">) =>
    `读了 ${d.seconds} 秒还没有读完，已停止。请确认文件没有损坏；表格请删去无关内容后另存再导入。`,
  "reading-crashed": () =>
    "读取这个文件时占用过大或出错，已停止，其他文件不受影响。请确认文件没有损坏，或另存一份再导入。",
  "reader-failed": (d: Detail<"reason">) => `读取时出了意外（${d.reason}）。请把这个文件反馈给我们，并先手工录入。`,
  "encoding-unknown": () => "认不出文字编码。请用记事本或表格软件另存为 UTF-8 编码，再导入。",
  "encoding-mislabelled": (d: Detail<"stated" | "actual">) =>
    `文件声明的编码是 ${d.stated}，实际按 ${d.actual} 读出。请核对其中的文字。`,
  "zip-damaged": () => "压缩文件损坏，打不开。请重新下载或重新压缩后再导入。",
} as const;

const xmlProblems = {
  "xml-not-well-formed": (d: Detail<"line">) => `XML 在第 ${d.line} 行附近损坏。请重新下载这份 XML，不要手工修改。`,
  "xml-doctype": () => "XML 里有文件类型声明（DTD），为安全起见不读取。请从开票平台重新下载原始 XML。",
  "xml-too-deep": () => "XML 嵌套层数异常，不读取。请从开票平台重新下载原始 XML。",
  "xml-too-many-elements": () => "XML 内容异常庞大，不读取。请从开票平台重新下载原始 XML。",
  "xml-unknown": (d: Detail<"root">) =>
    `认不出这种 XML（根元素 ${d.root}），尚不支持。如果是发票，请从电子税务局下载数电票 XML；如果只作证明，请改存为 PDF 导入。`,
} as const;

const invoiceProblems = {
  "invoice-number-missing": () => "没有发票号码。请核对是否为完整的数电票 XML，并重新下载。",
  "invoice-number-conflict": (d: Detail<"header" | "supervision">) =>
    `文件里有两个不同的发票号码：${d.header} 和 ${d.supervision}。请重新下载这份 XML。`,
  "invoice-date-missing": () => "没有开票日期。请对照票面补填。",
  "invoice-date-unreadable": (d: Detail<"value">) => `开票日期“${d.value}”读不出来。请对照票面补填。`,
  "invoice-dates-differ": (d: Detail<"issued" | "requested">) =>
    `开票时间是 ${d.issued}，申请开具时间是 ${d.requested}，已采用前者。请对照票面的开票日期核对。`,
  "invoice-kind-assumed": () => "文件没有写明是专用发票还是普通发票，暂按普通发票处理。请对照票面核对。",
  "invoice-kind-conflict": (d: Detail<"code" | "name">) =>
    `发票种类的代码 ${d.code} 与名称“${d.name}”不一致，已按代码处理。请对照票面核对。`,
  "party-name-missing": (d: Detail<"party">) => `没有${d.party}名称。请对照票面核对。`,
  "tax-id-missing": (d: Detail<"party">) => `没有${d.party}的统一社会信用代码。请对照票面核对。`,
  "amount-missing": (d: Detail<"name">) => `没有${d.name}。请对照票面补填。`,
  "amount-unreadable": (d: Detail<"name" | "value">) => `${d.name}“${d.value}”不是金额。请对照票面补填。`,
  "amount-rounded": (d: Detail<"name" | "value" | "amount">) =>
    `${d.name} ${d.value} 多于两位小数，已四舍五入为 ${d.amount}。`,
  "total-mismatch": (d: Detail<"amountExTax" | "taxAmount" | "total">) =>
    `不含税金额 ${d.amountExTax} 加税额 ${d.taxAmount} 不等于价税合计 ${d.total}。请对照票面核对。`,
  "lines-missing": () => "没有明细行。请对照票面补填明细。",
  "lines-mismatch": (d: Detail<"lines" | "amountExTax">) =>
    `各行金额之和 ${d.lines} 不等于合计金额 ${d.amountExTax}。请对照票面核对。`,
  "line-taxes-mismatch": (d: Detail<"lines" | "taxAmount">) =>
    `各行税额之和 ${d.lines} 不等于合计税额 ${d.taxAmount}。请对照票面核对。`,
  "line-rounding": (d: Detail<"lines" | "document">) =>
    `各行四舍五入后合计 ${d.lines}，票面合计 ${d.document}，相差来自小数位，以票面合计为准。`,
  "line-name-missing": (d: Detail<"line">) => `第 ${d.line} 行没有项目名称。请对照票面补填。`,
  "line-amount-missing": (d: Detail<"line">) => `第 ${d.line} 行没有可用的金额，没有读入。请对照票面补填这一行。`,
  "words-mismatch": (d: Detail<"words" | "total">) =>
    `大写金额“${d.words}”与价税合计 ${d.total} 不一致。请对照票面核对。`,
  "words-unreadable": (d: Detail<"words">) => `大写金额“${d.words}”读不出来，无法互相核对。请对照票面核对价税合计。`,
  "red-sign-conflict": (d: Detail<"total">) =>
    `标明是红字发票，价税合计却是 ${d.total}（不是负数）。请对照票面核对，或重新下载这份 XML。`,
  "red-of-missing": () => "这是红字发票，但没有写明被红冲的蓝字发票号码。请补填对应的蓝字发票号码。",
  "red-of-conflict": (d: Detail<"element" | "remark">) =>
    `被红冲的蓝字发票号码有两个：${d.element} 和备注里的 ${d.remark}，已采用前者。请对照票面核对。`,
} as const;

const tableProblems = {
  "table-unreadable": () => "表格损坏，读不了。请用 WPS 或 Excel 打开后另存为 XLSX 或 CSV，再导入。",
  "table-too-large": (d: Detail<"limit">) => `表格超过 ${d.limit} 行，没有读取。请按月份拆分后再导入。`,
  "zip-bomb": () => "压缩内容异常庞大，为安全起见不读取。请用 WPS 或 Excel 打开后另存一份，再导入。",
  "columns-ambiguous": (d: Detail<"column" | "headers">) =>
    `“${d.column}”对应不止一列：${d.headers}，已采用第一列。请核对，或用列名对照（--map）指明。`,
  "sheet-not-read": (d: Detail<"sheet" | "read">) =>
    `只读取了工作表“${d.read}”，“${d.sheet}”没有读取。请拆成单独的文件导入。`,
  "cell-amount-rounded": (d: Detail<"row" | "column" | "value" | "amount">) =>
    `第 ${d.row} 行“${d.column}”${d.value} 多于两位小数，已四舍五入为 ${d.amount}。`,
  "cell-amount-unreadable": (d: Detail<"row" | "column" | "value">) =>
    `第 ${d.row} 行“${d.column}”的“${d.value}”不是金额，这一行没有读取。请改正后再导入。`,
  "row-date-unreadable": (d: Detail<"row" | "value">) =>
    `第 ${d.row} 行的日期“${d.value}”读不出来，这一行没有读取。请改成 2026-03-05 的样子再导入。`,
  "currency-not-yuan": (d: Detail<"currency">) =>
    `金额的币种或单位是“${d.currency}”，没有读取。请换成人民币（元）再导入。`,
} as const;

const statementProblems = {
  "statement-no-rows": () => "流水里没有一笔收付。请核对导出的日期范围后重新导出。",
  "statement-direction-unknown": (d: Detail<"row" | "value">) =>
    `第 ${d.row} 行看不出是收入还是支出（“${d.value}”），这一行没有读取。请用列名对照（--map）指明收入、支出列。`,
  "statement-row-without-amount": (d: Detail<"row">) => `第 ${d.row} 行没有收付金额，没有记为一笔收付。`,
  "statement-row-two-amounts": (d: Detail<"row">) => `第 ${d.row} 行同时有收入和支出，没有读取。请改正后再导入。`,
  "statement-unbalanced": (d: Detail<"row">) =>
    `从第 ${d.row} 行起，余额与上一行的余额和本行发生额对不上。请核对是否缺行，或收入、支出列是否对应正确。`,
  "statement-not-proven": () => "流水没有余额列，无法用余额核对收支方向。请抽查几笔的方向和金额。",
  "statement-direction-from-balance": () =>
    "按余额核对，这份流水的收支标志与通常的含义相反，已按余额的方向读取。请抽查几笔。",
  "opening-balance-mismatch": (d: Detail<"opening" | "derived">) =>
    `写明的期初余额 ${d.opening} 与第一笔推出的 ${d.derived} 不一致。请核对是否缺少开头的几行。`,
  "closing-balance-mismatch": (d: Detail<"closing" | "last">) =>
    `写明的期末余额 ${d.closing} 与最后一笔的余额 ${d.last} 不一致。请核对是否缺少末尾的几行。`,
  "account-digits-lost": (d: Detail<"value">) =>
    `账号“${d.value}”已被表格软件改成科学记数，末尾数字丢失。请重新从网银导出，不要用表格软件另存。`,
} as const;

const revenueProblems = {
  "revenue-no-rows": () => "结算单里没有一行收益。请核对导出的范围后重新导出。",
  "revenue-row-without-work": (d: Detail<"row">) => `第 ${d.row} 行没有作品名称。请补填，或导入后指定作品。`,
  "revenue-platform-missing": () => "没有写明平台。请在导入后补填平台名称。",
  "revenue-period-missing": () => "没有写明结算期间。请在导入后补填起止日期。",
  "revenue-period-unreadable": (d: Detail<"row" | "value">) =>
    `第 ${d.row} 行的结算期间“${d.value}”读不出来。请改成 2026-03 或 2026-03-01至2026-03-31 的样子。`,
  "revenue-split-mismatch": (d: Detail<"row" | "gross" | "platformShare" | "net">) =>
    `第 ${d.row} 行总收益 ${d.gross} 减平台分成 ${d.platformShare} 不等于应结 ${d.net}。请对照结算单核对。`,
  "revenue-total-mismatch": (d: Detail<"column" | "sum" | "stated">) =>
    `各行“${d.column}”之和 ${d.sum} 不等于表里的合计 ${d.stated}。请核对是否缺行。`,
} as const;

const budgetProblems = {
  "budget-no-rows": () => "预算表里没有一行金额。请核对后再导入。",
  "budget-head-missing": (d: Detail<"row">) => `第 ${d.row} 行有金额但没有科目，没有读取。请补填科目后再导入。`,
  "budget-total-mismatch": (d: Detail<"sum" | "stated">) =>
    `各科目之和 ${d.sum} 不等于表里的合计 ${d.stated}。请核对是否缺行或有小计。`,
} as const;

/** What each finding of intake says; every refusal says what to do next. */
export const intakeFindingSentences = {
  ...fileProblems,
  ...xmlProblems,
  ...invoiceProblems,
  ...paperFindings,
  ...printFindings,
  ...ofdFindings,
  ...statedInvoiceFindings,
  ...xbrlFindings,
  ...tableProblems,
  ...statementProblems,
  ...revenueProblems,
  ...budgetProblems,
  ...tableFindings,
  ...mappingFindings,
  ...receiptFindings,
  ...ocrFindings,
  ...qrFindings,
  ...voucherFindings,
} as const;

/** The codes that intake may put into a finding. */
export type IntakeFindingCode = keyof typeof intakeFindingSentences;

/** The sentence of an intake finding; null when the code belongs to another layer. */
export function intakeFindingSentence(finding: Finding): string | null {
  if (!Object.hasOwn(intakeFindingSentences, finding.code)) return null;
  // Each sentence takes the values that its own code carries; `intakeFinding` saw to that.
  const sentence = intakeFindingSentences[finding.code as IntakeFindingCode] as (
    detail: Readonly<Record<string, string>>,
  ) => string;
  return sentence(finding.detail ?? {});
}
