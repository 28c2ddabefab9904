// Both spellings occur: 数电发票 and 数电票 (also 数电 alone). The code before an old number is of no use: the number is asked for.
const ofDigital = /被红冲蓝字数电(?:发票|票|发)?号码\s*[:：]?\s*(\d{20})(?!\d)/;
const ofOld = /对应正数发票代码\s*[:：]?\s*\d{10,12}\s*号码\s*[:：]?\s*(\d{8})(?!\d)/;

/** The number of the blue invoice that a remark says is reversed; null where it says none. */
export const blueNumber = (remark: string | null): string | null =>
  ofDigital.exec(remark ?? "")?.[1] ?? ofOld.exec(remark ?? "")?.[1] ?? null;
