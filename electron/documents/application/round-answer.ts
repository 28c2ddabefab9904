import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import type { AnsweredCorrection, Round } from "../../../shared/dossier/round.ts";
import type { Block } from "../pdf/block.ts";
import type { DocumentDesign } from "./document-design.ts";
import { paperDate } from "./paper-date.ts";
import { filled, policyName } from "./wording.ts";

/** The letter that answers the authority's points one by one, to be signed and sealed. */
export function roundAnswerDesign(dossier: Dossier): DocumentDesign {
  const { round, applicant, policy } = dossier;
  if (round === null) throw new Error("an answer needs a package before it");
  const blocks: readonly Block[] = [
    { kind: "heading", level: 0, text: "补正答复函" },
    { kind: "space", height: 12 },
    { kind: "paragraph", text: `${filled(policy.interpreter)}：`, size: 12, after: 8 },
    prose(
      `${filled(applicant.name)}依据${policyName(policy)}提交的申报材料（${paperDate(round.follows.asOf)}），${received(round)}现逐条答复如下，变更情况见《补正变更说明》。`,
    ),
    ...round.corrections.flatMap(answer),
    ...(round.corrections.length === 0 ? [prose("意见及答复：（待填）")] : []),
    prose("以上答复及所附材料真实、完整；如有不实，愿意承担相应责任。"),
    { kind: "space", height: 36 },
    { kind: "signature", lines: ["申报单位（盖章）：", "法定代表人（签字）：", `日期：${paperDate(null)}`] },
  ];
  return { orientation: "portrait", blocks };
}

function received({ corrections }: Round): string {
  const notices = [...new Set(corrections.map(({ notice }) => notice).filter((notice) => notice !== ""))];
  return notices.length === 0 ? "补正意见已收悉。" : `补正意见（${notices.join("、")}）已收悉。`;
}

function answer({ number, asked, answer: text, evidence }: AnsweredCorrection): readonly Block[] {
  const enclosed = evidence.length === 0 ? "" : `（附：材料 ${evidence.map(evidenceLabel).join("、")}）`;
  return [
    { kind: "paragraph", text: `意见${number}：${filled(asked)}`, size: 12, weight: "bold", indent: true, after: 4 },
    prose(`答复：${text.trim() === "" ? "（待填）" : text}${enclosed}`),
  ];
}

const prose = (text: string): Block => ({ kind: "paragraph", text, size: 12, indent: true, after: 8 });
