import type { Profile } from "../policy/profile.ts";
import type { DossierDocument } from "./dossier.ts";

/** The documents that the tool can make, with their Chinese titles. */
const titles: Readonly<Record<string, string>> = {
  cover: "封面与目录",
  application: "申报表",
  commitment: "真实性承诺书",
  calculation: "资金测算表",
};

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
