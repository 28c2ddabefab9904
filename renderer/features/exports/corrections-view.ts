import type { CorrectionForm, CorrectionsView } from "../../../shared/contract/corrections.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";

/** An empty form for the next point of the notice that was entered last. */
export function nextPoint({ corrections }: CorrectionsView): CorrectionForm {
  const last = corrections.at(-1);
  return {
    number: (last?.number ?? 0) + 1,
    notice: last?.notice ?? "",
    package: null,
    asked: "",
    receivedOn: last?.receivedOn ?? null,
    dueOn: last?.dueOn ?? null,
    answer: "",
    evidence: [],
  };
}

/** By what a point is told apart in a list. */
export const pointKey = ({ notice, number }: Pick<CorrectionForm, "notice" | "number">): string =>
  `${notice} ${number}`;

/** The answer as a table shows it, with the proofs enclosed. */
export function answerText({ answer, evidence }: CorrectionForm): string {
  const enclosed = evidence.length === 0 ? "" : `（附材料 ${evidence.map(evidenceLabel).join("、")}）`;
  return `${answer.trim() === "" ? "待填" : answer}${enclosed}`;
}

/** The proofs that an answer can enclose, for a list of choices. */
export const enclosures = ({ evidence }: CorrectionsView) =>
  evidence.map(({ number, title }) => ({ value: number, label: `${evidenceLabel(number)} ${title}` }));
