import { join } from "node:path";
import type { PreviewedDocument } from "../../shared/contract/exports.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { compileDossier } from "../../shared/dossier/compile-dossier.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { reconcile } from "../../shared/reconciliation/reconcile.ts";
import { ok, type Result } from "../../shared/result.ts";
import { renderApplication } from "../documents/render-application.ts";
import type { Workspace } from "../store/workspace.ts";
import { calculateWorkspace } from "./calculate-workspace.ts";
import { loadFonts } from "./load-fonts.ts";
import { orRefusal, refusal } from "./refusal.ts";
import { resourcesFolder } from "./resources-folder.ts";
import { sayExportProblem } from "./say-export-problem.ts";
import { sha256Of } from "./sha256-of.ts";

// A file goes to the window as one text; one that is larger is looked at in the package.
const largestShown = 40_000_000;

/** The application's documents as an export of today would hold them, to be looked at; the binder of proofs is only made by an export. */
export async function previewDocuments(
  workspace: Workspace,
  pack: Pack,
  today: LocalDate,
  wanted: string,
): Promise<Result<{ readonly documents: readonly PreviewedDocument[] }, Failure>> {
  const profile = pack.profiles.find(({ id }) => id === wanted);
  if (profile === undefined) return refusal("政策包里没有这个申报样式。请刷新页面后再选。");
  const calculation = orRefusal(calculateWorkspace(workspace, pack, today));
  if (!calculation.ok) return calculation;
  const reconciled = { reconciliation: reconcile(calculation.value), sha256: sha256Of };
  const dossier = compileDossier({ ...calculation.value, reconciled }, profile);
  const rendered = await renderApplication(dossier, await loadFonts(join(resourcesFolder(), "fonts")));
  if (!rendered.ok) return refusal(sayExportProblem(rendered.error));
  return ok({
    documents: rendered.value.map(({ id, title, pages, bytes }) => ({
      ...{ id, title, pages },
      base64: bytes.length > largestShown ? null : Buffer.from(bytes).toString("base64"),
    })),
  });
}
