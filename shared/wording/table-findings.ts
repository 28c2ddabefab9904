type Detail<Key extends string> = Readonly<Record<Key, string>>;

const tables = {
  // `titles` is JSON, for a window that asks what each column means.
  "table-unrecognised": (d: Detail<"headers" | "titles">) =>
    `认不出这张表是流水、分账结算、预算还是会计账。找到的列名：${d.headers}。请用列名对照指明各列，或改成标准列名。`,
  "column-map-unmatched": (d: Detail<"columns" | "headers" | "titles">) =>
    `列名对照里的 ${d.columns} 在表里找不到。找到的列名：${d.headers}。请修改列名对照。`,
  "cell-amount-foreign": (d: Detail<"row" | "column" | "value">) =>
    `第 ${d.row} 行“${d.column}”的“${d.value}”不是人民币，这一行没有读取。请换成人民币（元）再导入。`,
  "cell-amount-merged": (d: Detail<"row" | "column" | "value">) =>
    `第 ${d.row} 行“${d.column}”的 ${d.value} 与上一行是同一个合并单元格，金额只计在上一行。请核对。`,
  "row-within-above": (d: Detail<"row" | "name">) =>
    `第 ${d.row} 行“${d.name}”是上面一行的组成部分，没有重复计入。如果它是单独的一笔，请去掉“其中”再导入。`,
  "table-as-ods": () => "这是 ODS 表格，尚不支持。请用 WPS、Excel 或 LibreOffice 打开后另存为 XLSX，再导入。",
  "sheet-repeats": (d: Detail<"sheet" | "read">) =>
    `工作表“${d.sheet}”与已读取的工作表（${d.read}）内容相同，没有重复读取，以已读取的为准。`,
  "sheet-sums": (d: Detail<"sheet" | "read">) =>
    `工作表“${d.sheet}”的各项合计与其余工作表之和相同，按汇总表处理，没有重复计入；读取的是“${d.read}”。请核对。`,
  "sheet-within-journal": (d: Detail<"sheet" | "read">) =>
    `工作表“${d.sheet}”是明细账，序时账（${d.read}）里已有它的全部分录，没有重复读取，以序时账为准。`,
  "sheet-hidden": (d: Detail<"sheet">) =>
    `工作表“${d.sheet}”是隐藏的，没有读取。如果里面也有要导入的内容，请取消隐藏后另存再导入。`,
  "ledger-kept": () =>
    "这是科目余额表、科目汇总表一类的会计报表，没有逐笔分录，没有从中取数，只作为材料原件保存。要核对每笔账请导入序时账或明细账，收付款请导入银行流水或电子回单。",
  "zip-encrypted": () =>
    "压缩包设有密码，读不了。微信、支付宝账单的解压密码在当时的通知消息里：请先解压，再导入里面的表格文件。",
} as const;

const wallets = {
  "statement-rows-failed": (d: Detail<"count" | "sum">) =>
    `有 ${d.count} 笔交易已关闭、失败或未付款（合计 ${d.sum} 元），没有记为收付。`,
  "statement-rows-neutral": (d: Detail<"count" | "sum">) =>
    `有 ${d.count} 笔标明不计收支（如充值、提现、转入理财，合计 ${d.sum} 元），没有记为收付。`,
  "statement-refunds-left-out": (d: Detail<"count" | "sum">) =>
    `有 ${d.count} 笔退款（合计 ${d.sum} 元）在账单里标明不计收支，没有记为收入。请核对对应的支出是否还应计入，需要时手工调整。`,
  "statement-row-refunded": (d: Detail<"row" | "value">) =>
    `第 ${d.row} 行标明“${d.value}”，金额按原支付额读取。请核对退款是否另有一行，没有的请手工扣除。`,
  "statement-several-accounts": (d: Detail<"row">) =>
    `从第 ${d.row} 行起是另一个账户的流水，没有读取。请按账户拆成单独的文件再导入。`,
  "statement-sheets-apart": () => "各工作表之间的余额接不上。请核对是否缺少月份，或工作表是否属于同一个账户。",
  "statement-direction-asked": (d: Detail<"titles" | "samples">) =>
    `看不出每笔是收入还是支出：没有收支标志，也无法用余额证明（前几笔金额：${d.samples}），整张流水没有读取。请用列名对照指明收入列、支出列或收支标志列。`,
} as const;

