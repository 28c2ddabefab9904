import type { Consequences, ElsewhereView, HandedIn } from "../../../shared/contract/elsewhere.ts";
import { formatYuan, subtractFen } from "../../../shared/money.ts";

/** What taking an invoice out means, before it is done. */
export function effectText({ claimed, works }: ElsewhereView, { certain: { now, without } }: Consequences): string {
  const filed = works.length === 0 ? "它还没有分配到作品。" : `它的 ${formatYuan(claimed)} 元分配给了${named(works)}。`;
  const change =
    now === without
      ? "取出后“按公式可申领”不变"
      : `取出后“按公式可申领”由 ${formatYuan(now)} 元变为 ${formatYuan(without)} 元，少 ${formatYuan(subtractFen(now, without))} 元`;
  return `${filed}${change}；原件、合同和付款记录都留着，这一步可以撤回。`;
}

const named = (works: readonly string[]): string => works.map((work) => `“${work}”`).join("、");

/** Whether nothing of an invoice is claimed any more, as a person decided. */
export const isOut = ({ excluded, claimed }: ElsewhereView): boolean => excluded !== null && claimed === 0n;

/** That an invoice is not claimed, with the reason; null where it may be. */
export const excludedText = ({ excluded }: ElsewhereView): string | null =>
  excluded === null
    ? null
    : `不申报：${excluded.reason}（${[excluded.by, excluded.on ?? ""].filter((part) => part !== "").join("，")}）`;

/** A package that was handed in, in words. */
export const handedInText = ({ submittedOn, handedTo, receiptNumber }: HandedIn): string =>
  `${submittedOn} 交给${handedTo === "" ? "受理单位" : handedTo}${receiptNumber === "" ? "" : `，受理号 ${receiptNumber}`}`;

/** What to do about a package that was handed in with an invoice. */
export const handedInAdvice = (number: string): string =>
  `已交出的包不会被改动。请尽快书面告知受理单位更正 ${number} 这一笔，再到“申报包”接续前一个包重新导出、补交；材料编号不变。`;
