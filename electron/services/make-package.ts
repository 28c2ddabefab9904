import { compileDossier } from "../../shared/dossier/compile-dossier.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { type Predecessor, packageContents } from "../../shared/dossier/package-contents.ts";
import type { Profile } from "../../shared/policy/profile.ts";
import { reconcile } from "../../shared/reconciliation/reconcile.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { BoundBinder } from "../documents/binder/bind-evidence.ts";
import { checkPagePath, renderCheckPage } from "../documents/check-page/render-check-page.ts";
import type { Fonts } from "../documents/pdf/fonts.ts";
import {
  type RenderedDocument,
  type RenderFailure,
  type RenderProgress,
  renderApplication,
} from "../documents/render-application.ts";
import { renderStartPage } from "../documents/render-start-page.ts";
import { renderWorkbookOf } from "../documents/render-workbook-of.ts";
import type { PackageEntry } from "../dossier/package-entry.ts";
import { type BoundDossier, bindDossier } from "./binder/bind-dossier.ts";
import type { Calculation } from "./calculate.ts";
import { type FormFailure, fillPackageForms } from "./forms/fill-package-forms.ts";
import { assessmentText, factsText, jsonText, machinePaths } from "./machine-files.ts";
import { sha256Of } from "./sha256-of.ts";

/** How far the making of a package is, until it is written: what is being done with how many parts of it. */
export interface MakingProgress {
  /** Figures, pages, PDFs, proofs and workbooks, in this order. */
  readonly step: "computing" | RenderProgress["step"] | "binding" | "tabulating";
  readonly done: number;
  readonly total: number;
}

/** How to stop the making of a package, and how to hear how far it is. */
export interface MakingWatch {
  readonly signal?: AbortSignal | undefined;
  readonly onMaking?: ((progress: MakingProgress) => void) | undefined;
}

/** All that a package follows from: the same matter gives the same bytes. */
export interface PackageMatter extends MakingWatch {
  readonly calculation: Calculation;
  readonly profile: Profile;
  /** The package that this one follows as a round of corrections. */
  readonly predecessor: Predecessor | null;
  /** All records, as bytes of a workspace document without history and without originals' bytes. */
  readonly records: Uint8Array;
  /** Where the original of a SHA-256 stands. */
  readonly originalPath: (sha256: string) => string;
  readonly fonts: Fonts;
}

/** A package whose entries can be written; `release` removes what was put aside for them. */
export interface MadePackage {
  readonly dossier: Dossier;
  readonly documents: readonly RenderedDocument[];
  readonly binder: BoundBinder;
  readonly entries: () => AsyncGenerator<PackageEntry>;
  readonly release: () => Promise<void>;
}

/** Makes everything that goes into a package, from records to rendered documents; throws the signal's reason when aborted. */
export async function makePackage(matter: PackageMatter): Promise<Result<MadePackage, RenderFailure | FormFailure>> {
  const { calculation, profile, predecessor, originalPath, fonts, signal, onMaking } = matter;
  const dossier = wholeDossier(calculation, { profile, predecessor, onMaking });
  const documents = await renderApplication(dossier, fonts, { onProgress: onMaking });
  if (!documents.ok) return documents;
  const forms = await fillPackageForms(dossier, calculation.records, originalPath);
  if (!forms.ok) return forms;
  const onProofRead = (read: Omit<MakingProgress, "step">): void => onMaking?.({ step: "binding", ...read });
  const bound = await bindDossier(originalPath, dossier, fonts, { signal, onProofRead });
  return ok({
    dossier,
    documents: documents.value,
    binder: bound.binder,
    entries: () => entriesOf(matter, dossier, { documents: documents.value, forms: forms.value, bound }),
    release: bound.release,
  });
}

interface WantedDossier extends Pick<MakingWatch, "onMaking"> {
  readonly profile: Profile;
  readonly predecessor: Predecessor | null;
}

/** What the application consists of, with the books held against each other. */
export function wholeDossier(calculation: Calculation, { profile, predecessor, onMaking }: WantedDossier): Dossier {
  onMaking?.({ step: "computing", done: 1, total: 3 });
  const reconciled = { reconciliation: reconcile(calculation), sha256: sha256Of };
  onMaking?.({ step: "computing", done: 2, total: 3 });
  const dossier = compileDossier({ ...calculation, reconciled }, profile, predecessor);
  onMaking?.({ step: "computing", done: 3, total: 3 });
  return dossier;
}

const text = (path: string, content: string): PackageEntry => ({
  path,
  source: { bytes: Buffer.from(content, "utf8") },
});

const firstPagesOf = (documents: readonly RenderedDocument[]): ReadonlyMap<string, number> =>
  new Map(documents.flatMap(({ parts }) => parts.map(({ id, page }) => [id, page] as const)));

interface MadeParts {
  readonly documents: readonly RenderedDocument[];
  readonly forms: readonly PackageEntry[];
  readonly bound: BoundDossier;
}

async function* entriesOf(
  { calculation, predecessor, records, originalPath, onMaking }: PackageMatter,
  dossier: Dossier,
  { documents, forms, bound }: MadeParts,
): AsyncGenerator<PackageEntry> {
  yield text("data/index.html", renderStartPage(dossier, bound.binder, firstPagesOf(documents)));
  yield text(checkPagePath, renderCheckPage(dossier));
  for (const { path, bytes, ofd } of documents) {
    yield { path, source: { bytes } };
    if (ofd !== null) yield { path: ofd.path, source: { bytes: ofd.bytes } };
  }
  yield* forms;
  for (const [done, workbook] of dossier.workbooks.entries()) {
    onMaking?.({ step: "tabulating", done, total: dossier.workbooks.length });
    const bytes = await renderWorkbookOf(workbook, dossier);
    onMaking?.({ step: "tabulating", done: done + 1, total: dossier.workbooks.length });
    yield { path: workbook.path, source: { bytes } };
  }
  yield text(machinePaths.contents, jsonText(packageContents(dossier)));
  if (predecessor !== null) yield text(machinePaths.predecessor, jsonText(predecessor));
  yield text(machinePaths.facts, factsText(calculation));
  yield text(machinePaths.assessment, assessmentText(calculation));
  yield { path: machinePaths.workspace, source: { bytes: records } };
  yield* bound.entries;
  for (const { path, sha256 } of dossier.originals) yield { path, source: { file: originalPath(sha256), sha256 } };
}
