import type { LocalDate } from "../../shared/dates.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import type { BoundBinder } from "../documents/binder/bind-evidence.ts";
import type { Fonts } from "../documents/pdf/fonts.ts";
import type { RenderedDocument, RenderFailure } from "../documents/render-application.ts";
import type { PackageWatch } from "../dossier/package-progress.ts";
import { type PackageWritten, writePackage } from "../dossier/write-package.ts";
import type { Workspace } from "../store/workspace.ts";
import type { WorkspaceProblem } from "../store/workspace-problem.ts";
import type { SurveyWatch } from "./binder/survey-in-sandbox.ts";
import { type Calculation, calculate } from "./calculate.ts";
import type { FormFailure } from "./forms/fill-package-forms.ts";
import { factsText, workspaceBytes } from "./machine-files.ts";
import { type MadePackage, makePackage, type PackageMatter } from "./make-package.ts";
import { type PredecessorProblem, readPredecessor } from "./read-predecessor.ts";
import { sha256Of } from "./sha256-of.ts";
import { noting } from "./unfinished-packages.ts";

/** What to export, for which day, where to. */
export interface ExportRequest extends PackageWatch, SurveyWatch {
  readonly pack: Pack;
  readonly fonts: Fonts;
  readonly out: string;
  readonly asOf: LocalDate;
  /** The id of a profile of the pack; the pack's first one unless told. */
  readonly profile?: string;
  readonly replace?: boolean;
  /** The package that this one follows as a round of corrections; none for a first application. */
  readonly follows?: string;
  /** Looks at the package before it has its name, which it does not get where this throws. */
  readonly proof?: (unfinished: string) => Promise<void>;
  /** Name and version of this tool. */
  readonly softwareAgent: string;
  /** The moment, for the history of exports. */
  readonly now: string;
}

/** Why no package came out; what stood under its name before stands there still. */
export type ExportProblem =
  | RenderFailure
  | FormFailure
  | PredecessorProblem
  | { readonly kind: "workspace"; readonly problem: WorkspaceProblem }
  | { readonly kind: "profile-unknown"; readonly profile: string; readonly known: readonly string[] };

/** A package that was written and verified, and what it was made from. */
export interface ExportedPackage {
  readonly written: PackageWritten;
  readonly dossier: Dossier;
  readonly documents: readonly RenderedDocument[];
  readonly binder: BoundBinder;
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
  const { pack, asOf, fonts } = request;
  const profile =
    pack.profiles.find(({ id }) => id === request.profile) ??
    (request.profile === undefined ? pack.profiles[0] : undefined);
  if (profile === undefined)
    return err({ kind: "profile-unknown", profile: request.profile ?? "", known: pack.profiles.map(({ id }) => id) });
  // Both at once: what is edited while the package is being made would set its records apart from its figures.
  const snapshot = workspace.transaction(() => ok({ records: workspace.snapshot(), bytes: workspaceBytes(workspace) }));
  if (!snapshot.ok) return err({ kind: "workspace", problem: snapshot.error });
  const calculation = calculate(snapshot.value.records, pack, asOf);
  const predecessor = request.follows === undefined ? ok(null) : await readPredecessor(request.follows);
  if (!predecessor.ok) return predecessor;
  const made = await make(workspace, request, {
    ...{ calculation, profile, fonts },
    predecessor: predecessor.value,
    records: snapshot.value.bytes,
  });
  if (!made.ok) return made;
  const { dossier, documents, binder, release } = made.value;
  const written = await noting(workspace.dir, request.out, () => writeAll(request, made.value)).finally(release);
  if (!written.ok) return err({ kind: "package", problem: written.error });
  const recorded = recordExport(workspace, request, written.value, calculation);
  if (!recorded.ok) return err({ kind: "workspace", problem: recorded.error });
  return ok({ written: written.value, dossier, documents, binder });
}

async function make(
  { originals }: Workspace,
  { signal, onProofRead }: ExportRequest,
  matter: Omit<PackageMatter, "originalPath" | keyof SurveyWatch>,
): Promise<Result<MadePackage, ExportProblem>> {
  try {
    return await makePackage({ ...matter, originalPath: originals.path, signal, onProofRead });
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    return err({ kind: "package", problem: { code: "cancelled", path: "", detail: {} } });
  }
}

function writeAll(
  { out, asOf, pack, softwareAgent, replace, proof, signal, onProgress }: ExportRequest,
  { dossier, entries }: MadePackage,
): Promise<Result<PackageWritten, PackageProblem>> {
  return writePackage({
    out,
    entries: entries(),
    info: {
      baggingDate: asOf,
      softwareAgent,
      sourceOrganization: dossier.applicant.name,
      externalDescription: `${pack.title} 申报材料`,
    },
    ...(replace !== undefined && { replace }),
    ...(proof && { proof }),
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
}
