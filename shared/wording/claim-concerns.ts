import type { ConcernSentence } from "./concern-words.ts";

/** What reconciliation finds about the claim itself and the budget, by code. */
export const claimConcerns: Readonly<Record<string, ConcernSentence>> = {
  "invoice-before-filing": ({ subject = "", days = "", count = "", amount = "", number = "" }) =>
    `“${subject}”${days} 备案，有 ${count} 张发票（${amount} 元）开在备案之前（${number}）；请准备说明，或向主管部门确认是否认定。`,
  "invoice-after-claim": ({ days = "", count = "", amount = "", number = "" }) =>
    `${count} 张发票（${amount} 元）的开票日期在申报日 ${days} 之后（${number}）；请核对日期，期外的请勿申报。`,
  "invoice-claimed-elsewhere": ({ title = "", count = "", number = "" }) =>
    `“${title}”的已获扶持备注里写有 ${count} 张发票的号码（${number}），同一支出不能重复享受；请从本次申报中取出，或更正备注。`,
  "grant-elsewhere": ({ subject = "", title = "", authority = "", amount = "" }) =>
    `${subject === "" ? "本单位" : `“${subject}”`}已由“${title}”（${authority === "" ? "未写明部门" : authority}）扶持 ${amount} 元；同一事项就高不重复，请在申报表中写明，并核对有无同一张发票。`,
  "grant-already": ({ subject = "", title = "", amount = "" }) =>
    `${subject === "" ? "本单位" : `“${subject}”`}已按“${title}”获得 ${amount} 元；请核对本次是否重复申报同一条目。`,
  "cost-in-two-rules": ({ subject = "", title = "", count = "", amount = "", chosen = "" }) =>
    `“${subject}”的 ${count} 张发票（${amount} 元）同时进入两项的基数（${title}）；${
      chosen === "yes" ? "您选定一笔支出只计一项，请决定计入哪一项" : "请先在“口径”里选定一笔支出可否计入两项"
    }。`,
  "category-in-no-rule": ({ subject = "", category = "", count = "", amount = "" }) =>
    `“${subject}”有 ${count} 张发票（${amount} 元）的类别不在任何条目的支出范围内（${category}），不增加申报金额；类别选错的请更正。`,
  "base-differs": ({ subject = "", title = "", listed = "", claimed = "" }) =>
    `“${subject}”的“${title}”按明细合计 ${listed} 元，测算基数却是 ${claimed} 元；请核对负数类别和冲减，使两者一致。`,
  "input-tax-claimed": ({ count = "", amount = "" }) =>
    `您选定按含税金额申报，${count} 张专票里有 ${amount} 元进项税；审计不论是否抵扣都会剔除，请改选不含税，或取得主管部门书面意见。`,
  "budget-overrun": ({ subject = "", title = "", count = "", budget = "", invoiced = "", difference = "" }) =>
    `“${subject}”有 ${count} 个科目超支（${title}），预算 ${budget} 元，已开票 ${invoiced} 元，超 ${difference} 元；请备好调整预算的说明。`,
  "cost-without-budget": ({ subject = "", title = "", amount = "" }) =>
    `“${subject}”的预算里没有 ${title}，实际发生 ${amount} 元；请补预算科目，或说明原因。`,
  "project-over-line": ({ subject = "", amount = "", claimed = "", share = "", open = "", openShare = "" }) =>
    `“${subject}”计入基数的支出 ${claimed} 元中，可能被核减 ${amount} 元（${share}%），超过 20% 的警戒线；除去已说明和不申报的还有 ${open} 元（${openShare}%），请先处理这部作品的各项。`,
  "risk-over-line": ({ amount = "", claimed = "", share = "", open = "", openShare = "", of = "" }) =>
    `可能被核减的有 ${amount} 元，占${of === "bases" ? "计入基数的支出" : "申报支出"} ${claimed} 元的 ${share}%，超过 20% 的警戒线；除去已说明和不申报的还有 ${open} 元（${openShare}%），请先处理下面各项。`,
};
