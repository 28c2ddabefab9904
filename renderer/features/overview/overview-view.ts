import type { OverviewView } from "../../../shared/contract/overview.ts";
import type { ThresholdView } from "../../../shared/contract/thresholds.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";

type MissingView = OverviewView["missing"][number];
type Ledger = OverviewView["ledger"];

const yuan = (amount: Fen): string => `${formatYuan(amount)} 元`;

/** One of the three figures that stand beside each other and are never added up; `kind` gives it its colour. */
export interface HeadFigure {
  readonly kind: "certain" | "ceiling" | "lacking";
  readonly title: string;
  readonly value: string;
  readonly note: string;
}

/** The three figures at the head of the page. */
export const headFigures = ({ figures }: OverviewView): readonly HeadFigure[] => [
  { kind: "certain", title: "按公式可申领", value: yuan(figures.certain), note: "条件已齐，按公式算出" },
  {
    kind: "ceiling",
    title: "最高不超过（待核定）",
    value: yuan(figures.provenCeiling),
    note: "条件已齐，金额由主管部门核定，不是应得数额",
  },
  {
    kind: "lacking",
    title: "尚缺材料",
    value: `${figures.lacking} 项`,
    note: figures.lacking === 0 ? "目前没有发现缺项" : "见“尚缺材料”",
  },
];

/** What of the books a part of the ledger is; `share` is its part of what is recorded, for the length of a bar. */
export interface LedgerPartView {
  readonly kind: "eligible" | "ineligible" | "undecided";
  readonly title: string;
  readonly value: string;
  readonly share: number;
}

/** The three parts of recorded cost. Shares are per ten thousand, rounded down. */
export function ledgerParts({ recorded, eligible, ineligible, undecided }: Ledger): readonly LedgerPartView[] {
  const viewOf = (kind: LedgerPartView["kind"], title: string, part: Fen): LedgerPartView => ({
    ...{ kind, title, value: yuan(part) },
    share: recorded > 0n ? Number((part * 10_000n) / recorded) : 0,
  });
  return [
    viewOf("eligible", "可计入", eligible),
    viewOf("ineligible", "不计入", ineligible),
    viewOf("undecided", "未定", undecided),
  ];
}

/** Whether the parts can be drawn as pieces of one bar: red-letter invoices can leave a part below nothing. */
export const canDrawLedger = ({ recorded, eligible, ineligible, undecided }: Ledger): boolean =>
  recorded > 0n && [eligible, ineligible, undecided].every((amount) => amount >= 0n);

/** The sum in words. */
export const ledgerText = ({ recorded }: Ledger): string =>
  `已登记支出 ${yuan(recorded)} = 可计入 + 不计入 + 未定，一分不差`;

/** What a missing thing belongs to: rule and subject, with its article where it has one. */
export function missingPlace({ article, ruleTitle, subjectName }: MissingView): string {
  const rule = article === "—" ? ruleTitle : `第${article}条 ${ruleTitle}`;
  return subjectName === "" || subjectName === "全部" ? rule : `${rule} · ${subjectName}`;
}

/** How many missing things are not listed, as a sentence; null when all are. */
export function unlistedText({ figures, missing }: OverviewView): string | null {
  const unlisted = figures.lacking - missing.reduce((sum, { count }) => sum + count, 0);
  return unlisted > 0 ? `另有 ${unlisted} 项` : null;
}

const mostThresholds = 3;

/** The thresholds that fit the first page: they come with the nearest first. */
export const nearestThresholds = (thresholds: readonly ThresholdView[]): readonly ThresholdView[] =>
  thresholds.slice(0, mostThresholds);
