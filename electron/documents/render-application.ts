import type { Dossier, DossierDocument } from "../../shared/dossier/dossier.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { applicationFormDesign } from "./application/application-form.ts";
import { calculationDesign } from "./application/calculation-statement.ts";
import { commitmentDesign } from "./application/commitment.ts";
import { coverDesign, type PageRange } from "./application/cover.ts";
import type { DocumentDesign } from "./application/document-design.ts";
import { unofficialRemark } from "./application/wording.ts";
import type { LaidDocument } from "./pdf/drawing.ts";
import type { Fonts } from "./pdf/fonts.ts";
import { layOut } from "./pdf/lay-out.ts";
import { type MissingCharacter, missingCharacters } from "./pdf/missing-characters.ts";
import { type Embedding, paint } from "./pdf/paint.ts";
import { addRunningLines } from "./pdf/running-lines.ts";

/** A finished PDF of the application; `path` is its place in the package. */
export interface RenderedDocument {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly pages: number;
  readonly bytes: Uint8Array;
}

/** A character that would have vanished from a document, with the document it was found in. */
export type UnprintableCharacter = MissingCharacter & { readonly document: string };

/** Why an application is not rendered: nothing is drawn that the typeface lacks. */
export interface RenderFailure {
  readonly kind: "missing-characters";
  readonly characters: readonly UnprintableCharacter[];
}

/** A document of the application with every line placed and the pages numbered through the whole application. */
export interface LaidApplicationDocument {
  readonly document: DossierDocument;
  readonly laid: LaidDocument;
}

type Design = (dossier: Dossier, pages: readonly PageRange[]) => DocumentDesign;

const designs: Readonly<Record<string, Design>> = {
  cover: coverDesign,
  application: applicationFormDesign,
  commitment: commitmentDesign,
  calculation: calculationDesign,
};

/** Renders every document that the dossier lists; the same dossier and fonts give the same bytes. */
export async function renderApplication(
  dossier: Dossier,
  fonts: Fonts,
  embedding: Embedding = "subset",
): Promise<Result<readonly RenderedDocument[], RenderFailure>> {
  const application = layOutApplication(dossier, fonts);
  const characters = application.flatMap(({ document, laid }) => unprintable(document, laid, fonts));
  if (characters.length > 0) return err({ kind: "missing-characters", characters });
  const rendered: RenderedDocument[] = [];
  for (const { document, laid } of application) {
    const properties = {
      title: `${document.title} · ${dossier.applicant.name}`,
      author: dossier.applicant.name,
      madeOn: new Date(`${dossier.asOf}T00:00:00Z`),
    };
    rendered.push({ ...document, pages: laid.pages.length, bytes: await paint(laid, properties, fonts, embedding) });
  }
  return ok(rendered);
}

/** Places every line of every document; throws when the dossier lists a document that there is no design for. */
export function layOutApplication(dossier: Dossier, fonts: Fonts): readonly LaidApplicationDocument[] {
  const lay = (pages: readonly PageRange[]): readonly LaidApplicationDocument[] =>
    dossier.documents.map((document) => {
      const { blocks, orientation } = designOf(document)(dossier, pages);
      return { document, laid: layOut(blocks, orientation, fonts) };
    });
  // The contents are as long without page numbers as with them, so a second pass settles the numbers.
  const ranges = pageRanges(lay([]));
  const settled = lay(ranges);
  const total = ranges.at(-1)?.last ?? 0;
  return settled.map(({ document, laid }, index) => {
    const running = {
      title: document.title,
      applicant: dossier.applicant.name,
      remark: unofficialRemark(dossier.policy),
      firstNumber: ranges[index]?.first ?? 1,
      total,
      coverFirst: document.id === "cover",
    };
    return { document, laid: addRunningLines(laid, running, fonts) };
  });
}

function designOf({ id }: DossierDocument): Design {
  const design = designs[id];
  if (design === undefined) throw new Error(`no design for the document ${id}`);
  return design;
}

function pageRanges(application: readonly LaidApplicationDocument[]): readonly PageRange[] {
  let next = 1;
  return application.map(({ document, laid }) => {
    const first = next;
    next += laid.pages.length;
    return { path: document.path, first, last: next - 1 };
  });
}

function unprintable(document: DossierDocument, laid: LaidDocument, fonts: Fonts): readonly UnprintableCharacter[] {
  const lines = laid.pages.flatMap((page) =>
    page.drawings.filter((each) => each.kind === "text").map((run) => run.text),
  );
  return missingCharacters(lines.join("\n"), fonts).map((each) => ({ ...each, document: document.title }));
}
