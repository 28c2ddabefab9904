import type { UndecidedPart } from "../../../shared/contract/exclusions.ts";
import type { Target } from "../../../shared/contract/target.ts";
import { type Fen, formatYuan, sumFen } from "../../../shared/money.ts";
import { ledgerReasons, settlingSteps } from "../../../shared/wording/ledger-reasons.ts";
import { largestFirst } from "./largest-first.ts";

/** Undecided costs that are settled in the same way and place. */
export interface UndecidedGroup {
  readonly reason: string;
  readonly why: string;
  readonly step: string;
  /** The key of the page where it is settled; null for this one. */
  readonly page: string | null;
  readonly pageTitle: string;
  readonly amount: Fen;
  readonly mayBeExcluded: boolean;
  readonly parts: readonly UndecidedPart[];
}

const pageKeys: Readonly<Record<string, string>> = {
  ...{ 支出: "expenses", 作品: "subjects", 单位: "studio", 口径: "readings" },
};

type Steps = Readonly<Record<string, { readonly page: string; readonly step: string } | undefined>>;
type Reasons = Readonly<Record<string, { readonly why: string } | undefined>>;

/** Undecided costs by why they are, the largest first. */
export function undecidedGroups(parts: readonly UndecidedPart[]): readonly UndecidedGroup[] {
  const groups = [...Map.groupBy(parts, ({ reason }) => reason)].map(([reason, own]) => {
    const step = (settlingSteps as Steps)[reason];
    return {
      ...{ reason, why: (ledgerReasons as Reasons)[reason]?.why ?? reason, step: step?.step ?? "" },
      ...{ page: pageKeys[step?.page ?? ""] ?? null, pageTitle: step?.page ?? "" },
      ...{ amount: sumFen(own.map(({ amount }) => amount)), parts: own },
      mayBeExcluded: own.every(({ mayBeExcluded }) => mayBeExcluded),
    };
  });
  return groups.toSorted((a, b) => largestFirst(a.amount, b.amount));
}

/** What the page on which a group is settled opens at: 支出 lists those costs alone. */
export const targetOf = ({ page, reason }: UndecidedGroup): Target | undefined =>
  page === "expenses" ? { kind: "undecided", id: reason } : undefined;

/** The invoices of chosen parts, each once. */
export const invoicesOf = (parts: readonly UndecidedPart[], chosen: ReadonlySet<string>): readonly string[] => [
  ...new Set(parts.filter(({ id }) => chosen.has(id)).map(({ invoice }) => invoice)),
];

/** How much is not decided, as a sentence. */
export function undecidedText(parts: readonly UndecidedPart[]): string {
  if (parts.length === 0) return "没有未定的支出：每一分钱都是可计入或不计入。";
  return `还有 ${parts.length} 笔未定，共 ${formatYuan(sumFen(parts.map(({ amount }) => amount)))} 元。逐类处理：`;
}
