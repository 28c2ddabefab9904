import type {
  CorrectionForm,
  CorrectionPoint,
  CorrectionsView,
  NoticedPackage,
} from "../../../shared/contract/corrections.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import { addWorkdays, workdaysBetween } from "../../../shared/workdays.ts";
import { momentText } from "../../components/moment-text.ts";

/** A point while it is entered; `was` names the one that is changed, null is for a new one. */
export interface OpenPoint {
  readonly form: CorrectionForm;
  readonly was: CorrectionPoint | null;
}

/** The package that a notice is most likely about: the one handed in last, or else the one exported last; null without any. */
const likelyPackage = ({ packages }: CorrectionsView): string | null =>
  (packages.find(({ submittedOn }) => submittedOn !== null) ?? packages[0])?.seal ?? null;

/** An empty form for the next point: of the notice that is being entered, or of a new one once its answer has been handed in. */
export function nextPoint(view: CorrectionsView): OpenPoint {
  const about = likelyPackage(view);
  const last = view.corrections.filter((one) => one.package === about || one.package === null).at(-1);
  const form: CorrectionForm = {
    number: (last?.number ?? 0) + 1,
    notice: last?.notice ?? "",
    package: about,
    asked: "",
    receivedOn: last?.receivedOn ?? null,
    dueOn: last?.dueOn ?? null,
    answer: "",
    evidence: [],
  };
  return { form, was: null };
}

/** By what a point is told apart in a list. */
export const pointKey = ({ notice, number }: CorrectionPoint): string => `${notice} ${number}`;

/** The answer as a table shows it, with the proofs enclosed. */
export function answerText({ answer, evidence }: Pick<CorrectionForm, "answer" | "evidence">): string {
  const enclosed = evidence.length === 0 ? "" : `（附材料 ${evidence.map(evidenceLabel).join("、")}）`;
  return `${answer.trim() === "" ? "待填" : answer}${enclosed}`;
}

/** The proofs that an answer can enclose, for a list of choices. */
export const enclosures = ({ evidence }: CorrectionsView) =>
  evidence.map(({ number, title }) => ({ value: number, label: `${evidenceLabel(number)} ${title}` }));

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const packageName = ({ exportedAt, submittedOn, path }: NoticedPackage): string =>
  `${submittedOn === null ? `${momentText(exportedAt)} 导出` : `${submittedOn} 提交`}的 ${fileName(path)}`;

/** The day by which a person knows the package that a point is about; empty where that is not known. */
export function packageDay({ packages }: CorrectionsView, { package: about }: Pick<CorrectionForm, "package">): string {
  const known = packages.find(({ seal }) => seal === about);
  if (known === undefined) return "";
  return known.submittedOn === null ? `${momentText(known.exportedAt)} 导出的` : `${known.submittedOn} 提交的`;
}

/** The packages that a notice can be about, for a list of choices by seal. */
export const noticedPackages = ({ packages }: CorrectionsView): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(packages.map((one) => [one.seal, packageName(one)])),
  "": "不清楚，写进每一次的答复函",
});

/** How many working days the answer was given, as a field has it: from the day after the notice came in; empty where nobody can say. */
export function workdaysGiven({ receivedOn, dueOn }: Pick<CorrectionForm, "receivedOn" | "dueOn">): string {
  if (receivedOn === null || dueOn === null) return "";
  const given = workdaysBetween(receivedOn, dueOn);
  return given.ok && given.value >= 0 ? String(given.value) : "";
}

/** The point with so many working days for the answer; unchanged where they cannot be counted. */
export function withWorkdays(form: CorrectionForm, typed: string): CorrectionForm {
  if (form.receivedOn === null || !/^[1-9]\d{0,2}$/.test(typed)) return form;
  const due = addWorkdays(form.receivedOn, Number(typed));
  return due.ok ? { ...form, dueOn: due.value } : form;
}
