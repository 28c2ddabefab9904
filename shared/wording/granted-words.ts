import { type Fen, formatYuan } from "../money.ts";

interface GrantedCap {
  readonly title: string;
  readonly scope: string;
  readonly limit: Fen;
  readonly granted: Fen;
  readonly left: Fen;
}

/** That a cap was used before and the figures leave that out of account; `over` is what they would be less by, in fen. */
export function sayGrantedCap({ title, scope, limit, granted, left }: GrantedCap, over: Fen): string {
  const named = scope === "" ? `“${title}”` : `“${title}”（${scope}）`;
  const amounts = `上限 ${formatYuan(limit)} 元，已获 ${formatYuan(granted)} 元，最多还剩 ${formatYuan(left)} 元`;
  const effect = over === 0n ? "" : `；要是合在一起算，按公式可申领的要少 ${formatYuan(over)} 元`;
  return `${named}${amounts}。本页各数按全部记录算，没有扣除已获的部分${effect}。请在申报前向主管部门核实怎样合并计算。`;
}
