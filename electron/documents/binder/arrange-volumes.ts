import type { BinderPlace } from "../../../shared/dossier/binder.ts";
import type { LaidPage } from "../pdf/drawing.ts";
import { layOut } from "../pdf/lay-out.ts";
import type { BinderOrder, BoundFile } from "./binder-order.ts";
import { indexBlocks } from "./index-design.ts";
import { firstPageOf, type Places, volumePath } from "./place.ts";
import { planVolumes } from "./plan-volumes.ts";

/** Which files stand in which volume, the pages before them, and where everything is. */
export interface Arrangement {
  readonly groups: readonly (readonly BoundFile[])[];
  /** The index pages of each volume. */
  readonly fronts: readonly (readonly LaidPage[])[];
  readonly places: Places;
  /** The number printed on the first page of each volume. */
  readonly firstNumbers: readonly number[];
}

// An index is as long with one page number as with another; this only guards against one that is not.
const mostAttempts = 5;

/** Divides the files into volumes and lays out their indexes until the page numbers in them are those of the pages. */
export function arrangeVolumes(order: BinderOrder, files: readonly BoundFile[], limit: number | null): Arrangement {
  const groups = planVolumes(files, limit);
  let lengths: readonly number[] = groups.map(() => 1);
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const { places, firstNumbers } = placesOf(order, groups, lengths);
    const fronts = groups.map((_, index) => layOutFront(order, files, places, index + 1, groups.length));
    const now = fronts.map((pages) => pages.length);
    if (now.every((length, index) => length === lengths[index])) return { groups, fronts, places, firstNumbers };
    lengths = now;
  }
  throw new Error("the binder's index does not settle");
}

function layOutFront(
  order: BinderOrder,
  files: readonly BoundFile[],
  places: Places,
  volume: number,
  volumes: number,
): readonly LaidPage[] {
  const refused = new Set(
    files.filter(({ file }) => file.survey.kind === "refused").map(({ item }) => item.evidence.sha256),
  );
  const notShown = new Set(
    order.contents.items.flatMap(({ evidence }) => (refused.has(evidence.sha256) ? [evidence.number] : [])),
  );
  const blocks = indexBlocks(order, { volume, volumes, places, notShown });
  return layOut(blocks, "portrait", order.fonts).pages;
}

function placesOf(
  { contents }: BinderOrder,
  groups: Arrangement["groups"],
  fronts: readonly number[],
): Pick<Arrangement, "places" | "firstNumbers"> {
  const starts = new Map<string, BinderPlace & { readonly pages: number }>();
  const firstNumbers: number[] = [];
  let printed = 1;
  for (const [index, group] of groups.entries()) {
    firstNumbers.push(printed);
    let page = 1 + (fronts[index] ?? 0);
    printed += fronts[index] ?? 0;
    for (const { item, pages } of group) {
      const place = { path: volumePath(index + 1), volume: index + 1, page, printed, pages };
      starts.set(item.evidence.sha256, place);
      page += pages;
      printed += pages;
    }
  }
  const places = new Map<number, BinderPlace>();
  for (const { evidence } of contents.items) {
    const start = starts.get(evidence.sha256);
    if (start === undefined) continue;
    const { pages, ...place } = start;
    const ahead = firstPageOf(evidence.pages, pages) - 1;
    places.set(evidence.number, { ...place, page: place.page + ahead, printed: place.printed + ahead });
  }
  return { places, firstNumbers };
}
