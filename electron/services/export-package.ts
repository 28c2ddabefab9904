import type { LocalDate } from "../../shared/dates.ts";
import { compileDossier } from "../../shared/dossier/compile-dossier.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import type { Fonts } from "../documents/pdf/fonts.ts";
import { type RenderedDocument, type RenderFailure, renderApplication } from "../documents/render-application.ts";
import { renderStartPage } from "../documents/render-start-page.ts";
import { renderWorkbook } from "../documents/render-workbook.ts";
import type { PackageEntry } from "../dossier/package-entry.ts";
import type { PackageWatch } from "../dossier/package-progress.ts";
import { type PackageWritten, writePackage } from "../dossier/write-package.ts";
import type { Workspace } from "../store/workspace.ts";
import type { WorkspaceProblem } from "../store/workspace-problem.ts";
import { type Calculation, calculate } from "./calculate.ts";
import { assessmentText, factsText, machinePaths, workspaceBytes } from "./machine-files.ts";
import { sha256Of } from "./sha256-of.ts";

/** What to export, for which day, where to. */
export interface ExportRequest extends PackageWatch {
  readonly pack: Pack;
  readonly fonts: Fonts;
  readonly out: string;
  readonly asOf: LocalDate;
  /** The id of a profile of the pack; the pack's first one unless told. */
  readonly profile?: string;
  readonly replace?: boolean;
  /** Name and version of this tool. */
  readonly softwareAgent: string;
  /** The moment, for the history of exports. */
  readonly now: string;
}

/** Why no package came out; what stood under its name before stands there still. */
export type ExportProblem =
  | RenderFailure
  | { readonly kind: "package"; readonly problem: PackageProblem }
  | { readonly kind: "workspace"; readonly problem: WorkspaceProblem }
  | { readonly kind: "profile-unknown"; readonly profile: string; readonly known: readonly string[] };

/** A package that was written and verified, and what it was made from. */
export interface ExportedPackage {
  readonly written: PackageWritten;
  readonly dossier: Dossier;
  readonly documents: readonly RenderedDocument[];
}

async function* entriesOf(
  workspace: Workspace,
  calculation: Calculation,
  dossier: Dossier,
  documents: readonly RenderedDocument[],
  records: Uint8Array,
): AsyncGenerator<PackageEntry> {
  const text = (path: string, content: string): PackageEntry => ({
    path,
    source: { bytes: Buffer.from(content, "utf8") },
  });
  yield text("data/index.html", renderStartPage(dossier));
  for (const { path, bytes } of documents) yield { path, source: { bytes } };
  for (const { path } of dossier.workbooks) yield { path, source: { bytes: await renderWorkbook(dossier) } };
  yield text(machinePaths.facts, factsText(calculation));
  yield text(machinePaths.assessment, assessmentText(calculation));
  yield { path: machinePaths.workspace, source: { bytes: records } };
  for (const { path, sha256 } of dossier.originals)
    yield { path, source: { file: workspace.originals.path(sha256), sha256 } };
}

function recordExport(workspace: Workspace, request: ExportRequest, written: PackageWritten, calculation: Calculation) {
  return workspace.transaction<null>(() => {
    workspace.exports.add({
      exportedAt: request.now,
      profile: request.profile ?? request.pack.profiles[0]?.id ?? "",
      path: written.path,
      tagManifestSha256: written.seal,
      factsSha256: sha256Of(factsText(calculation)),
    });
    return ok(null);
  });
}

/**
 * Exports the application package of a workspace: records to facts to assessment to dossier to documents to a verified bag, from one
 * snapshot. The same workspace, day and profile give the same bytes.
 */
export async function exportPackage(
  workspace: Workspace,
  request: ExportRequest,
): Promise<Result<ExportedPackage, ExportProblem>> {
  const { pack, asOf, out, fonts } = request;
  const profile =
    pack.profiles.find(({ id }) => id === request.profile) ??
    (request.profile === undefined ? pack.profiles[0] : undefined);
  if (profile === undefined)
    return err({ kind: "profile-unknown", profile: request.profile ?? "", known: pack.profiles.map(({ id }) => id) });
  // Both at once: what is edited while the package is being made would set its records apart from its figures.
  const snapshot = workspace.transaction(() => ok({ records: workspace.snapshot(), bytes: workspaceBytes(workspace) }));
  if (!snapshot.ok) return err({ kind: "workspace", problem: snapshot.error });
  const calculation = calculate(snapshot.value.records, pack, asOf);
  const dossier = compileDossier(calculation, profile);
  const documents = await renderApplication(dossier, fonts);
  if (!documents.ok) return documents;
  const written = await writePackage({
    out,
    entries: entriesOf(workspace, calculation, dossier, documents.value, snapshot.value.bytes),
    info: {
      baggingDate: asOf,
      softwareAgent: request.softwareAgent,
      sourceOrganization: dossier.applicant.name,
      externalDescription: `${pack.title} 申报材料`,
    },
    ...(request.replace !== undefined && { replace: request.replace }),
    ...(request.signal && { signal: request.signal }),
    ...(request.onProgress && { onProgress: request.onProgress }),
  });
  if (!written.ok) return err({ kind: "package", problem: written.error });
  const recorded = recordExport(workspace, request, written.value, calculation);
  if (!recorded.ok) return err({ kind: "workspace", problem: recorded.error });
  return ok({ written: written.value, dossier, documents: documents.value });
}
