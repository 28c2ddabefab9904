import { type ConcernSentence, numbered, payee, seller } from "./concern-words.ts";

/** What reconciliation finds about payments and receipts, by code. */
export const paymentConcerns: Readonly<Record<string, ConcernSentence>> = {
  "statements-missing": ({ count = "" }) => `还没有银行流水，${count} 张发票都没有付款凭证；请导入对公账户的流水。`,
  "invoice-unpaid": (detail) =>
    `${seller(detail)} 的 ${detail.count ?? ""} 张发票（${detail.number ?? ""}，${detail.amount ?? ""} 元）没有找到付款；请导入付款账户的流水或补付款回单，未付的请勿申报。`,
  "invoice-paid-less": (detail) =>
    `${numbered(detail)}（${seller(detail)}）开票 ${detail.amount ?? ""} 元，只付了 ${detail.paid ?? ""} 元，差 ${detail.difference ?? ""} 元；请补付款凭证，或按实付申报。`,
  "invoice-paid-more": (detail) =>
    `${numbered(detail)}（${seller(detail)}）应付 ${detail.amount ?? ""} 元，却核销了 ${detail.paid ?? ""} 元，多 ${detail.difference ?? ""} 元；请撤销多出的核销，或查明是否多付。`,
  "payment-used-twice": (detail) =>
    `${detail.days ?? ""} 付给${payee(detail)}的一笔只有 ${detail.amount ?? ""} 元，却核销了 ${detail.paid ?? ""} 元；请撤销多出的 ${detail.difference ?? ""} 元。`,
  "match-several-fit": (detail) =>
    `${numbered(detail)} 与 ${detail.days ?? ""} 的几笔同额付款都对得上（${payee(detail)}）；请逐笔指定。`,
  "match-several-sums-fit": (detail) =>
    `${numbered(detail)} 与 ${detail.days ?? ""} 的付款有不止一种凑法（${payee(detail)}）；请逐笔指定。`,
  "match-number-paid-twice": (detail) =>
    `${numbered(detail)} 在 ${detail.days ?? ""} 的付款摘要里出现不止一次，合计 ${detail.paid ?? ""} 元，超过票面；请核对是否重复付款。`,
  "match-only-amount-fits": (detail) =>
    `${numbered(detail)}（${seller(detail)}）与 ${detail.days ?? ""} 的付款只有金额相同，收款方是${payee(detail)}；请核对是不是这张发票的付款。`,
  "matches-not-accepted": ({ count = "" }) => `有 ${count} 组对账建议还没有人确认；请在“对账”里逐组或成批确认。`,
  "payer-differs": ({ payer = "", count = "", paid = "", number = "" }) =>
    `${count} 张发票的 ${paid} 元由“${payer}”的账户支付（${number}），不是申报单位；请补代付说明和往来凭证，不能说明的请勿申报。`,
  "payee-differs": (detail) =>
    `${numbered(detail)} 的销售方是“${seller(detail)}”，款却付给${payee(detail)}；请补委托收款说明，或更正付款。`,
  "payee-personal": (detail) =>
    `${numbered(detail)} 的款付到个人${payee(detail)}；请补委托收款说明和完税凭证，不能说明的请勿申报。`,
  "payee-account-differs": (detail) =>
    `${numbered(detail)}（${seller(detail)}）合同约定收款账号 ${detail.agreed ?? ""}，${detail.days ?? ""} 的 ${detail.paid ?? ""} 元却付到 ${detail.account ?? ""}；请补变更账号的说明，或更正登记。`,
  "payment-cash": (detail) =>
    detail.number === undefined || detail.number === ""
      ? `${detail.days ?? ""} 有现金支出 ${detail.paid ?? ""} 元；现金难以证明付给了谁，请改用对公转账或补收据和说明。`
      : `${numbered(detail)} 有 ${detail.paid ?? ""} 元用现金支付；现金难以证明付给了谁，请补收据和说明，不能证明的请勿申报。`,
  "payment-offset": (detail) =>
    `${numbered(detail)}（${seller(detail)}）有 ${detail.paid ?? ""} 元以往来款抵付，没有银行付款单；请补抵账协议，不能证明的请勿申报。`,
  "payment-without-invoice": (detail) =>
    `付给${payee(detail)}的 ${detail.count ?? ""} 笔款（${detail.days ?? ""}，${detail.paid ?? ""} 元）没有对应发票；请索取发票，与申报无关的不必处理。`,
  "payment-with-fee": (detail) =>
    `${detail.number ?? ""}：银行收付 ${detail.paid ?? ""} 元，应为 ${detail.amount ?? ""} 元，相差的 ${detail.difference ?? ""} 元按手续费处理；请核对。`,
  "discount-claimed": (detail) =>
    `${numbered(detail)}（${seller(detail)}）有 ${detail.paid ?? ""} 元是折让，没有实际支付；请索取红字发票，或从申报中减去。`,
  "withholding-unproven": (detail) =>
    `${numbered(detail)} 有 ${detail.paid ?? ""} 元作为代扣款没有付给销售方；请备好完税凭证。`,
  "refund-not-received": (detail) =>
    `红字${numbered(detail)}（${seller(detail)}，${detail.amount ?? ""} 元）没有找到退款到账；请催退款或补说明。`,
  "revenue-not-received": (detail) =>
    `${detail.number ?? ""} 的结算净额 ${detail.amount ?? ""} 元没有找到到账；请导入收款账户的流水或补收款凭证。`,
  "revenue-not-invoiced": ({ party = "", count = "", amount = "", difference = "" }) =>
    `${party} 的 ${count} 笔结算（${amount} 元）还有 ${difference} 元没有对应的销项发票；请导入开给平台的发票，并与结算单关联。`,
  "sale-not-received": (detail) =>
    `开给${payee({ payee: detail.party ?? "" })}的${numbered(detail)}（${detail.amount ?? ""} 元）没有找到到账；请导入收款账户的流水或催收。`,
  "income-unexplained": (detail) =>
    `${payee(detail)}付来的 ${detail.count ?? ""} 笔款（${detail.days ?? ""}，${detail.paid ?? ""} 元）没有对应的结算单或退款；属于收益的请导入结算单。`,
  "statement-does-not-add-up": ({ title = "" }) =>
    `流水“${title}”的余额不能由上一行推得，可能缺行或被改动；请向银行重新导出后再导入。`,
  "statement-without-balance": ({ title = "" }) => `流水“${title}”没有余额，看不出有没有缺行；请尽量导出带余额的流水。`,
  "statement-gap": ({ title = "", days = "", amount = "", opening = "" }) =>
    `流水“${title}”之间（${days}）接不上：前一份余额 ${amount} 元，后一份起始 ${opening} 元；请补导中间的流水。`,
  "statement-months-missing": ({ account = "", days = "", count = "" }) =>
    `账号 ${account === "" ? "（未写明）" : account} 的流水有 ${count} 个月没有任何一行（${days}）；请补导，确无收付的请在答复里写明。`,
};
