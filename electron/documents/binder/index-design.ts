import type { BinderClaim, BinderItem } from "../../../shared/dossier/binder.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import { paperDate } from "../application/paper-date.ts";
import { articleName, filled, policyName } from "../application/wording.ts";
import { type Block, type Cell, cell, labelCell, type Row, row } from "../pdf/block.ts";
import type { BinderOrder } from "./binder-order.ts";
import { type Places, placeLink } from "./place.ts";

/** Which volume of how many an index stands in, and where everything is. */
export interface IndexTerms {
  readonly volume: number;
  readonly volumes: number;
  readonly places: Places;
  /** Numbers of proofs that are not shown as they are. */
  readonly notShown: ReadonlySet<number>;
}

/** What stands at the head of a volume: in the first one the index of all proofs and of all conditions, else that of the volume. */
export function indexBlocks(order: BinderOrder, terms: IndexTerms): readonly Block[] {
  const { items, claims } = order.contents;
  const here = items.filter(({ evidence }) => terms.places.get(evidence.number)?.volume === terms.volume);
  const isFirst = terms.volume === 1;
  return [
    ...titleBlocks(order, terms),
    { kind: "heading", level: 1, text: isFirst ? "证据目录" : "本册目录" },
    ...(terms.notShown.size === 0 || !isFirst ? [] : [notShownRemark]),
    itemTable(isFirst ? items : here, terms),
    ...(isFirst ? claimBlocks(claims, terms) : []),
  ];
}

const notShownRemark: Block = {
  kind: "paragraph",
  text: "标“※”的材料不能印成页面，所在页写明原因和原件在申报包中的位置。",
  ink: "grey",
  size: 9.5,
};

function titleBlocks({ policy, applicant, asOf }: BinderOrder, { volume, volumes }: IndexTerms): readonly Block[] {
  const name = `证据材料合订本${volumes === 1 ? "" : `（第${volume}册，共${volumes}册）`}`;
  return [
    { kind: "paragraph", text: policyName(policy), align: "center", size: 11, after: 4 },
    { kind: "heading", level: 0, text: name },
    { kind: "paragraph", text: `${filled(applicant)}　　${paperDate(asOf)}`, align: "center", size: 11, after: 8 },
    {
      kind: "paragraph",
      text: "材料编号一经给出不再变动；页码为合订本连续页码。原件逐字节存放于申报包的 data/originals 文件夹。",
      ink: "grey",
      size: 9.5,
    },
  ];
}

function itemTable(items: readonly BinderItem[], terms: IndexTerms): Block {
  return {
    kind: "table",
    size: 9.5,
    columns: [
      { share: 1.4, align: "center" },
      { share: 5.2 },
      { share: 2.6 },
      { share: 2.2 },
      { share: 1.6, align: "center" },
    ],
    head: [row(...["编号", "材料名称", "证明对象", "对应条款", "页码"].map((one) => labelCell(one)))],
    rows: items.map((item) => itemRow(item, terms)),
  };
}

function itemRow({ evidence, sameFileAs, articles }: BinderItem, terms: IndexTerms): Row {
  const { number, kindTitle, title, documentNumber } = evidence;
  const remarks = [documentNumber, sameFileAs === null ? "" : `与 ${evidenceLabel(sameFileAs)} 为同一文件`].filter(
    (text) => text !== "",
  );
  const name = title === "" || title === kindTitle ? kindTitle : `${kindTitle}：${title}`;
  const passages = [
    { text: `${terms.notShown.has(number) ? "※ " : ""}${name}` },
    ...remarks.map((text) => ({ text, ink: "grey" as const, size: 9 })),
  ];
  const target = placeLink(number);
  return {
    cells: [
      cell(evidenceLabel(number), { target }),
      { passages, target },
      cell(evidence.subjectName ?? "申报单位"),
      cell(articles.map(articleName).join("、") || "—"),
      pageCell(number, terms),
    ],
  };
}

function pageCell(number: number, { places, volume, volumes }: IndexTerms): Cell {
  const place = places.get(number);
  if (place === undefined) return cell("");
  const inVolume = volumes > 1 && volume === 1 ? `第${place.volume}册\n` : "";
  return cell(`${inVolume}${place.printed}`, { target: placeLink(number) });
}

function claimBlocks(claims: readonly BinderClaim[], terms: IndexTerms): readonly Block[] {
  if (claims.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: "按条款查找" },
    {
      kind: "table",
      size: 9.5,
      columns: [
        { share: 1.7, align: "center" },
        { share: 4 },
        { share: 4.4 },
        { share: 1.4, align: "center" },
        { share: 1.5, align: "center" },
      ],
      head: [row(...["条款", "事项、对象", "条件", "编号", "页码"].map((one) => labelCell(one)))],
      rows: claims.flatMap((claim) => claimRows(claim, terms)),
    },
  ];
}

/** A row for each proof of each condition; what is the same as in the row above is not repeated. */
function claimRows(claim: BinderClaim, terms: IndexTerms): readonly Row[] {
  const uses = claim.conditions.flatMap(({ title, evidence }) =>
    evidence.map((number, index) => ({ number, title: index === 0 ? title : "" })),
  );
  return uses.map(({ number, title }, index) => ({
    cells: [
      cell(index === 0 ? articleName(claim.article) : ""),
      { passages: index === 0 ? [{ text: claim.ruleTitle }, { text: filled(claim.subjectName), ink: "grey" }] : [] },
      cell(title),
      cell(evidenceLabel(number), { target: placeLink(number) }),
      pageCell(number, terms),
    ],
  }));
}
