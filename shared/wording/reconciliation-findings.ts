import type { Finding } from "../finding.ts";
import { ledgerReasons } from "./ledger-reasons.ts";

/** Where a finding of reconciliation comes from: the article or the audit practice, in a phrase. */
const auditRules: Readonly<Record<string, string>> = {
  "four-proofs": "专项审计惯例：记账凭证、合同、发票、付款单不齐不予认定",
  "paid-in-full": "专项审计惯例：付款金额不低于申报金额",
  "four-flows": "审计要点：合同、发票、资金、业务四流一致",
  "bank-slip": "专项审计惯例：支出以银行付款单为凭",
  "bank-fee": "对账惯例",
  "red-letter": "红字发票冲减支出",
  "revenue-chain": "对账惯例：结算单、银行到账相符",
  "no-reuse": "财会〔2020〕6号：防止电子凭证重复入账",
  "real-business": "审计要点：拆分开票要有真实业务佐证",
  "full-name": "审计要点：发票抬头与税号须为申报单位",
  originals: "财会〔2020〕6号：以电子原件入账，照片和扫描件是复制件",
  "in-period": "专项审计惯例：期外发票不予认定",
  "in-province": "政策条款限省内支出",
  "input-tax": "专项审计惯例：专票按不含税金额认定",
  "settle-first": "未定部分不计入申报",
  "risk-line": "宝安区审计规则：核减超过 20% 的项目审核不合格",
};

const ruleOf = ({ detail }: Finding): string => auditRules[detail?.rule ?? ""] ?? "审计惯例";

type Detail = Readonly<Record<string, string>>;
type Sentence = (detail: Detail) => string;

const numbered = ({ number = "" }: Detail): string => `发票 ${number}`;

const sentences: Readonly<Record<string, Sentence>> = {
  "statements-missing": ({ count = "" }) => `还没有银行流水，${count} 张发票都没有付款凭证；请导入对公账户的流水。`,
  "invoice-unpaid": (detail) =>
    `${numbered(detail)}（${detail.party ?? ""}，${detail.amount ?? ""} 元）没有找到付款；请导入付款账户的流水或补付款回单，未付的请勿申报。`,
  "invoice-paid-less": (detail) =>
    `${numbered(detail)}（${detail.party ?? ""}）开票 ${detail.amount ?? ""} 元，只付了 ${detail.paid ?? ""} 元，差 ${detail.difference ?? ""} 元；请补付款凭证，或按实付申报。`,
  "match-several-fit": (detail) =>
    `${numbered(detail)} 与 ${detail.days ?? ""} 的几笔同额付款都对得上（${detail.payee ?? ""}）；请逐笔指定。`,
  "match-several-sums-fit": (detail) =>
    `${numbered(detail)} 与 ${detail.days ?? ""} 的付款有不止一种凑法（${detail.payee ?? ""}）；请逐笔指定。`,
  "match-number-paid-twice": (detail) =>
    `${numbered(detail)} 在 ${detail.days ?? ""} 的付款摘要里出现不止一次，合计 ${detail.paid ?? ""} 元，超过票面；请核对是否重复付款。`,
  "match-only-amount-fits": (detail) =>
    `${numbered(detail)}（${detail.party ?? ""}）与 ${detail.days ?? ""} 的付款只有金额相同，收款方是“${detail.payee ?? ""}”；请核对是不是这张发票的付款。`,
  "payee-differs": (detail) =>
    `${numbered(detail)} 的销售方是“${detail.party ?? ""}”，款却付给“${detail.payee ?? ""}”；请补委托收款说明，或更正付款。`,
  "payee-personal": (detail) =>
    `${numbered(detail)} 的款付到个人“${detail.payee ?? ""}”；请补委托收款说明和完税凭证，不能说明的请勿申报。`,
  "payment-cash": (detail) =>
    `${detail.days ?? ""} 有现金支出 ${detail.paid ?? ""} 元；现金难以证明付给了谁，请改用对公转账或补收据和说明。`,
  "payment-without-invoice": (detail) =>
    `${detail.days ?? ""} 付给“${detail.payee ?? ""}”的 ${detail.paid ?? ""} 元没有对应发票；请索取发票，与申报无关的不必处理。`,
  "payment-with-fee": (detail) =>
    `${detail.number ?? ""}：银行收付 ${detail.paid ?? ""} 元，应为 ${detail.amount ?? ""} 元，相差的 ${detail.difference ?? ""} 元按手续费处理；请核对。`,
  "refund-not-received": (detail) =>
    `红字${numbered(detail)}（${detail.party ?? ""}，${detail.amount ?? ""} 元）没有找到退款到账；请催退款或补说明。`,
  "revenue-not-received": (detail) =>
    `${detail.number ?? ""} 的结算净额 ${detail.amount ?? ""} 元没有找到到账；请导入收款账户的流水或补收款凭证。`,
  "income-unexplained": (detail) =>
    `${detail.days ?? ""} 收到“${detail.payee ?? ""}”${detail.paid ?? ""} 元，没有对应的结算单或退款；属于收益的请导入结算单。`,
  "buyer-name-differs": (detail) =>
    `${numbered(detail)}（${detail.party ?? ""}，${detail.amount ?? ""} 元）税号是本单位的，抬头却写成“${detail.buyer ?? ""}”；请销售方重开。`,
  "invoices-alike": (detail) =>
    `${detail.party ?? ""} 在 ${detail.days ?? ""} 开的 ${detail.count ?? ""} 张发票金额相同（${detail.number ?? ""}）；请核对是否重复开票，不是的请备好合同。`,
  "invoices-split": (detail) =>
    `${detail.party ?? ""} 在 ${detail.days ?? ""} 开的 ${detail.count ?? ""} 张发票都略低于同一整数（${detail.number ?? ""}）；像是拆分开票，请备好合同和验收材料。`,
  "original-is-copy": (detail) => `${numbered(detail)} 只有照片或扫描件；请向销售方索取 XML、OFD 或 PDF 原件。`,
  "originals-unverified": ({ count = "", amount = "" }) =>
    `${count} 张发票（${amount} 元）还没有查验记录；请在税务查验平台查验后登记结果。`,
  "risk-over-line": ({ amount = "", claimed = "", share = "" }) =>
    `可能被核减的有 ${amount} 元，占申报支出 ${claimed} 元的 ${share}%，超过 20% 的警戒线；请先处理下面各项。`,
};

const costSentences: Readonly<Record<string, Sentence>> = Object.fromEntries(
  Object.entries(ledgerReasons).map(([reason, { why, action }]) => [
    `cost-${reason}`,
    ({ count = "", amount = "", number = "" }: Detail) =>
      `${why}：${count} 张发票，共 ${amount} 元（${number}）；${action}。`,
  ]),
);

/** What reconciliation found, by code, as a sentence that says what to do and on which rule it rests. */
export const reconciliationFindings: Readonly<Record<string, (finding: Finding) => string>> = Object.fromEntries(
  Object.entries({ ...sentences, ...costSentences }).map(([code, sentence]) => [
    code,
    (finding: Finding) => `${sentence(finding.detail ?? {})}（依据：${ruleOf(finding)}）`,
  ]),
);
