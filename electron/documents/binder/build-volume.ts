import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import { articleName } from "../application/wording.ts";
import type { LaidPage } from "../pdf/drawing.ts";
import type { Arrangement } from "./arrange-volumes.ts";
import type { BinderOrder, BoundFile } from "./binder-order.ts";
import { type OwnPages, paintOwnPages } from "./own-pages.ts";
import { type Places, placeLink, volumePath } from "./place.ts";
import type { PageLink, PageTarget, Volume, VolumeBookmark, VolumePage, VolumePart } from "./volume.ts";

/** Puts a volume together: its index, its proofs with the pages that stand for what is not shown, stamps, links and bookmarks. */
export async function buildVolume(
  order: BinderOrder,
  arranged: Arrangement,
  index: number,
  placeholders: ReadonlyMap<BoundFile, readonly LaidPage[]>,
): Promise<Volume> {
  const group = arranged.groups[index] ?? [];
  const front = arranged.fronts[index] ?? [];
  const laid = [...front, ...group.flatMap((file) => placeholders.get(file) ?? [])];
  const own = await paintOwnPages(laid, stampedCharacters(group), order.fonts, order.embedding);
  const firstNumber = arranged.firstNumbers[index] ?? 1;
  const pages = pagesOf(order, arranged, index, own);
  const title = `${volumeTitle(index + 1, arranged.groups.length)} · ${order.applicant}`;
  return {
    title,
    author: order.applicant,
    madeOn: order.asOf,
    fingerprint: JSON.stringify([title, order.asOf, index, group.map(({ item }) => item.evidence), pages.length]),
    own,
    pages,
    firstNumber,
    bookmarks: order.profile.bookmarks ? bookmarksOf(order, arranged.places, index + 1) : [],
  };
}

/** What a volume is called. */
export const volumeTitle = (volume: number, volumes: number): string =>
  `证据材料合订本${volumes === 1 ? "" : `第${volume}册`}`;

const pageStamp = (number: number): string => `第 ${number} 页`;
const proofStamp = (label: string, number: number): string => `${label}　${pageStamp(number)}`;

/** Every character that a stamp or a filled-in field can need; a space stands for those that the typeface lacks. */
function stampedCharacters(group: readonly BoundFile[]): string {
  const fields = group.flatMap(({ file }) =>
    file.survey.kind === "part" ? file.survey.part.pages.flatMap((page) => page.fields.map(({ text }) => text)) : [],
  );
  return `0123456789E　 第页${fields.join("").replaceAll(/\s/g, "")}`;
}

function pagesOf(order: BinderOrder, arranged: Arrangement, index: number, own: OwnPages): readonly VolumePage[] {
  const ownPart: VolumePart = { part: own.part, source: null };
  const front = arranged.fronts[index] ?? [];
  let number = arranged.firstNumbers[index] ?? 1;
  let ownUsed = 0;
  const takeOwn = (stamp: (number: number) => string, links: readonly PageLink[]): VolumePage => {
    const page = own.part.pages[ownUsed];
    if (page === undefined) throw new Error("fewer pages painted than laid out");
    ownUsed += 1;
    number += 1;
    return { part: ownPart, page, stamp: stamp(number - 1), links };
  };
  const pages = front.map((page) => takeOwn(pageStamp, linksOf(page, order, arranged.places, index + 1)));
  for (const bound of arranged.groups[index] ?? []) {
    const stamp = (of: number): string => proofStamp(evidenceLabel(bound.item.evidence.number), of);
    const { survey } = bound.file;
    if (survey.kind === "refused") {
      for (let page = 0; page < bound.pages; page += 1) pages.push(takeOwn(stamp, []));
      continue;
    }
    const part: VolumePart = { part: survey.part, source: bound.item.evidence.sha256 };
    for (const page of survey.part.pages) {
      pages.push({ part, page, stamp: stamp(number), links: [] });
      number += 1;
    }
  }
  return pages;
}

function linksOf(page: LaidPage, order: BinderOrder, places: Places, volume: number): readonly PageLink[] {
  if (!order.profile.links) return [];
  const targets = new Map(
    [...places].map(([number, place]): readonly [string, PageTarget] => {
      const file = place.volume === volume ? null : (volumePath(place.volume).split("/").at(-1) ?? null);
      return [placeLink(number), { page: place.page - 1, file }];
    }),
  );
  return page.drawings.flatMap((drawing) => {
    const to = drawing.kind === "link" ? targets.get(drawing.target) : undefined;
    if (drawing.kind !== "link" || to === undefined) return [];
    const { x, y, width, height } = drawing;
    const [left, bottom, right, top] = [x, page.height - y - height, x + width, page.height - y].map(decimal);
    return [{ rectangle: [left ?? 0, bottom ?? 0, right ?? 0, top ?? 0] as const, to }];
  });
}

const decimal = (value: number): number => Math.floor(value * 100 + 0.5) / 100;

/** The index, the conditions article by article, and the proofs, as far as they lead into this volume. */
function bookmarksOf({ contents }: BinderOrder, places: Places, volume: number): readonly VolumeBookmark[] {
  const at = (number: number): number | null => {
    const place = places.get(number);
    return place === undefined || place.volume !== volume ? null : place.page - 1;
  };
  const proofs = contents.items.flatMap(({ evidence }) => {
    const page = at(evidence.number);
    const title = `${evidenceLabel(evidence.number)} ${evidence.title === "" ? evidence.kindTitle : evidence.title}`;
    return page === null ? [] : [{ title, page, children: [] }];
  });
  const claims = contents.claims.flatMap(({ article, ruleTitle, subjectName, conditions }): VolumeBookmark[] => {
    const children = conditions.flatMap(({ title, evidence }) =>
      evidence.flatMap((number) => {
        const page = at(number);
        return page === null ? [] : [{ title: `${title} ${evidenceLabel(number)}`, page, children: [] }];
      }),
    );
    const [first] = children;
    const title = `${articleName(article)} ${ruleTitle} · ${subjectName}`;
    return first === undefined ? [] : [{ title, page: first.page, children }];
  });
  const index = { title: volume === 1 ? "证据目录" : "本册目录", page: 0, children: [] };
  const group = (title: string, children: readonly VolumeBookmark[]): readonly VolumeBookmark[] => {
    const [first] = children;
    return first === undefined ? [] : [{ title, page: first.page, children }];
  };
  return [index, ...group("证明材料", proofs), ...group("按条款查找", claims)];
}
