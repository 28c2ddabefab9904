/** The kinds of invoices and tickets as people call them. */
export const invoiceKindNames: Readonly<Record<string, string>> = {
  "digital-special": "数电专票",
  "digital-ordinary": "数电普票",
  "vat-special": "增值税专用发票",
  "vat-ordinary": "增值税普通发票",
  toll: "通行费发票",
  railway: "铁路电子客票",
  air: "航空行程单",
  other: "其他票据",
};
