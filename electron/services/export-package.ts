import type { LocalDate } from "../../shared/dates.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import type { BoundBinder } from "../documents/binder/bind-evidence.ts";
import type { Fonts } from "../documents/pdf/fonts.ts";
import type { RenderedDocument, RenderFailure } from "../documents/render-application.ts";
import type { PackageWatch } from "../dossier/package-progress.ts";
import { checkPlace, type PackageWritten, writePackage } from "../dossier/write-package.ts";
import { type DocumentSource, documentSource } from "../store/document-source.ts";
import type { Workspace } from "../store/workspace.ts";
import type { WorkspaceProblem } from "../store/workspace-problem.ts";
import { originalPath } from "../store/write-original.ts";
import { calculate } from "./calculate.ts";
import type { FormFailure } from "./forms/fill-package-forms.ts";
import { factsText, workspaceBytes } from "./machine-files.ts";
import { type MadePackage, type MakingWatch, makePackage, type PackageMatter } from "./make-package.ts";
import { type PredecessorProblem, readPredecessor } from "./read-predecessor.ts";
import { sha256Of } from "./sha256-of.ts";
import { noting } from "./unfinished-packages.ts";

/** What to export, for which day, where to. */
export interface ExportRequest extends PackageWatch, MakingWatch {
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
  /** Of the facts that it was made from. */
  readonly factsSha256: string;
  readonly dossier: Dossier;
  readonly documents: readonly RenderedDocument[];
  readonly binder: BoundBinder;
}

/** Takes from a workspace what an export needs, of one moment: what is edited while the package is being made goes into none of it. */
export const takeMatter = (workspace: Workspace): Result<DocumentSource, WorkspaceProblem> =>
  workspace.transaction(() => ok(documentSource(workspace, { history: false })));

/** Notes in the workspace that a package was exported from it. */
export function recordExport(
  workspace: Workspace,
  { pack, profile, now }: Pick<ExportRequest, "pack" | "profile" | "now">,
  { written, factsSha256 }: RecordedPackage,
): Result<null, WorkspaceProblem> {
  return workspace.transaction<null>(() => {
    workspace.exports.add({
      exportedAt: now,
      profile: profile ?? pack.profiles[0]?.id ?? "",
      path: written.path,
      tagManifestSha256: written.seal,
      factsSha256,
    });
    return ok(null);
  });
}

interface RecordedPackage extends Pick<ExportedPackage, "factsSha256"> {
  readonly written: Pick<PackageWritten, "path" | "seal">;
}

/**
 * Exports the application package of a workspace: records to facts to assessment to dossier to documents to a verified bag, from one
 * snapshot. The same workspace, day and profile give the same bytes.
 */
export async function exportPackage(
  workspace: Workspace,
  request: ExportRequest,
): Promise<Result<ExportedPackage, ExportProblem>> {
  const matter = takeMatter(workspace);
  if (!matter.ok) return err({ kind: "workspace", problem: matter.error });
  const exported = await noting(workspace.dir, request.out, () => writeExport(matter.value, request));
  if (!exported.ok) return exported;
  const recorded = recordExport(workspace, request, exported.value);
  return recorded.ok ? exported : err({ kind: "workspace", problem: recorded.error });
}

/** Makes and writes a package of what was taken from a workspace; where it stands is recorded by the caller. */
export async function writeExport(
  matter: DocumentSource,
  request: ExportRequest,
): Promise<Result<ExportedPackage, ExportProblem>> {
  const { pack, asOf } = request;
  const profile =
    pack.profiles.find(({ id }) => id === request.profile) ??
    (request.profile === undefined ? pack.profiles[0] : undefined);
  if (profile === undefined)
    return err({ kind: "profile-unknown", profile: request.profile ?? "", known: pack.profiles.map(({ id }) => id) });
  const place = await checkPlace(request.out, request.replace ?? false);
  if (!place.ok) return err({ kind: "package", problem: place.error });
  request.onMaking?.({ step: "computing", done: 0, total: 3 });
  const calculation = calculate(matter.records, pack, asOf);
  const predecessor = request.follows === undefined ? ok(null) : await readPredecessor(request.follows);
  if (!predecessor.ok) return predecessor;
  const made = await make(matter, request, { calculation, profile, predecessor: predecessor.value });
  if (!made.ok) return made;
  const { dossier, documents, binder, release } = made.value;
  const written = await writeAll(request, made.value).finally(release);
  if (!written.ok) return err({ kind: "package", problem: written.error });
  return ok({ written: written.value, factsSha256: sha256Of(factsText(calculation)), dossier, documents, binder });
}

const originalPathIn =
  (folder: string) =>
  (sha256: string): string =>
    originalPath(folder, sha256);

async function make(
  source: DocumentSource,
  { fonts, signal, onMaking }: ExportRequest,
  matter: Pick<PackageMatter, "calculation" | "profile" | "predecessor">,
): Promise<Result<MadePackage, ExportProblem>> {
  const files = { records: workspaceBytes(source), originalPath: originalPathIn(source.originalsFolder) };
  try {
    return await makePackage({ ...matter, ...files, fonts, signal, onMaking });
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
