type Detail<Key extends string> = Readonly<Record<Key, string>>;

/** What can be missing in or unproven of an invoice that several sources state together. */
export const statedInvoiceFindings = {
  "total-computed": (d: Detail<"total">) =>
    `文件里没有写明价税合计，已按合计金额加税额算出 ${d.total}。请对照票面核对。`,
  "lines-unproven": () => "明细行读不全，或各行之和与合计不一致，没有采用。请对照票面补填明细，或导入它的 XML 文件。",
} as const;
