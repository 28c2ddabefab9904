import { type Fen, formatYuan, maxFen, sumFen, zeroFen } from "../../shared/money.ts";
import type { Bookkeeping } from "../../shared/reconciliation/booked.ts";
import type { LineCarry } from "../../shared/reconciliation/carry.ts";
import type { Chains, InvoiceChain, Joint } from "../../shared/reconciliation/chain.ts";
import type { Reconciliation } from "../../shared/reconciliation/reconcile.ts";
import { percentText, type RiskShare } from "../../shared/reconciliation/risk.ts";
import { settlingSteps } from "../../shared/wording/ledger-reasons.ts";

const sumOf = (chains: readonly InvoiceChain[], pick: (chain: InvoiceChain) => Fen): string =>
  formatYuan(sumFen(chains.map(pick)));

const uncovered = ({ open }: Joint): Fen => maxFen(open, zeroFen);

/** How far papers and payments cover the cost invoices and the settlements. */
export function chainLines({ invoices, contracts, revenues }: Chains): readonly string[] {
  if (invoices.length === 0 && revenues.length === 0) return [];
  const open = (joint: keyof InvoiceChain["joints"]): string =>
    sumOf(invoices, ({ joints }) => uncovered(joints[joint]));
  const proposed = sumOf(invoices, ({ joints }) => joints.payment.proposed);
  const received = formatYuan(sumFen(revenues.map(({ joints }) => uncovered(joints.payment))));
  const issued = formatYuan(sumFen(revenues.map(({ joints }) => uncovered(joints.invoice))));
  return [
    `链条：${invoices.length} 张支出发票 ${sumOf(invoices, ({ amount }) => amount)} 元，未挂合同 ${open("contract")}，未验收 ${open("acceptance")}，未确认付款 ${open("payment")}（其中有建议 ${proposed}）；合同 ${contracts.length} 份`,
    ...(revenues.length > 0 ? [`　　　${revenues.length} 笔结算，未开票 ${issued} 元，未确认到账 ${received} 元`] : []),
  ];
}

/** The ledger in its three parts, and what settles what is not decided. */
export function ledgerLines({ ledger, concerns }: Reconciliation): readonly string[] {
  const { recorded, eligible, ineligible, undecided } = ledger;
  const open = Object.entries(settlingSteps).filter(([reason]) =>
    concerns.some(({ code }) => code === `cost-${reason}`),
  );
  return [
    `已录支出 ${formatYuan(recorded)} 元 ＝ 可计入 ${formatYuan(eligible)} ＋ 不计入 ${formatYuan(ineligible)} ＋ 未定 ${formatYuan(undecided)}`,
    ...open.map(([, { page, step }]) => `　　未定的在“${page}”页解决：${step}`),
  ];
}

const riskText = ({ atRisk, share }: RiskShare): string =>
  `${formatYuan(atRisk)} 元${share === null ? "" : `（${percentText(share)}%）`}`;

function carryLine({ subjectName, title, base, needed, surplus, amount, receipts }: LineCarry): string {
  const idle = receipts.filter(({ carries }) => carries === 0n).length;
  const capped = surplus > 0n ? `，够到封顶只需 ${formatYuan(needed)}，多出的 ${formatYuan(surplus)} 不增加金额` : "";
  return `　　${subjectName}·${title}：基数 ${formatYuan(base)} 元得 ${formatYuan(amount)} 元${capped}；${receipts.length} 张发票中 ${idle} 张不增加金额`;
}

/** What an audit could disallow, of the cost and of the support, and which receipts carry the claim. */
export function riskLines({ risk, carries }: Reconciliation): readonly string[] {
  const { support } = risk;
  const lines = carries.lines.filter(({ status, base }) => status === "met" && base > 0n);
  return [
    `审计可能核减：可计入的 ${formatYuan(risk.claimed)} 元中有 ${riskText(risk)}，除去已说明的 ${riskText(risk.open)}；警戒线 20%`,
    ...(risk.bases.share === null
      ? []
      : [
          `　　其中进入基数的：${formatYuan(risk.bases.claimed)} 元中 ${riskText(risk.bases)}，除去已说明的 ${riskText(risk.bases.open)}`,
        ]),
    ...(support.share === null
      ? []
      : [
          `　　由此少得的扶持：${formatYuan(support.claimed)} 元中 ${riskText(support)}，除去已说明的 ${riskText(support.open)}`,
        ]),
    ...lines.map(carryLine),
    ...carries.groups.map(({ over }) => `　　多部作品合计的上限再减 ${formatYuan(over)} 元`),
  ];
}

/** What the company's own books have of invoices and bank rows; nothing while none are imported. */
export function bookingLines({
  hasBooks,
  booked,
  possible,
  openInvoices,
  openPayments,
  ...open
}: Bookkeeping): readonly string[] {
  if (!hasBooks) return [];
  const recordsOf = (kind: "invoice" | "payment"): number =>
    new Set(booked.filter((one) => one.kind === kind).flatMap(({ records }) => records)).size;
  return [
    `会计账：发票已入账 ${recordsOf("invoice")} 张，账里没找到 ${openInvoices.length} 张；收付款已入账 ${recordsOf("payment")} 笔，账里没找到 ${openPayments.length} 笔`,
    ...(possible.size > 0 ? [`会计账里几张凭证都像：${possible.size} 笔，请在“对账”的账证核对里查看`] : []),
    `账里没有票证的：成本 ${open.openCosts.length} 行，银行付款 ${open.openBank.length} 行`,
  ];
}
