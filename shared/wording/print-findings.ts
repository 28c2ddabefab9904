type Detail<Key extends string> = Readonly<Record<Key, string>>;

/** What can be wrong with a PDF and with what a voucher prints. */
export const printFindings = {
  "pdf-truncated": () => "PDF 末尾不完整，可能没有下载完。请打开核对；如打不开，请重新下载。",
  "pdf-locked": () =>
    "PDF 设有打开密码，只能作为材料原件保存，读不出内容。请去掉密码另存一份再导入；如果是发票，请同时导入它的 XML 文件。",
  "pdf-too-dense": () =>
    "PDF 里有异常庞大的内容，为安全起见没有读取，只作为材料原件保存。如果是发票，请同时导入它的 XML 文件。",
  "pdf-number-unread": () =>
    "这个 PDF 像是发票，但发票号码（旧版发票还有发票代码）读不准，只作为材料原件保存。请导入它的 XML 文件，或手工录入。",
  "pdf-vouchers-unread": (d: Detail<"count">) =>
    `这个 PDF 里还有 ${d.count} 张像是发票的，号码读不准，没有读取。请逐页核对，把这几张单独导入，或手工录入。`,
  "pdf-text-recognised": () =>
    "这个 PDF 是扫描件，文字由扫描软件识别，可能有错字。请对照原件逐项核对，最好导入电子发票原件或它的 XML 文件。",
  "pdf-pages-skipped": (d: Detail<"pages">) =>
    `这个 PDF 页数太多，只读了前 ${d.pages} 页。请把后面的页拆成另一个 PDF 再导入。`,
  "pdf-voucher-within": (d: Detail<"page">) =>
    `这个 PDF 从第 ${d.page} 页起夹有发票或票据，没有读取，整份只作为材料原件保存。请把发票页拆成单独的 PDF 再导入。`,
  "pdf-numbers-differ": (d: Detail<"printed" | "stated">) =>
    `票面的发票号码是 ${d.printed}，PDF 内部记载的是 ${d.stated}，没有读取，只作为材料原件保存。请向开票方核实，或导入它的 XML 文件。`,
  "pdf-attachment-differs": () =>
    "PDF 里附带的数据文件与票面不是同一张发票（号码不同），没有读取，只作为材料原件保存。请向开票方核实，并单独导入正确的 XML 文件。",
  "pdf-words-mismatch": (d: Detail<"words" | "total">) =>
    `票面的大写金额“${d.words}”与小写 ${d.total} 不一致，各项金额都没有采用。请对照票面补填，或导入它的 XML 文件。`,
  "pdf-sums-mismatch": (d: Detail<"amountExTax" | "taxAmount" | "total">) =>
    `票面的合计金额 ${d.amountExTax} 与税额 ${d.taxAmount} 之和不等于价税合计 ${d.total}，没有采用金额和税额。请对照票面补填，或导入它的 XML 文件。`,
  "pdf-sums-unproven": () =>
    "价税合计读不出来，无法核对合计金额和税额，没有采用。请对照票面补填，或导入它的 XML 文件。",
  "pdf-total-unproven": (d: Detail<"total">) =>
    `价税合计 ${d.total} 没有大写或合计行可以核对，没有采用。请对照票面补填，或导入它的 XML 文件。`,
  "pdf-prices-mismatch": (d: Detail<"sum" | "total">) =>
    `票价、燃油附加费、税额、民航发展基金和其他税费之和 ${d.sum} 不等于合计 ${d.total}，各项金额都没有采用。请对照票面补填。`,
  "pdf-fare-unconfirmed": () => "票价在票面上只印了一次，没有别的数可以互相核对。请对照票面看一眼。",
  "pdf-lines-unread": () => "明细行读不全，或各行之和与合计不一致，没有采用。请对照票面补填明细，或导入它的 XML 文件。",
  "pdf-key-differs": (d: Detail<"name" | "printed" | "stated">) =>
    `票面的${d.name}是“${d.printed}”，PDF 内部记载的是“${d.stated}”，没有采用。请对照票面补填，或导入它的 XML 文件。`,
} as const;
