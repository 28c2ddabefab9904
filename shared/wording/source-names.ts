/** Where a value was read from, as a person would say it. */
export const sourceNames: Readonly<Record<string, string>> = {
  xml: "数电票 XML",
  xbrl: "XBRL 数据",
  ofd: "OFD",
  pdf: "PDF 票面",
  qr: "二维码",
  ocr: "文字识别",
  csv: "CSV 表格",
  html: "网页表格",
  xls: "XLS 表格",
  xlsx: "XLSX 表格",
  typed: "人工录入",
};
