import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import type { SubjectKey, WorkSubject } from "../../../shared/model/subject.ts";
import { type Block, labelCell, type Row } from "../pdf/block.ts";
import { claimedWorks } from "./claimed-subjects.ts";
import type { DocumentDesign } from "./document-design.ts";
import { handFilled, opening, recordedOr } from "./opening.ts";
import { proofsFor, proofTitle } from "./proof-table.ts";
import { classWords, mediumWords, orientationWords } from "./subject-form.ts";
import { filled } from "./wording.ts";

/** Of each work who made it and what it tells; what no record says is a box to be filled in by hand. */
export function creationDesign(dossier: Dossier): DocumentDesign {
  const works = claimedWorks(dossier);
  const blocks = works.flatMap(([key, work], index): readonly Block[] => [
    ...(index === 0 ? [] : [{ kind: "page-break" } as const]),
    { kind: "heading", level: 1, text: `（${index + 1}）${filled(work.name)}` },
    workForm(key, work, dossier),
  ]);
  const body: readonly Block[] =
    blocks.length === 0 ? [{ kind: "paragraph", text: "没有申报的作品。", indent: true }] : blocks;
  return { orientation: "portrait", blocks: [...opening(dossier, "主创与剧情简介", "none"), ...body] };
}

const wide = (label: string, text: string, tall: number): Row => ({
  cells: [labelCell(label), recordedOr(text, { span: 3 })],
  tall,
});

function workForm(key: SubjectKey, { name, work }: WorkSubject, dossier: Dossier): Block {
  const count = (value: number | null, unit: string): string => (value === null ? "" : `${value}${unit}`);
  const producers = work.producers
    .toSorted((a, b) => a.order - b.order)
    .map((each) => `${each.order}. ${[each.name, each.province].filter((text) => text !== "").join("，")}`);
  const pair = (a: string, left: string, b: string, right: string): Row => ({
    cells: [labelCell(a), recordedOr(left), labelCell(b), recordedOr(right)],
    tall: 26,
  });
  return {
    kind: "table",
    columns: [{ share: 2 }, { share: 4 }, { share: 2 }, { share: 4 }],
    head: [],
    rows: [
      wide("片名", name, 26),
      pair("制作方式", known(mediumWords[work.medium]), "备案类别", known(classWords[work.class])),
      pair("集数", count(work.episodes, "集"), "总时长", count(work.minutes, "分钟")),
      pair("画幅", known(orientationWords[work.orientation]), "题材", ""),
      wide("出品单位", producers.join("\n"), 40),
      wide("主创人员", work.cast, 80),
      wide("剧情简介", work.synopsis, 190),
      { cells: [labelCell("创作特色"), handFilled({ span: 3 })], tall: 70 },
      wide("权属证明", rightsOf(key, dossier), 40),
    ],
  };
}

const known = (word: string): string => (word === "（待填）" ? "" : word);

/** The work's own papers that the profile names for this document, by number. */
const rightsOf = (key: SubjectKey, dossier: Dossier): string =>
  proofsFor("creation", key, dossier)
    .map((item) => `${evidenceLabel(item.number)} ${proofTitle(item)}`)
    .join("\n");
