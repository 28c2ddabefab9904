import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import type { ClaimChange, ClaimStand, EvidenceChange, Round } from "../../../shared/dossier/round.ts";
import { parsePlainYuan } from "../../../shared/money.ts";
import { type Block, cell, row } from "../pdf/block.ts";
import { titleRow } from "./claim-situation.ts";
import type { DocumentDesign } from "./document-design.ts";
import { opening, remark } from "./opening.ts";
import { paperDate } from "./paper-date.ts";
import { articleName, ceilingHeading, filled, statusWords, yuanOr } from "./wording.ts";

const changeWords: Readonly<Record<EvidenceChange["change"], string>> = {
  new: "新增",
  replaced: "替换",
  withdrawn: "撤回",
};

/** What has changed since the package before: proofs that are new, replaced or withdrawn, and claims that stand otherwise. */
export function roundReportDesign(dossier: Dossier): DocumentDesign {
  const { round } = dossier;
  if (round === null) throw new Error("a change report needs a package before it");
  return {
    orientation: "landscape",
    blocks: [...opening(dossier, "补正变更说明", "none"), ...introduction(round), ...evidence(round), ...claims(round)],
  };
}

function introduction({ number, follows }: Round): readonly Block[] {
  const before = follows.round === 1 ? "首次申报包" : `第 ${follows.round - 1} 次补正申报包`;
  return [
    {
      kind: "paragraph",
      text: `本次为第 ${number - 1} 次补正，接续 ${paperDate(follows.asOf)} 的${before}（封印 ${follows.seal}）。没有列出的材料和申报事项与前一包相同；材料编号一经给出不再变动。`,
      size: 10,
      indent: true,
    },
  ];
}

function evidence({ evidence: changes }: Round): readonly Block[] {
  const title: Block = { kind: "heading", level: 1, text: "材料的变更" };
  if (changes.length === 0) return [title, { kind: "paragraph", text: "材料没有变更。", indent: true }];
  const columns = [
    ...[1, 1.2].map((share) => ({ share, align: "center" as const })),
    ...[4, 4, 4].map((share) => ({ share })),
  ];
  const rows = changes.map(({ change, number, title: name, before, after }) =>
    row(cell(changeWords[change]), cell(evidenceLabel(number)), cell(name), cell(before ?? "—"), cell(after ?? "—")),
  );
  const head = [titleRow("变更", "编号", "材料", "原来的文件", "现在的文件")];
  return [title, { kind: "table", columns, head, rows, size: 9 }];
}

function standText(stand: ClaimStand | null): string {
  if (stand === null) return "没有此项";
  const amount = yuanOr(stand.amount === null ? null : parsePlainYuan(stand.amount), "—");
  const money = stand.type === "entitlement" ? `${amount} 元` : `${ceilingHeading}${amount} 元`;
  return `${statusWords[stand.status] ?? stand.status}，${stand.amount === null ? "金额未定" : money}`;
}

function claims({ claims: changes }: Round): readonly Block[] {
  const title: Block = { kind: "heading", level: 1, text: "申报事项的变更" };
  if (changes.length === 0) return [title, { kind: "paragraph", text: "申报事项和金额没有变更。", indent: true }];
  const columns = [{ share: 1.4, align: "center" as const }, ...[4, 3, 3.4, 3.4].map((share) => ({ share }))];
  const rows = changes.map((change: ClaimChange) =>
    row(
      cell(articleName(change.article)),
      cell(change.ruleTitle),
      cell(filled(change.subjectName)),
      cell(standText(change.before)),
      cell(standText(change.after)),
    ),
  );
  const head = [titleRow("条款", "事项", "对象", "前一包", "本包")];
  return [
    title,
    { kind: "table", columns, head, rows, size: 9 },
    remark("“最高不超过”的金额待主管部门核定，不是可得金额。"),
  ];
}
