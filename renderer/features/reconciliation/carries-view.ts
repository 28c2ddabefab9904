import type { CarriedLine, CarryingReceipt } from "../../../shared/contract/carries.ts";
import { formatYuan } from "../../../shared/money.ts";

/** What carries a line, in a sentence: how much of its base is needed, and how much adds nothing. */
export function carriedText({ base, needed, surplus, amount, isMet }: CarriedLine): string {
  const standing = isMet ? `可申领 ${formatYuan(amount)} 元` : `条件未齐，齐备后按现有票据为 ${formatYuan(amount)} 元`;
  const rest =
    surplus > 0n
      ? `其中 ${formatYuan(needed)} 元就已到上限，多出的 ${formatYuan(surplus)} 元不再增加金额`
      : "还没有到上限，每一笔都起作用";
  return `基数 ${formatYuan(base)} 元；${standing}；${rest}。`;
}

/** What a receipt does for its line. */
export function receiptText({ base, carries, lostWithout }: CarryingReceipt): string {
  if (base <= 0n) return "没有可计入的部分";
  if (carries <= 0n) return "上限已满，不增加金额";
  return lostWithout > 0n ? `少了它少 ${formatYuan(lostWithout)} 元` : "少了它仍到上限";
}
