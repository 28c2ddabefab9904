import type { LineStatus } from "../../../shared/calculation/assessment.ts";
import type { State } from "../../../shared/calculation/state.ts";
import type { Claim, Dossier, DossierPolicy } from "../../../shared/dossier/dossier.ts";
import type { SubjectKind } from "../../../shared/model/subject.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";

/** How the status of a line is called on paper. */
export const statusWords: Readonly<Record<LineStatus, string>> = {
  met: "符合",
  unmet: "不符合",
  unknown: "待补",
  "needs-choice": "待选定口径",
};

/** How the state of one condition is called on paper. */
export const stateWords: Readonly<Record<State, string>> = { yes: "符合", no: "不符合", unknown: "待补" };

/** What kind of subject support is claimed for. */
export const subjectKindWords: Readonly<Record<SubjectKind, string>> = {
  work: "微短剧作品",
  enterprise: "企业",
  site: "取景地",
  base: "基地（园区）",
  person: "人才",
  project: "项目",
};

/** The heading under which ceilings stand, never beside money that can be counted on. */
export const ceilingHeading = "最高不超过（待核定）";

/** Money in yuan with separators; `absent` where it is not known. */
export const yuanOr = (amount: Fen | null, absent: string): string => (amount === null ? absent : formatYuan(amount));

/** What was typed, or a visible note that it is still to be filled in. */
export const filled = (text: string): string => (text.trim() === "" ? "（待填）" : text);

/** An article as papers cite it: `第二条`; names such as 附则 stay as they are. */
export const articleName = (article: string): string =>
  /^[一二三四五六七八九十百、]+$/.test(article) ? `第${article}条` : article;

/** The policy's name in book marks, with its number where it has one. */
export const policyName = (policy: DossierPolicy): string =>
  `《${policy.title}》${policy.documentNumber === null ? "" : `（${policy.documentNumber}）`}`;

/** The remark at the foot of every form while the authority has published none of its own; empty afterwards. */
export const unofficialRemark = (policy: DossierPolicy): string =>
  policy.formsArePublished ? "" : "非官方样式，以主管部门公布的表式为准";

/** The name of a claim's subject, with its year where it is claimed by the year. */
export const subjectName = ({ subject }: Claim): string =>
  subject.kind === "enterprise" ? `${filled(subject.name)}（${subject.claimYear}年度）` : filled(subject.name);

/** Whether a line belongs into the forms: something points to it, or a choice keeps it from being looked at. */
export const isShown = ({ standing, line }: Claim): boolean =>
  standing === "claimed" || standing === "open" || line.status === "needs-choice";

/** The questions of interpretation that a line still waits for. */
export function openQuestions(claim: Claim, dossier: Dossier): string {
  const questions = claim.line.needs.map((id) => dossier.readings.find((reading) => reading.id === id)?.question ?? id);
  return questions.map((question) => `“${question}”`).join("；");
}
