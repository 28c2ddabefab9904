import { handInNames } from "../../shared/dossier/hand-in-name.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import { copyOut } from "../dossier/copy-out.ts";
import type { ExportedPackage } from "./export-package.ts";

/**
 * Copies what an authority is handed (forms, workbooks, the bound proofs) out of a package into a new folder, for printing and
 * uploading; gives the names there.
 */
export async function writeHandIn(
  { written, dossier, documents, binder }: ExportedPackage,
  folder: string,
): Promise<Result<readonly string[], PackageProblem>> {
  const names = handInNames([...documents, ...dossier.forms, ...dossier.workbooks, ...binder.volumes], dossier.profile);
  const copied = await copyOut(written.path, folder, names);
  return copied.ok ? ok([...names.values()]) : copied;
}
