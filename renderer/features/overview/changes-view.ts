import type { RecentChange } from "../../../shared/contract/overview.ts";
import type { Target, TargetKind } from "../../../shared/contract/target.ts";
import { recordNounNames } from "../../../shared/wording/record-words.ts";
import { pageOfTarget } from "../../components/page.ts";

type Part = RecentChange["parts"][number];

const kinds = { added: "新增", changed: "修改", removed: "删除" } as const;
const partsShown = 4;

const nounOf = ({ noun }: Part): string => recordNounNames[noun] ?? noun;

/** One record by its name, several by their kind and number. */
function partText(part: Part): string {
  const { kind, title, count, key } = part;
  if (count > 1) return `${kinds[kind]}${nounOf(part)} ${count} 条`;
  return `${kinds[kind]}${title.endsWith(key) ? nounOf(part) : title}`;
}

/** What a step did, in words: `新增发票 96 条，新增证明材料 48 条`. */
export function changeText({ parts, isCut }: RecentChange): string {
  const shown = parts.slice(0, partsShown).map(partText);
  const left = parts.length - shown.length;
  return `${shown.join("，")}${left > 0 ? `，另有 ${left} 种` : ""}${isCut ? "（只数了最近的一部分）" : ""}`;
}

/** Whose change it was. */
export const personText = (by: string): string => (by === "" ? "未登记操作人" : by);

// The records that a page can be opened at.
const targetKinds: Readonly<Record<string, TargetKind>> = {
  ...{ subjects: "subject", budget: "budget", invoices: "invoice", payments: "payment", contracts: "contract" },
  ...{ acceptances: "acceptance", revenues: "revenue", evidence: "evidence", choices: "reading", forms: "form" },
  ...{ decisions: "decision", grants: "grant", deadlines: "deadline" },
};

const pagesOfNouns: Readonly<Record<string, string>> = {
  ...{ studio: "studio", policy: "readings", originals: "expenses", allocations: "expenses", corrections: "exports" },
  submissions: "exports",
  ...{ categoryRules: "settings", columnMappings: "settings" },
};

/** Where a step can be seen: the page of most of it, and the record on it where it was a single one that is still there. */
export function placeOfChange({ parts }: RecentChange): { readonly page: string; readonly target?: Target } | null {
  const [most] = parts;
  if (most === undefined) return null;
  const { noun, key, kind, count } = most;
  const target = targetKinds[noun];
  if (target === undefined) return { page: pagesOfNouns[noun] ?? "reconciliation" };
  const page = pageOfTarget[target];
  return kind === "removed" || count > 1 ? { page } : { page, target: { kind: target, id: key } };
}
