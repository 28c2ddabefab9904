import type { Settlement } from "../../shared/model/settlement.ts";
import type { AmbiguityReason, ProposalKind, ScoreReason } from "../../shared/reconciliation/proposal.ts";

/** How many stand on either side of a proposed match, in a word. */
export const proposalKindNames: Readonly<Record<ProposalKind, string>> = {
  "one-to-one": "一对一",
  merged: "一笔付多张",
  instalments: "分期付款",
  partial: "部分付款",
  "with-fee": "差手续费",
};

/** Why a match is left to a person. */
export const ambiguityNames: Readonly<Record<AmbiguityReason, string>> = {
  "several-fit": "几笔都对得上",
  "several-sums-fit": "几种凑法",
  "number-paid-twice": "疑似付了两次",
  "only-amount-fits": "只有金额相同",
};

/** Why a match was scored as it was, in plain words. */
export const scoreReasonWords: Readonly<Record<ScoreReason["code"], string>> = {
  "amount-exact": "金额一分不差",
  "amount-sum": "合计金额一分不差",
  "amount-with-fee": "只差一点，像是银行手续费",
  "amount-partial": "付款少于应付，是其中一部分",
  "name-same": "对方名称一致",
  "name-truncated": "对方名称像是被银行截短，或是分支机构",
  "name-brand": "对方名称里有平台的品牌名",
  "name-stated": "对方名称按您定的规则认定",
  "name-history": "以前确认过与这个对方的往来",
  "name-unknown": "流水没有写对方名称",
  "name-differs": "对方名称不一致",
  "account-known": "对方账号以前用过这个名称",
  "date-near": "日期相近（15 天以内）",
  "date-in-window": "日期在合理期间内",
  "date-unknown": "发票没有日期，无法比对",
  "lag-usual": "付款间隔与以往相近",
  "number-in-memo": "摘要里写了发票号码",
  "period-in-memo": "摘要里写了结算月份",
  "short-by-tax": "少付的部分像是代扣的个人所得税",
  "short-by-retention": "少付的部分像是质保金",
  "paired-in-order": "同名同额的有几笔，按日期先后配对",
};

/** In what way a part of an invoice or a settlement was settled. */
export const settlementWayNames: Readonly<Record<Settlement["way"], string>> = {
  bank: "银行转账",
  cash: "现金",
  withholding: "代扣（如个人所得税、质保金）",
  discount: "折让，不再支付",
  fee: "银行手续费",
  offset: "与其他往来抵账",
};
