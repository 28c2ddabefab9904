import type { AssessmentGroup, AssessmentLine, Totals } from "../../shared/calculation/assessment.ts";
import type { Claim } from "../../shared/dossier/dossier.ts";
import { type Fen, formatYuan } from "../../shared/money.ts";
import { lineStatusNames } from "../../shared/wording/line-status.ts";

const yuan = (amount: Fen | null): string => (amount === null ? "—" : `${formatYuan(amount)} 元`);

/** An amount with the word that keeps a ceiling from looking like money to be received. */
function amountText({ type, status, amount, base, rate, limit }: AssessmentLine): string {
  if (status === "needs-choice") return "待选定口径后测算";
  if (type === "unquantified") return "文本未写明金额，酌情";
  if (status === "unmet") return "0.00 元";
  if (type === "ceiling") return `最高不超过 ${yuan(amount)}（由主管部门核定）`;
  const how = base === null ? "基数未知，按上限" : `${yuan(base)} × ${rate ?? ""}，上限 ${yuan(limit)}`;
  return `${yuan(amount)}（${how}）`;
}

const marks = { yes: "✓", no: "✗", unknown: "？" } as const;

/** A line of the assessment with its conditions: what held, from what, and where in the law. */
export const claimLines = ({ line, rule, subject, conditions }: Claim): readonly string[] => [
  `【第${rule.article}条】${rule.title} · ${subject.name} · ${lineStatusNames[line.status]} · ${amountText(line)}`,
  ...conditions.map(({ state, title, note, article }) => `    ${marks[state]} ${title}：${note}（第${article}条）`),
];

/** A line of the assessment of a facts file, which knows no names. */
export const bareLine = (line: AssessmentLine): string =>
  `【第${line.article}条】${line.rule} · ${line.subject.kind} ${line.subject.id} · ${lineStatusNames[line.status]} · ${amountText(line)}`;

/** Caps over several lines. */
export const groupLine = ({ id, claimYear, limit, certain, possible }: AssessmentGroup): string =>
  `合计上限 ${id}${claimYear === null ? "" : `（${claimYear} 年）`}：${yuan(limit)}，已达条件 ${yuan(certain)}，可能 ${yuan(possible)}`;

/** The two figures a person may read, apart; they are never one sum. */
export const totalLines = ({ certain, provenCeiling }: Totals): readonly string[] => [
  `按公式可申领（条件已齐）：${yuan(certain)}`,
  `最高不超过（条件已齐，金额由主管部门核定，不是应得数额）：${yuan(provenCeiling)}`,
];
