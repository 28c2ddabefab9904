/** Whether a spreadsheet's number format shows a date without its day: a typed 2026年3月 is kept as the first of March. */
export const namesMonthOnly = (format: string | undefined): boolean =>
  format !== undefined && /m/i.test(format) && /y/i.test(format) && !/d/i.test(format.replace(/\[[^\]]*\]/g, ""));
