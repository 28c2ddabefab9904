import type { MatchCounts } from "../../../shared/contract/matching.ts";
import type { LedgerShare, ReconciliationHead } from "../../../shared/contract/reconciliation.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";
import { largestFirst } from "./largest-first.ts";

/** By what the books can be broken down. */
export type ShareView = keyof ReconciliationHead["shares"];

/** What the parts are called by which the books are broken down. */
export const shareNames: Readonly<Record<ShareView, string>> = {
  ...{ subject: "作品或项目", category: "类别", month: "开票月份", supplier: "销售方" },
};

/** A figure of the head; `isWarning` where it calls for somebody. */
export interface HeadFigure {
  readonly title: string;
  readonly value: string;
  readonly note: string;
  readonly isWarning: boolean;
}

const yuan = (amount: Fen): string => `${formatYuan(amount)} 元`;

/** The sum of the books in words: it always adds up. */
export const ledgerText = ({ ledger }: ReconciliationHead): string =>
  `已录 ${yuan(ledger.recorded)} ＝ 可计入 ${yuan(ledger.eligible)} ＋ 不计入 ${yuan(ledger.ineligible)} ＋ 未定 ${yuan(ledger.undecided)}`;

const riskNote = ({ risk }: ReconciliationHead): string => {
  if (risk.percent === null) return "还没有可计入的支出";
  const left = `未说明 ${risk.openPercent ?? "0.00"}%`;
  return risk.isOverLine ? `超过警戒线 20%，${left}` : `警戒线 20%，${left}`;
};

const signedNote = ({ signOffs: { reopened, closed, ledgers } }: ReconciliationHead): string => {
  if (reopened > 0) return `${reopened} 本签认后又有变动`;
  return closed === ledgers && ledgers > 0 ? "全部签认" : "在“签认”里逐本结账";
};

/** What is still to be done, and what is at risk. */
export function headFigures(head: ReconciliationHead): readonly HeadFigure[] {
  const { ledger, proposals, questions, findings, risk } = head;
  return [
    {
      title: "未定",
      value: yuan(ledger.undecided),
      note: ledger.undecided === 0n ? "每一分钱都有着落" : "逐笔定下后才能签认",
      isWarning: ledger.undecided !== 0n,
    },
    {
      title: "待确认的匹配",
      value: `${proposals} 项`,
      note: questions === 0 ? "没有要人判断的" : `另有 ${questions} 项要人判断`,
      isWarning: false,
    },
    {
      title: "未答复的发现",
      value: `${findings.open} 项`,
      note: `已答复 ${findings.answered} 项${findings.outdated === 0 ? "" : `，${findings.outdated} 项答复已过时`}`,
      isWarning: false,
    },
    {
      title: "可能被核减",
      value: risk.percent === null ? "—" : `${risk.percent}%`,
      note: riskNote(head),
      isWarning: risk.isOverLine,
    },
    {
      title: "已结账",
      value: `${head.signOffs.closed} / ${head.signOffs.ledgers} 本`,
      note: signedNote(head),
      isWarning: head.signOffs.reopened > 0,
    },
  ];
}

/** The head with what a change of the matching has already told. */
export const withCounts = (
  head: ReconciliationHead,
  { proposals, questions }: Pick<MatchCounts, "proposals" | "questions">,
): ReconciliationHead => ({ ...head, proposals, questions });

/** Shares, the largest first. */
export const bySize = (shares: readonly LedgerShare[]): readonly LedgerShare[] =>
  shares.toSorted((a, b) => largestFirst(a.recorded, b.recorded));
