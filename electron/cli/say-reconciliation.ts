import type { Severity } from "../../shared/finding.ts";
import { type Fen, formatYuan, sumFen } from "../../shared/money.ts";
import type { PaymentClass } from "../../shared/reconciliation/payment-class.ts";
import type { Demand, ProposalKind } from "../../shared/reconciliation/proposal.ts";
import type { Reconciliation } from "../../shared/reconciliation/reconcile.ts";
import { percentText } from "../../shared/reconciliation/risk.ts";
import { sayFinding } from "../../shared/wording/say-finding.ts";

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

/** Demands by kind: invoices, refunds and settlements are never one sum. */
function byKind(demands: readonly Demand[]): string {
  const of = (kind: Demand["kind"]) => demands.filter((demand) => demand.kind === kind);
  const parts = [
    ...counted("发票", of("invoice")),
    ...counted("退款", of("refund")),
    ...counted("结算", of("revenue")),
  ];
  return parts.length === 0 ? "没有" : parts.join("，");
}

function matchLines({
  matching: { proposals, ambiguities, openDemands, openPayments },
  withoutInvoice,
}: Reconciliation) {
  const kinds = [...Map.groupBy(proposals, ({ kind }) => kind)].map(
    ([kind, { length }]) => `${kindNames[kind]} ${length}`,
  );
  const classes = [...withoutInvoice].map(([name, count]) => `${classNames[name]} ${count}`);
  const unowed = openDemands.filter(({ optional }) => !optional);
  return [
    `对上：${byKind(proposals.flatMap(({ demands }) => demands))}${kinds.length > 0 ? `（${kinds.join("，")}）` : ""}`,
    `有几种可能：${byKind(ambiguities.flatMap(({ demands }) => demands))}`,
    `没对上：${byKind(unowed)}；流水 ${openPayments.length} 笔`,
    ...(classes.length > 0 ? [`不需要发票的流水：${classes.join("，")}`] : []),
  ];
}

function findingLines({ concerns }: Reconciliation): readonly string[] {
  const severities: readonly Severity[] = ["error", "warning", "info"];
  return severities.flatMap((severity) => {
    const found = concerns.filter((concern) => concern.severity === severity);
    if (found.length === 0) return [];
    return [`${severityNames[severity]}（${found.length}）`, ...found.map((concern) => `  ${sayFinding(concern)}`)];
  });
}

/** A reconciliation for a person: the matches, the ledger that adds up, the risk, then the findings by weight. */
export function reconciliationLines(reconciliation: Reconciliation): readonly string[] {
  const { recorded, eligible, ineligible, undecided } = reconciliation.ledger;
  const { atRisk, claimed, share } = reconciliation.risk;
  const percent = share === null ? "" : `，占 ${percentText(share)}%（警戒线 20%）`;
  return [
    ...matchLines(reconciliation),
    `已录支出 ${formatYuan(recorded)} 元 ＝ 可计入 ${formatYuan(eligible)} ＋ 不计入 ${formatYuan(ineligible)} ＋ 未定 ${formatYuan(undecided)}`,
    `审计可能核减：可计入的 ${formatYuan(claimed)} 元中有 ${formatYuan(atRisk)} 元${percent}`,
    ...findingLines(reconciliation),
  ];
}
