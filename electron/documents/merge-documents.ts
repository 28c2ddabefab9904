import type { LaidApplicationDocument } from "./lay-out-application.ts";
import type { Bookmark, LaidDocument } from "./pdf/drawing.ts";

/** Documents that become one PDF, with the page (from 0) on which each begins. */
export interface DocumentGroup {
  readonly path: string;
  readonly documents: readonly LaidApplicationDocument[];
  readonly starts: readonly number[];
}

/** The documents grouped by the file they belong into, in order. */
export function groupByFile(application: readonly LaidApplicationDocument[]): readonly DocumentGroup[] {
  return [...Map.groupBy(application, ({ document }) => document.path)].map(([path, documents]) => {
    let next = 0;
    const starts = documents.map(({ laid }) => {
      const start = next;
      next += laid.pages.length;
      return start;
    });
    return { path, documents, starts };
  });
}

/** The pages of a group one after the other; each document can be linked to, and has a bookmark when it is not alone. */
export function mergeGroup({ documents, starts }: DocumentGroup): LaidDocument {
  const startOf = (index: number): number => starts[index] ?? 0;
  return {
    pages: documents.flatMap(({ laid }) => laid.pages),
    anchors: documents.map(({ document }, index) => ({ name: document.id, page: startOf(index) })),
    bookmarks:
      documents.length === 1
        ? (documents[0]?.laid.bookmarks ?? [])
        : documents.flatMap((each, index) => bookmarksOf(each, startOf(index))),
  };
}

const bookmarksOf = ({ document, laid }: LaidApplicationDocument, start: number): readonly Bookmark[] => [
  { title: document.title, level: 1, page: start },
  ...laid.bookmarks
    .filter(({ level }) => level === 1)
    .map(({ title, page }): Bookmark => ({ title, level: 2, page: start + page })),
];
