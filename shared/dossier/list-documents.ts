import type { Pack } from "../policy/pack.ts";
import type { PackProblem } from "../policy/pack-problem.ts";
import type { Profile } from "../policy/profile.ts";
import type { DossierDocument } from "./dossier.ts";

/** The documents that the tool can make, with their Chinese titles. */
const titles: Readonly<Record<string, string>> = {
  cover: "封面与目录",
  application: "申报表",
  commitment: "真实性承诺书",
  calculation: "资金测算表",
};

/** The documents that profiles ask for and the tool cannot make: a package by such a profile could never be complete. */
export function checkDocuments({ profiles }: Pick<Pack, "profiles">): readonly PackProblem[] {
  return profiles.flatMap(({ documents }, index) =>
    documents
      .filter((id) => !Object.hasOwn(titles, id))
      .map((id) => ({
        path: `profiles/${index}/documents`,
        message: `没有文书 ${id}，可用：${Object.keys(titles).join("、")}`,
      })),
  );
}

/** The profile's documents in its order, each with its numbered ASCII place. */
export function listDocuments({ documents }: Profile): readonly DossierDocument[] {
  return documents.map((id, index) => ({
    id,
    title: titles[id] ?? id,
    path: `data/application/${String(index + 1).padStart(2, "0")}-${id}.pdf`,
  }));
}

/** The workbooks of a package. */
export const listWorkbooks = (): readonly DossierDocument[] => [
  { id: "calculation", title: "测算与费用明细", path: "data/workbooks/calculation.xlsx" },
];
