import type { Claim, Dossier } from "../../../shared/dossier/dossier.ts";
import { type Subject, type SubjectKey, subjectKey, type WorkSubject } from "../../../shared/model/subject.ts";

const isAlive = ({ standing }: Claim): boolean => standing === "claimed" || standing === "open";

/** The subjects that something is claimed for or could be, each once, in the claims' order. */
export function claimedSubjects({ claims }: Dossier): readonly Subject[] {
  const alive = claims.filter(isAlive).map(({ subjectKey: key, subject }) => [key, subject] as const);
  return [...new Map(alive).values()];
}

/** The works among them, with their keys. */
export const claimedWorks = (dossier: Dossier): readonly (readonly [SubjectKey, WorkSubject])[] =>
  claimedSubjects(dossier).flatMap((subject) => (subject.kind === "work" ? [[subjectKey(subject), subject]] : []));
