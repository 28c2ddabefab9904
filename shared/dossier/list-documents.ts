import type { Pack } from "../policy/pack.ts";
import type { PackProblem } from "../policy/pack-problem.ts";
import type { Profile } from "../policy/profile.ts";
import { documentTitle, knownDocuments, roundDocuments } from "./document-titles.ts";
import type { DossierDocument } from "./dossier.ts";
import { type NeedTerms, needsDocument } from "./needs-document.ts";

/** The documents that profiles ask for and the tool cannot make: a package by such a profile could never be complete. */
export function checkDocuments({ profiles }: Pick<Pack, "profiles">): readonly PackProblem[] {
  return profiles.flatMap(({ documents }, index) =>
    documents
      .filter(({ document }) => !knownDocuments.includes(document))
      .map(({ document }) => ({
        path: `profiles/${index}/documents`,
        message: `没有文书 ${document}，可用：${knownDocuments.join("、")}`,
      })),
  );
}

const numbered = (index: number): string => String(index + 1).padStart(2, "0");

/**
 * The documents that the profile asks for and the application needs, in the profile's order, each with its numbered ASCII place;
 * in a merged profile all of them share one. A round of corrections adds its letter and its change report at the end.
 */
export function listDocuments(
  profile: Profile,
  terms: NeedTerms & { readonly isRound: boolean },
): readonly DossierDocument[] {
  const needed = profile.documents.filter(({ when }) => needsDocument(when, terms)).map(({ document }) => document);
  const wanted = terms.isRound ? [...needed, ...roundDocuments] : needed;
  return wanted.map((id, index) => ({
    id,
    title: documentTitle(id, wanted),
    path: `data/application/${profile.merged ? "01-application" : `${numbered(index)}-${id}`}.pdf`,
  }));
}

/** The workbooks of a package. */
export const listWorkbooks = (): readonly DossierDocument[] => [
  { id: "calculation", title: "测算与费用明细", path: "data/workbooks/calculation.xlsx" },
  { id: "reconciliation", title: "对账工作簿", path: "data/workbooks/reconciliation.xlsx" },
];
