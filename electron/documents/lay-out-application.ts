import type { Dossier, DossierDocument } from "../../shared/dossier/dossier.ts";
import { applicationFormDesign } from "./application/application-form.ts";
import { broadcastDesign } from "./application/broadcast-report.ts";
import { calculationDesign } from "./application/calculation-statement.ts";
import { commitmentDesign } from "./application/commitment.ts";
import { contentsDesign, type PageRange } from "./application/contents.ts";
import { coverDesign } from "./application/cover.ts";
import { creationDesign } from "./application/creation-form.ts";
import type { DocumentDesign } from "./application/document-design.ts";
import { evidenceIndexDesign } from "./application/evidence-index.ts";
import { locationListDesign } from "./application/location-list.ts";
import { performanceDesign } from "./application/performance-form.ts";
import { productionCostsDesign } from "./application/production-costs.ts";
import { reconciliationDesign } from "./application/reconciliation-list.ts";
import { revenueDesign } from "./application/revenue-summary.ts";
import { roundAnswerDesign } from "./application/round-answer.ts";
import { roundReportDesign } from "./application/round-report.ts";
import { spendScheduleDesign } from "./application/spend-schedule.ts";
import { spendSummaryDesign } from "./application/spend-summary.ts";
import { supplementDesign } from "./application/supplement-list.ts";
import { unofficialRemark } from "./application/wording.ts";
import type { Block } from "./pdf/block.ts";
import type { LaidDocument } from "./pdf/drawing.ts";
import type { Fonts } from "./pdf/fonts.ts";
import { layOut } from "./pdf/lay-out.ts";
import { addRunningLines } from "./pdf/running-lines.ts";

/** A document of the application with every line placed and its pages numbered. */
export interface LaidApplicationDocument {
  readonly document: DossierDocument;
  readonly laid: LaidDocument;
}

type Design = (dossier: Dossier, pages: readonly PageRange[]) => DocumentDesign;

const designs: Readonly<Record<string, Design>> = {
  cover: coverDesign,
  contents: contentsDesign,
  application: applicationFormDesign,
  commitment: commitmentDesign,
  performance: performanceDesign,
  creation: creationDesign,
  calculation: calculationDesign,
  "spend-summary": spendSummaryDesign,
  "spend-schedule": spendScheduleDesign,
  "production-costs": productionCostsDesign,
  reconciliation: reconciliationDesign,
  revenue: revenueDesign,
  broadcast: broadcastDesign,
  locations: locationListDesign,
  "evidence-index": evidenceIndexDesign,
  supplement: supplementDesign,
  "round-answer": roundAnswerDesign,
  "round-report": roundReportDesign,
};

// They name the pages of the others, and are as long without page numbers as with them.
const namingPages = ["cover", "contents"];

/** Places every line of every document, telling of each; throws when the dossier lists a document that there is no design for. */
export function layOutApplication(
  dossier: Dossier,
  fonts: Fonts,
  onLaid: () => void = () => undefined,
): readonly LaidApplicationDocument[] {
  const lay = (document: DossierDocument, pages: readonly PageRange[]): LaidApplicationDocument => {
    const { blocks, orientation } = designOf(document)(dossier, pages);
    return { document, laid: layOut([...blocks, ...sealArea(document, blocks, dossier)], orientation, fonts) };
  };
  const first = dossier.documents.map((document) => {
    const laid = lay(document, []);
    onLaid();
    return laid;
  });
  const ranges = pageRanges(first, dossier);
  const settled = first.map((each) => (namingPages.includes(each.document.id) ? lay(each.document, ranges) : each));
  const total = ranges.at(-1)?.last ?? 0;
  return settled.map(({ document, laid }, index) => {
    const isContinuous = dossier.profile.pageNumbers === "continuous";
    const running = {
      title: document.title,
      applicant: dossier.applicant.name,
      remark: unofficialRemark(dossier.policy),
      firstNumber: ranges[index]?.first ?? 1,
      total: isContinuous ? total : laid.pages.length,
      coverFirst: document.id === "cover",
    };
    return { document, laid: addRunningLines(laid, running, fonts) };
  });
}

/** Where a document that the profile wants sealed is sealed, unless its own form has such a place. */
function sealArea({ id }: DossierDocument, blocks: readonly Block[], { profile }: Dossier): readonly Block[] {
  const isSealed = profile.seals.some(({ document }) => document === id);
  // The application form has its seals in a table.
  const hasOwn = id === "application" || blocks.some(({ kind }) => kind === "signature");
  if (!isSealed || hasOwn) return [];
  return [
    { kind: "space", height: 12 },
    { kind: "signature", lines: ["申报单位（盖章）："] },
  ];
}

function designOf({ id }: DossierDocument): Design {
  const design = designs[id];
  if (design === undefined) throw new Error(`no design for the document ${id}`);
  return design;
}

function pageRanges(application: readonly LaidApplicationDocument[], { profile }: Dossier): readonly PageRange[] {
  let next = 1;
  return application.map(({ document, laid }) => {
    const first = profile.pageNumbers === "continuous" ? next : 1;
    const last = first + laid.pages.length - 1;
    next = last + 1;
    return { id: document.id, first, last };
  });
}
