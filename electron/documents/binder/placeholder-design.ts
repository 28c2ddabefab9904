import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import { binderReasons } from "../../../shared/wording/binder-findings.ts";
import { articleName } from "../application/wording.ts";
import { type Block, cell, labelCell, type Row } from "../pdf/block.ts";
import type { Fonts } from "../pdf/fonts.ts";
import { missingCharacters } from "../pdf/missing-characters.ts";
import type { BoundFile } from "./binder-order.ts";
import { reasonCode } from "./refused.ts";

const mostLines = 400;

/** The page that stands for a file which cannot be shown: what is known of it, why, and where the original is. */
export function placeholderBlocks({ item, file }: BoundFile, fonts: Fonts): readonly Block[] {
  const { evidence } = item;
  const reason = file.survey.kind === "refused" ? binderReasons[reasonCode(file.survey.reason)] : "";
  const rows = factsOf(item, file.size).map(([label, value]): Row => {
    return { cells: [labelCell(label), cell(drawableText(value, fonts))], tall: 24 };
  });
  return [
    { kind: "heading", level: 0, text: `材料 ${evidenceLabel(evidence.number)}` },
    { kind: "paragraph", text: `本页代替原件：${reason}。`, size: 12, weight: "bold" },
    {
      kind: "paragraph",
      text: "原件逐字节存放在申报包中，位置见下表；请以原件为准。",
      after: 12,
    },
    { kind: "table", columns: [{ share: 2 }, { share: 8 }], head: [], rows },
    ...excerptBlocks(file.excerpt, fonts),
  ];
}

function factsOf(
  { evidence, articles, original }: BoundFile["item"],
  size: number,
): readonly (readonly [string, string])[] {
  const facts: readonly (readonly [string, string])[] = [
    ["材料种类", evidence.kindTitle],
    ["材料名称", evidence.title],
    ["证明对象", evidence.subjectName ?? "申报单位"],
    ["文号", evidence.documentNumber],
    ["日期", evidence.issuedOn ?? ""],
    ["证明所在页", evidence.pages],
    ["对应条款", articles.map(articleName).join("、")],
    ["原文件名", evidence.fileName],
    ["文件大小", `${size} 字节`],
    ["原件位置", original ?? "申报包中没有原件"],
    ["SHA-256", evidence.sha256.replace(/.{32}(?=.)/g, "$&\n")],
  ];
  return facts.filter(([, value]) => value !== "");
}

function excerptBlocks(lines: readonly string[], fonts: Fonts): readonly Block[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, mostLines);
  const rest = lines.length > mostLines ? [`（以下还有 ${lines.length - mostLines} 行，见原件）`] : [];
  return [
    { kind: "heading", level: 1, text: "原件中的文字" },
    { kind: "paragraph", text: "按原件内的顺序摘录，不含版式、图片和印章。", ink: "grey", size: 9.5 },
    ...[...shown, ...rest].map((text): Block => ({ kind: "paragraph", text: drawableText(text, fonts), after: 2 })),
  ];
}

/** A text from outside with the name of every character that the typeface lacks in its place, so that none is lost unseen. */
function drawableText(text: string, fonts: Fonts): string {
  const lacking = new Map(missingCharacters(text, fonts).map(({ character, codePoint }) => [character, codePoint]));
  return [...text].map((one) => (lacking.has(one) ? `〔${lacking.get(one)}〕` : one)).join("");
}
