import { join } from "node:path";
import type { ExportProgress, PreviewedDocument } from "../../../shared/contract/exports.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { ok } from "../../../shared/result.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { renderApplication } from "../../documents/render-application.ts";
import { entryChunks, type PackageEntry } from "../../dossier/package-entry.ts";
import { originalIn } from "../../store/write-original.ts";
import type { WorkWatch } from "../../thread/thread-terms.ts";
import { bindDossier } from "../binder/bind-dossier.ts";
import { calculate } from "../calculate.ts";
import { inPercent } from "../in-percent.ts";
import { loadFonts } from "../load-fonts.ts";
import { type MakingWatch, wholeDossier } from "../make-package.ts";
import { refusal } from "../refusal.ts";
import { resourcesFolder } from "../resources-folder.ts";
import { sayExportProblem } from "../say-export-problem.ts";
import type { PackageAnswers, PreviewOrder } from "./package-orders.ts";

type Answer = PackageAnswers["preview"];

// A file goes to the window as one text; one that is larger is looked at in the package.
const largestShown = 40_000_000;

/** Makes what a person wants to look at before an export. */
export async function previewIn(order: PreviewOrder, watch: WorkWatch<ExportProgress>): Promise<Answer> {
  const { records, pack, asOf, proofs } = order;
  const profile = pack.profiles.find(({ id }) => id === order.profile);
  if (profile === undefined) return refusal("政策包里没有这个申报样式。请刷新页面后再选。");
  const { onMaking } = inPercent(watch.onProgress);
  onMaking({ step: "computing", done: 0, total: 3 });
  const dossier = wholeDossier(calculate(records, pack, asOf), { profile, predecessor: null, onMaking });
  return proofs ? showProofs(dossier, order.dir, { signal: watch.signal, onMaking }) : showDocuments(dossier, onMaking);
}

const shippedFonts = () => loadFonts(join(resourcesFolder(), "fonts"));

async function showDocuments(dossier: Dossier, onMaking: MakingWatch["onMaking"]): Promise<Answer> {
  const rendered = await renderApplication(dossier, await shippedFonts(), { onProgress: onMaking });
  if (!rendered.ok) return refusal(sayExportProblem(rendered.error));
  const documents = rendered.value.map(({ id, title, pages, bytes }) => shown({ id, title, pages }, bytes));
  return ok({ documents, notes: [] });
}

async function showProofs(dossier: Dossier, dir: string, { signal, onMaking }: MakingWatch): Promise<Answer> {
  const onProofRead = (read: { readonly done: number; readonly total: number }): void =>
    onMaking?.({ step: "binding", ...read });
  const originalPath = (sha256: string): string => originalIn(dir, sha256);
  const bound = await bindDossier(originalPath, dossier, await shippedFonts(), { signal, onProofRead });
  try {
    const { volumes, findings } = bound.binder;
    const documents: PreviewedDocument[] = [];
    for (const [index, { path, title, pages, size }] of volumes.entries()) {
      const entry = bound.entries[index];
      const isShown = entry !== undefined && size <= largestShown;
      documents.push(shown({ id: path, title, pages }, isShown ? await bytesOf(entry) : null));
    }
    return ok({ documents, notes: findings.map(sayFinding) });
  } finally {
    await bound.release();
  }
}

async function bytesOf(entry: PackageEntry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  // A chunk is overwritten by the next one.
  for await (const chunk of entryChunks(entry)) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks);
}

const shown = (named: Omit<PreviewedDocument, "base64">, bytes: Uint8Array | null): PreviewedDocument => ({
  ...named,
  base64: bytes === null || bytes.length > largestShown ? null : Buffer.from(bytes).toString("base64"),
});
