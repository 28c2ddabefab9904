import type { Dossier } from "../../shared/dossier/dossier.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { type LaidApplicationDocument, layOutApplication } from "./lay-out-application.ts";
import { type DocumentGroup, groupByFile, mergeGroup } from "./merge-documents.ts";
import { paintOfd } from "./ofd/paint-ofd.ts";
import type { Embedding } from "./pdf/embed-fonts.ts";
import type { Fonts } from "./pdf/fonts.ts";
import { mirrorMargins } from "./pdf/mirror-margins.ts";
import { type MissingCharacter, missingCharacters } from "./pdf/missing-characters.ts";
import { paint } from "./pdf/paint.ts";

/** A document in a file, and the page of the file, from 1, on which it begins. */
export interface DocumentPart {
  readonly id: string;
  readonly title: string;
  readonly page: number;
}

/** A finished PDF of the application; `path` is its place in the package, `parts` the documents it holds. */
export interface RenderedDocument {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly pages: number;
  readonly parts: readonly DocumentPart[];
  readonly bytes: Uint8Array;
  /** The same pages as an OFD file, where the profile asks for one. */
  readonly ofd: RenderedOfd | null;
}

/** An OFD file and its place in the package. */
export interface RenderedOfd {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A character that would have vanished from a document, with the document it was found in. */
export type UnprintableCharacter = MissingCharacter & { readonly document: string };

/** Why an application is not rendered: nothing is drawn that the typeface lacks, and no file is larger than the profile allows. */
export type RenderFailure =
  | { readonly kind: "missing-characters"; readonly characters: readonly UnprintableCharacter[] }
  | { readonly kind: "document-too-large"; readonly title: string; readonly bytes: number; readonly megabytes: number };

/** How far the documents are: what is being done with how many of them, or of their pages. */
export interface RenderProgress {
  readonly step: "laying-out" | "rendering";
  readonly done: number;
  readonly total: number;
}

/** How documents are rendered beside their dossier: with which fonts inside, and who hears how far it is. */
export interface RenderWays {
  readonly embedding?: Embedding | undefined;
  readonly onProgress?: ((progress: RenderProgress) => void) | undefined;
}

/** Renders every document that the dossier lists; the same dossier and fonts give the same bytes. */
export async function renderApplication(
  dossier: Dossier,
  fonts: Fonts,
  { embedding = "subset", onProgress }: RenderWays = {},
): Promise<Result<readonly RenderedDocument[], RenderFailure>> {
  // A document is laid out, then its characters are looked up.
  const onLaid = counter("laying-out", 2 * dossier.documents.length, onProgress);
  const application = layOutApplication(dossier, fonts, onLaid);
  const characters = application.flatMap((each) => {
    const found = unprintable(each, fonts);
    onLaid();
    return found;
  });
  if (characters.length > 0) return err({ kind: "missing-characters", characters });
  const pages = application.reduce((sum, { laid }) => sum + laid.pages.length, 0);
  const onStep = counter("rendering", 2 * pages, onProgress);
  const rendered: RenderedDocument[] = [];
  for (const group of groupByFile(application))
    rendered.push(await renderGroup(group, dossier, { fonts, embedding, onStep }));
  const large = rendered.find(({ bytes }) => bytes.length > largestFile(dossier));
  if (large === undefined) return ok(rendered);
  const { title, bytes } = large;
  return err({
    kind: "document-too-large",
    title,
    bytes: bytes.length,
    megabytes: dossier.profile.maximumFileMegabytes ?? 0,
  });
}

/** Counts what is done, and tells of it. */
function counter(step: RenderProgress["step"], total: number, onProgress: RenderWays["onProgress"]): () => void {
  let done = 0;
  return () => {
    done += 1;
    onProgress?.({ step, done, total });
  };
}

const largestFile = ({ profile }: Dossier): number =>
  profile.maximumFileMegabytes === null ? Number.POSITIVE_INFINITY : profile.maximumFileMegabytes * 1024 * 1024;

const mergedTitle = "申报材料";

interface Painting {
  readonly fonts: Fonts;
  readonly embedding: Embedding;
  readonly onStep: () => void;
}

async function renderGroup(
  group: DocumentGroup,
  { applicant, asOf, profile }: Dossier,
  { fonts, embedding, onStep }: Painting,
): Promise<RenderedDocument> {
  const merged = mergeGroup(group);
  const bound = profile.binding !== null && !profile.singleSided ? mirrorMargins(merged) : merged;
  const laid = profile.bookmarks ? bound : { ...bound, bookmarks: [] };
  const [first, second] = group.documents;
  if (first === undefined) throw new Error("a file without a document");
  const title = second === undefined ? first.document.title : mergedTitle;
  const named = { title: `${title} · ${applicant.name}`, author: applicant.name };
  const properties = { ...named, madeOn: new Date(`${asOf}T00:00:00Z`) };
  const isAlsoOfd = second === undefined && profile.ofd.includes(first.document.id);
  return {
    id: second === undefined ? first.document.id : "application-set",
    title,
    path: group.path,
    pages: laid.pages.length,
    parts: group.documents.map(({ document }, index) => ({
      id: document.id,
      title: document.title,
      page: (group.starts[index] ?? 0) + 1,
    })),
    bytes: await paint(laid, properties, fonts, embedding, onStep),
    ofd: isAlsoOfd
      ? { path: ofdPath(group.path), bytes: await paintOfd(laid, { ...named, madeOn: asOf }, fonts) }
      : null,
  };
}

const ofdPath = (pdf: string): string => pdf.replace(/\.pdf$/, ".ofd");

function unprintable({ document, laid }: LaidApplicationDocument, fonts: Fonts): readonly UnprintableCharacter[] {
  const lines = laid.pages.flatMap((page) =>
    page.drawings.filter((each) => each.kind === "text").map((run) => run.text),
  );
  return missingCharacters(lines.join("\n"), fonts).map((each) => ({ ...each, document: document.title }));
}
