import type { BankUse, ClosingRow, FindingRow, PaperShare, SettledRow } from "../../../shared/dossier/books.ts";
import { formatYuan } from "../../../shared/money.ts";

/** How a part of a paper was settled. */
export const wayWords: Readonly<Record<SettledRow["way"], string>> = {
  bank: "银行",
  cash: "现金",
  withholding: "代扣",
  discount: "折让",
  fee: "手续费",
  offset: "抵账",
};

/** Whether a person accepted it. */
export const acceptedWord = (isAccepted: boolean): string => (isAccepted ? "已确认" : "待确认");

/** What a bank row is to the books. */
export const useWords: Readonly<Record<BankUse, string>> = {
  settles: "已核销",
  proposed: "待确认",
  ambiguous: "有几种可能",
  "set-aside": "与申报无关",
  unexplained: "没有对应",
  payroll: "工资",
  social: "社保公积金",
  tax: "税费",
  fee: "银行费用",
  interest: "利息",
  "own-transfer": "本单位账户间划转",
};

/** How much a finding weighs. */
export const severityWords: Readonly<Record<FindingRow["severity"], string>> = {
  error: "错误",
  warning: "请处理",
  info: "供了解",
};

/** Whether a finding was answered. */
export const standingWords: Readonly<Record<FindingRow["standing"], string>> = {
  open: "未答复",
  answered: "已答复",
  "answer-outdated": "情况已变，须重新答复",
};

/** What a person said to a finding. */
export const verdictWords: Readonly<Record<NonNullable<FindingRow["answer"]>["verdict"], string>> = {
  explained: "已说明",
  "will-mend": "将补正",
  "not-claimed": "不申报",
  "risk-taken": "知悉风险",
};

/** Who closed a ledger and when, or that it is open. */
export function closingText({ signed }: Pick<ClosingRow, "signed">): string {
  if (signed === null) return "未签认";
  const { by, role, on, changedSince } = signed;
  const who = `${by}${role === "" ? "" : `（${role}）`} ${on}`;
  return changedSince === 0 ? who : `${who}\n签认后有 ${changedSince} 处变动，须重新签认`;
}

/** Papers with what they cover, one a line; what only the category suggests says so. */
export const papersText = (papers: readonly PaperShare[]): string =>
  papers.map(({ name, amount, isStated }) => `${name} ${formatYuan(amount)}${isStated ? "" : "（按类别）"}`).join("\n");

/** An answer in a few lines; empty where there is none. */
export function answerText({ answer, standing }: Pick<FindingRow, "answer" | "standing">): string {
  if (answer === null) return "";
  const { verdict, note, proof, answeredBy, answeredOn } = answer;
  const who = [answeredBy, answeredOn ?? ""].filter((text) => text !== "").join(" ");
  const parts = [`${verdictWords[verdict]}${note === "" ? "" : `：${note}`}`, proof === "" ? "" : `佐证 ${proof}`, who];
  const outdated = standing === "answer-outdated" ? [standingWords[standing]] : [];
  return [...outdated, ...parts.filter((part) => part !== "")].join("\n");
}
