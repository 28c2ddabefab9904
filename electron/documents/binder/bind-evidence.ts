import type { BinderPlace } from "../../../shared/dossier/binder.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import type { Finding } from "../../../shared/finding.ts";
import type { LaidPage } from "../pdf/drawing.ts";
import { layOut } from "../pdf/lay-out.ts";
import { type Arrangement, arrangeVolumes } from "./arrange-volumes.ts";
import type { BinderOrder, BoundFile } from "./binder-order.ts";
import { buildVolume, volumeTitle } from "./build-volume.ts";
import { bytesOfPart } from "./part.ts";
import { volumePath } from "./place.ts";
import { placeholderBlocks } from "./placeholder-design.ts";
import { reasonCode } from "./refused.ts";
import type { Volume } from "./volume.ts";
import { sizeOfVolume } from "./write-volume.ts";

/** A volume of the binder. `path` is its place in the package. */
export interface BoundVolume {
  readonly path: string;
  readonly title: string;
  readonly pages: number;
  /** Bytes. */
  readonly size: number;
  readonly volume: Volume;
}

/** The binder of an application: its volumes, where each proof stands, and what the user should know. */
export interface BoundBinder {
  readonly volumes: readonly BoundVolume[];
  readonly places: ReadonlyMap<number, BinderPlace>;
  readonly findings: readonly Finding[];
}

// The index, the typeface and the marks of a volume, beside its proofs.
const bytesBeside = 400_000;
const bytesOfMegabyte = 1_000_000;
const bytesOfPlaceholder = 12_000;

/** Binds the proofs of an application: index, every proof with continuous page numbers, split where the profile limits the size. */
export async function bindEvidence(order: BinderOrder): Promise<BoundBinder> {
  if (order.contents.items.length === 0) return { volumes: [], places: new Map(), findings: [] };
  const placeholders = new Map<BoundFile, readonly LaidPage[]>();
  const files = boundFiles(order, placeholders);
  const limit = limitOf(order);
  let beside = bytesBeside;
  for (;;) {
    const arranged = arrangeVolumes(order, files, limit === null ? null : Math.max(1, limit - beside));
    const volumes = await buildVolumes(order, arranged, placeholders);
    const excess = limit === null ? 0 : excessOf(volumes, arranged, limit);
    if (excess === 0)
      return { volumes, places: arranged.places, findings: findingsOf(files, volumes, arranged, limit) };
    beside += excess;
  }
}

const limitOf = ({ profile }: BinderOrder): number | null =>
  profile.maximumFileMegabytes === null ? null : profile.maximumFileMegabytes * bytesOfMegabyte;

/** By how much the largest volume that could still be divided exceeds the limit; 0 when none does. */
function excessOf(volumes: readonly BoundVolume[], { groups }: Arrangement, limit: number): number {
  const over = volumes.filter(({ size }, index) => size > limit && (groups[index]?.length ?? 0) > 1);
  return over.reduce((most, { size }) => Math.max(most, size - limit), 0);
}

function boundFiles(order: BinderOrder, placeholders: Map<BoundFile, readonly LaidPage[]>): readonly BoundFile[] {
  return order.contents.items.flatMap((item) => {
    if (item.sameFileAs !== null) return [];
    const file = order.files.get(item.evidence.sha256);
    if (file === undefined) throw new Error(`no survey of ${evidenceLabel(item.evidence.number)}`);
    if (file.survey.kind === "part") {
      const { part } = file.survey;
      return [{ item, file, pages: part.pages.length, bytes: bytesOfPart(part) }];
    }
    const blank = { item, file, pages: 0, bytes: 0 };
    const { pages } = layOut(placeholderBlocks(blank, order.fonts), "portrait", order.fonts);
    const bound = { item, file, pages: pages.length, bytes: pages.length * bytesOfPlaceholder };
    placeholders.set(bound, pages);
    return [bound];
  });
}

async function buildVolumes(
  order: BinderOrder,
  arranged: Arrangement,
  placeholders: ReadonlyMap<BoundFile, readonly LaidPage[]>,
): Promise<readonly BoundVolume[]> {
  const volumes: BoundVolume[] = [];
  for (const index of arranged.groups.keys()) {
    const volume = await buildVolume(order, arranged, index, placeholders);
    const title = volumeTitle(index + 1, arranged.groups.length);
    const size = sizeOfVolume(volume);
    volumes.push({ path: volumePath(index + 1), title, pages: volume.pages.length, size, volume });
  }
  return volumes;
}

function findingsOf(
  files: readonly BoundFile[],
  volumes: readonly BoundVolume[],
  { groups }: Arrangement,
  limit: number | null,
): readonly Finding[] {
  const ofFiles = files.flatMap(({ item, file }): readonly Finding[] => {
    if (file.survey.kind !== "refused") return [];
    const { reason } = file.survey;
    const detail = { label: evidenceLabel(item.evidence.number), title: item.evidence.title };
    return [
      { code: reasonCode(reason), severity: reason === "format" ? "info" : "error", field: detail.label, detail },
    ];
  });
  const tooLarge = volumes.flatMap(({ size }, index): readonly Finding[] => {
    if (limit === null || size <= limit) return [];
    const labels = (groups[index] ?? []).map(({ item }) => evidenceLabel(item.evidence.number));
    const megabytes = { megabytes: String(Math.ceil(size / bytesOfMegabyte)), limit: String(limit / bytesOfMegabyte) };
    const detail = { volume: String(index + 1), ...megabytes, label: labels.join("、") };
    return [{ code: "binder-volume-over-limit", severity: "error", field: null, detail }];
  });
  return [...ofFiles, ...tooLarge];
}
