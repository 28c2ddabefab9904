import type { Claim } from "../../shared/dossier/dossier.ts";

/** The name of a line of the assessment, by which a face asks for more about it. */
export const claimId = ({ rule, subjectKey, line }: Pick<Claim, "rule" | "subjectKey" | "line">): string =>
  `${rule.id}/${subjectKey}/${line.claimYear}`;
