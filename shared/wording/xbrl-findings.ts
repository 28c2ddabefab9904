type Detail<Key extends string> = Readonly<Record<Key, string>>;

/** What can be wrong with XBRL data of the accounting data standard. */
export const xbrlFindings = {
  "xbrl-accounting-entry": (d: Detail<"voucher">) =>
    `这是${d.voucher}的入账信息（记账凭证数据），不是票据本身，只作为材料原件保存。请导入票据的原件（XML、OFD 或 PDF）。`,
  "xbrl-voucher-unread": (d: Detail<"voucher">) =>
    `这是${d.voucher}的 XBRL 数据，里面认不准号码和金额，只作为材料原件保存。请同时导入它的 PDF 或 OFD，或手工录入。`,
  "xbrl-silent": () => "这份 XBRL 数据里没有票据内容。请导入同一张票据的 XML、OFD 或 PDF 原件。",
  "xbrl-voided": () => "数据里标明这张发票已作废，不能作为支出凭证。请核对，并取得重新开具的发票。",
  "xbrl-receipt-amount": (d: Detail<"value">) =>
    `回单没有可用的交易金额（“${d.value}”）。请对照回单原件补填；如为冲正，请以银行流水为准。`,
  "xbrl-receipt-date": () => "回单没有记账日期。请对照回单原件补填。",
  "xbrl-receipt-direction": () => "回单的借贷标志与收款、付款账号对不上，没有采用收支方向。请对照回单原件补填。",
  "zip-files-unread": (d: Detail<"count">) =>
    `压缩文件里还有 ${d.count} 个文件没有读取。如果其中有票据，请解压后把它们也导入。`,
} as const;