const settlements = {
  "revenue-refund-apart": (d: Detail<"row" | "refund">) =>
    `第 ${d.row} 行另有退款 ${d.refund} 元，总收益按表里的数字读取，没有扣除退款。请核对表里的总收益是否已扣退款。`,
  "revenue-rate-unproven": (d: Detail<"row">) =>
    `第 ${d.row} 行的分成比例与金额对不上，或看不出是平台还是制作方的比例，没有据此计算平台分成。请对照结算单补填。`,
} as const;

const budgets = {
  "budget-group-mismatch": (d: Detail<"row" | "head" | "amount" | "sum">) =>
    `第 ${d.row} 行“${d.head}”写的是 ${d.amount}，下级科目之和是 ${d.sum}，已按下级科目读取，上级金额没有计入。请核对。`,
  "budget-other-columns": (d: Detail<"read" | "others">) =>
    `金额取自“${d.read}”列；表里还有${d.others}，没有采用。如需改用，请用列名对照指明金额列。`,
} as const;

const ledgers = {
  "ledger-no-rows": () => "这份会计账里没有读到分录。请确认导出时选了期间，并包含借方、贷方金额。",
  "ledger-year-missing": () =>
    "这份会计账只写了月和日，没有写年份，分录没有读取。请在标题行写上年度（如“2026年”），或加一列带年份的日期，再导入。",
  "ledger-only-months": (d: Detail<"count">) =>
    `有 ${d.count} 笔分录只写了月份，没有写日，按当月最后一天登记。如需准确日期，请导出带凭证日期的账。`,
  "ledger-row-without-amount": (d: Detail<"row" | "count">) =>
    `有 ${d.count} 行分录没有金额（第 ${d.row} 行起），没有读入；确有金额的，请补上再导入。`,
  "ledger-row-without-account": (d: Detail<"row" | "count">) =>
    `有 ${d.count} 行看不出是哪个科目（第 ${d.row} 行起），没有读入。请在标题行写上科目，或加一列科目名称，再导入。`,
  "ledger-side-unknown": (d: Detail<"row" | "count">) =>
    `有 ${d.count} 行看不出是借方还是贷方（第 ${d.row} 行起），没有读入。请用列名对照指明借方、贷方或方向列。`,
  "ledger-voucher-unbalanced": (d: Detail<"voucher" | "row" | "debit" | "credit">) =>
    `凭证 ${d.voucher}（第 ${d.row} 行起）借方合计 ${d.debit}，贷方合计 ${d.credit}，借贷不平。分录已读取并标为“未证实”。请核对导出是否漏行，或列是否选错。`,
  "ledger-balance-breaks": (d: Detail<"row" | "voucher" | "stated" | "expected">) =>
    `第 ${d.row} 行${d.voucher}余额写的是 ${d.stated}，按上一行推算应为 ${d.expected}，接不上。这一行已读取并标为“未证实”。请核对是否漏行。`,
  "ledger-sum-mismatch": (d: Detail<"row" | "side" | "stated" | "sum">) =>
    `第 ${d.row} 行${d.side}合计写的是 ${d.stated}，上面各行之和是 ${d.sum}。请核对是否漏行。`,
  "ledger-more-of-these": (d: Detail<"what" | "count">) =>
    `另有 ${d.count} 处${d.what}，没有一一列出。请先核对列出的几处。`,
  "ledger-not-proven": () => "账里没有余额也没有合计，读出的分录无法核对。请抽查几行金额，或导出带余额的明细账。",
} as const;

/** What can be said of a table as such, and of the statements of wallets. */
export const tableFindings = { ...tables, ...wallets, ...settlements, ...budgets, ...ledgers } as const;
