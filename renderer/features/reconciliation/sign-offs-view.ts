import type { ClosingView, ReopeningView } from "../../../shared/contract/sign-offs.ts";
import { formatYuan } from "../../../shared/money.ts";
import { fieldLines, momentText, personText } from "./changes-view.ts";

/** How a ledger stands: never closed, closed, or opened again by what changed since. */
export type Standing = "open" | "closed" | "reopened";

/** How a ledger stands. */
export function standingOf({ signOff, reopened }: ClosingView): Standing {
  if (signOff === null) return "open";
  return reopened.length === 0 ? "closed" : "reopened";
}

/** How a ledger stands, in a word. */
export const standingNames: Readonly<Record<Standing, string>> = {
  ...{ open: "未结账", closed: "已结账", reopened: "已重新打开" },
};

/** The sum of a ledger in words. */
export const totalsText = ({ recorded, eligible, ineligible, undecided }: ClosingView): string =>
  `已录 ${formatYuan(recorded)} 元 ＝ 可计入 ${formatYuan(eligible)} ＋ 不计入 ${formatYuan(ineligible)} ＋ 未定 ${formatYuan(undecided)}`;

/** Who signed and when; empty where nobody did. */
export function signedText({ signOff }: ClosingView): string {
  if (signOff === null) return "";
  const role = signOff.role === "" ? "" : `（${signOff.role}）`;
  return `${signOff.signedBy}${role}于 ${signOff.signedOn} 签认${signOff.note === "" ? "" : `：${signOff.note}`}`;
}

const hows = { added: "新增", removed: "删去", changed: "改动" } as const;

/** What opened a ledger again, and why. */
export function reopeningText({ how, title, because }: ReopeningView): string {
  if (because === null) return `${hows[how]} ${title}：政策包或程序的判断与当时不同`;
  const fields = because.kind === "changed" ? `（${fieldLines(because).join("；")}）` : "";
  return `${hows[how]} ${title}：${momentText(because.at)} ${personText(because.by)}${fields}`;
}
