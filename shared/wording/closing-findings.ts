import { ledgerReasons } from "./ledger-reasons.ts";

type Detail = Readonly<Record<string, string>>;

const reasonOf = ({ reason = "" }: Detail) =>
  (ledgerReasons as Readonly<Record<string, { why: string; action: string }>>)[reason];

const named = 3;

function someOf(invoices: string): string {
  const numbers = invoices.split(" ").map((id) => id.replace(/^.*-/, ""));
  return `${numbers.slice(0, named).join("、")}${numbers.length > named ? " 等" : ""}`;
}

/** What stands in the way of closing a ledger, as sentences that say what to do. */
export const closingFindings: Readonly<Record<string, (detail: Detail) => string>> = {
  "closing-nothing-recorded": () => "还没有任何支出、收益或合同记在它名下，没有可以结的账。请先导入发票并分配。",
  "closing-undecided": (detail) =>
    `还有 ${detail["count"] ?? ""} 笔、${detail["amount"] ?? ""} 元未定：${reasonOf(detail)?.why ?? ""}（发票 ${someOf(detail["invoices"] ?? "")}）。${reasonOf(detail)?.action ?? ""}，再结账。`,
};
