import { type Fen, formatYuan } from "../money.ts";
import { lineStatusNames } from "./line-status.ts";

/** What a rule gives a subject. */
export interface Given {
  readonly type: "entitlement" | "ceiling" | "unquantified";
  readonly status: keyof typeof lineStatusNames;
  readonly amount: Fen | null;
}

const yuan = (amount: Fen | null): string => (amount === null ? "—" : `${formatYuan(amount)} 元`);

/** What a rule gives a subject; a ceiling in other words than what can be counted on. Null is a rule that is not there. */
export function givenText(given: Given | null): string {
  if (given === null) return "没有这一条";
  const { type, status, amount } = given;
  if (status === "needs-choice" || status === "unmet") return lineStatusNames[status];
  if (type === "unquantified") return "酌情，文本未写明金额";
  const figure = type === "ceiling" ? `最高不超过 ${yuan(amount)}` : yuan(amount);
  if (status === "unknown") return `${lineStatusNames.unknown}，条件齐后 ${figure}`;
  return type === "ceiling" ? `${figure}（待核定）` : `补助 ${figure}`;
}
