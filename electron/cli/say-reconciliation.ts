import type { Severity } from "../../shared/finding.ts";
import type { Answer } from "../../shared/model/answer.ts";
import { type Fen, formatYuan, sumFen } from "../../shared/money.ts";
import type { AnsweredConcern } from "../../shared/reconciliation/answers-to.ts";
import type { PaymentClass } from "../../shared/reconciliation/payment-class.ts";
import type { Demand, Matching, ProposalKind } from "../../shared/reconciliation/proposal.ts";
import type { Reconciliation } from "../../shared/reconciliation/reconcile.ts";
import { sayFinding } from "../../shared/wording/say-finding.ts";
import { bookingLines, chainLines, ledgerLines, riskLines } from "./say-books.ts";

const kindNames: Readonly<Record<ProposalKind, string>> = {
  "one-to-one": "一对一",
  merged: "一笔付多张",
  instalments: "分期付款",
  partial: "部分付款",
  "with-fee": "差手续费",
};

const classNames: Readonly<Record<PaymentClass, string>> = {
  ordinary: "一般",
  payroll: "工资",
  social: "社保公积金",
  tax: "税费",
  fee: "银行费用",
  interest: "利息",
  "own-transfer": "本单位账户间划转",
};

const severityNames: Readonly<Record<Severity, string>> = { error: "错误", warning: "请处理", info: "供了解" };

const sumOf = (items: readonly { readonly amount: Fen }[]): string =>
  formatYuan(sumFen(items.map(({ amount }) => amount)));

const counted = (name: string, demands: readonly Demand[]): readonly string[] =>
  demands.length === 0 ? [] : [`${name} ${demands.length} 笔 ${sumOf(demands)} 元`];

/** Demands by kind: invoices, refunds, sale invoices and settlements are never one sum. */
function byKind(demands: readonly Demand[]): string {
  const of = (kind: Demand["kind"]) => demands.filter((demand) => demand.kind === kind);
  const parts = [
    ...counted("发票", of("invoice")),
    ...counted("退款", of("refund")),
    ...counted("销项发票", of("sale")),
    ...counted("结算", of("revenue")),
  ];
  return parts.length === 0 ? "没有" : parts.join("，");
}

/** What people have said already, and what waits for a word of theirs; nothing where there is nothing. */
function saidLines({ accepted, overSettled, setAside, links }: Matching): readonly string[] {
  const sum = sumOf(accepted.map(({ settlement }) => settlement));
  const sales = new Set(links.map(({ invoice }) => invoice)).size;
  return [
    ...(accepted.length > 0 ? [`已确认：${accepted.length} 笔 ${sum} 元`] : []),
    ...(overSettled.length > 0 ? [`确认的金额超过票面或流水：${overSettled.length} 处，请收回多出的确认`] : []),
    ...(setAside.length > 0 ? [`按规则不参与对账的流水：${setAside.length} 笔`] : []),
    ...(sales > 0 ? [`像是同一笔收入的销项发票和结算单：${sales} 组，请在“对账”的链条里确认关联`] : []),
  ];
}

function matchLines({ matching, withoutInvoice }: Reconciliation): readonly string[] {
  const { proposals, ambiguities, openDemands, openPayments } = matching;
  const kinds = [...Map.groupBy(proposals, ({ kind }) => kind)].map(
    ([kind, { length }]) => `${kindNames[kind]} ${length}`,
  );
  const classes = [...withoutInvoice].map(([name, count]) => `${classNames[name]} ${count}`);
  const unowed = openDemands.filter(({ optional }) => !optional);
  return [
    `对上：${byKind(proposals.flatMap(({ demands }) => demands))}${kinds.length > 0 ? `（${kinds.join("，")}）` : ""}`,
    `有几种可能：${byKind(ambiguities.flatMap(({ demands }) => demands))}`,
    `没对上：${byKind(unowed)}；流水 ${openPayments.length} 笔`,
    ...saidLines(matching),
    ...(classes.length > 0 ? [`不需要发票的流水：${classes.join("，")}`] : []),
  ];
}

const verdictNames: Readonly<Record<Answer["verdict"], string>> = {
  explained: "已说明",
  "will-mend": "将补正",
  "not-claimed": "不申报",
  "risk-taken": "知悉风险",
};

function answerText({ answer, standing }: AnsweredConcern): string {
  if (answer === null) return "";
  if (standing === "answer-outdated") return "［答复之后有变化，请重新答复］";
  const proof = answer.evidence === null ? "" : "，有佐证";
  return `［${verdictNames[answer.verdict]}${proof}${answer.note === "" ? "" : `：${answer.note}`}］`;
}

function findingLines({ answered }: Reconciliation): readonly string[] {
  const severities: readonly Severity[] = ["error", "warning", "info"];
  return severities.flatMap((severity) => {
    const found = answered.filter(({ concern }) => concern.severity === severity);
    if (found.length === 0) return [];
    const lines = found.map((one) => `  ${sayFinding(one.concern)}${answerText(one)}`);
    return [`${severityNames[severity]}（${found.length}）`, ...lines];
  });
}

/** A reconciliation for a person: the matches, the ledger that adds up, the risk, then the findings by weight. */
export function reconciliationLines(reconciliation: Reconciliation): readonly string[] {
  return [
    ...matchLines(reconciliation),
    ...chainLines(reconciliation.chains),
    ...bookingLines(reconciliation.bookkeeping),
    ...ledgerLines(reconciliation),
    ...riskLines(reconciliation),
    ...findingLines(reconciliation),
  ];
}
