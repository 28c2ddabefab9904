import { join } from "node:path";
import type { ExportProgress, PackageView } from "../../../shared/contract/exports.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { versionedName } from "../../../shared/policy/pack-name.ts";
import { err, ok } from "../../../shared/result.ts";
import { figureProblems } from "../../../shared/wording/figure-problems.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import type { WorkWatch } from "../../thread/thread-terms.ts";
import { checkFigures } from "../check-figures.ts";
import { type ExportedPackage, writeExport } from "../export-package.ts";
import { inPercent } from "../in-percent.ts";
import { loadFonts } from "../load-fonts.ts";
import { cancelled, refusal } from "../refusal.ts";
import { resourcesFolder } from "../resources-folder.ts";
import { sayExportProblem } from "../say-export-problem.ts";
import type { ExportOrder, PackageAnswers } from "./package-orders.ts";
import { summaryOf } from "./summary-of.ts";

/** Writes a package, reads it back and recomputes it; only then it gets its name. */
export async function writeIn(
  { matter, ...order }: ExportOrder,
  { signal, onProgress, settle }: WorkWatch<ExportProgress>,
): Promise<PackageAnswers["export"]> {
  // Before the package has its name: one that does not recompute, or that is stopped meanwhile, must not stand there.
  const proof = async (unfinished: string): Promise<void> => {
    onProgress({ step: "recomputing", percent: 0 });
    const figures = await figureSentences(unfinished, order.pack);
    if (figures.length > 0) throw new Error(`the package just written does not recompute: ${figures.join(" ")}`);
    settle();
  };
  const fonts = await loadFonts(join(resourcesFolder(), "fonts"));
  const exported = await writeExport(matter, { ...order, fonts, proof, signal, ...inPercent(onProgress) });
  if (!exported.ok) return signal.aborted ? err(cancelled) : refusal(sayExportProblem(exported.error));
  return ok({ view: viewOf(exported.value), factsSha256: exported.value.factsSha256 });
}

async function figureSentences(path: string, pack: Pack): Promise<readonly string[]> {
  const problems = await checkFigures(path, async (name) => (name === versionedName(pack) ? pack : null));
  return problems.map(({ code, path: file, detail }) => figureProblems[code](file, detail));
}

const viewOf = ({ written, dossier, documents, binder }: ExportedPackage): PackageView => ({
  ...{ path: written.path, seal: written.seal, files: written.files.length, bytes: written.bytes },
  documents: [...documents, ...binder.volumes].map(({ title, pages }) => ({ title, pages })),
  notes: binder.findings.map(sayFinding),
  summary: summaryOf(dossier),
});
