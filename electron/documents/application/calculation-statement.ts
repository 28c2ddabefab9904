import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { Block } from "../pdf/block.ts";
import { ceilingTable } from "./ceiling-table.ts";
import type { DocumentDesign } from "./document-design.ts";
import { entitlementTable } from "./entitlement-table.ts";
import { idleTable, unmetTable, unquantifiedTable } from "./other-claims.ts";
import { paperDate } from "./paper-date.ts";
import { readingTable } from "./reading-table.ts";
import { spendTable } from "./spend-table.ts";
import { ceilingHeading, filled, policyName } from "./wording.ts";

/** The calculation statement: what is computed, what is only a ceiling, what the text leaves open, from which expenses. */
export function calculationDesign(dossier: Dossier): DocumentDesign {
  const sections: readonly (readonly [string, readonly Block[]])[] = [
    ["可计算的补助", entitlementTable(dossier)],
    [ceilingHeading, ceilingTable(dossier)],
    ["文本未给出数额的事项", unquantifiedTable(dossier)],
    ["目前不符合条件的事项", unmetTable(dossier)],
    ["尚无相关记录的事项", idleTable(dossier)],
    ["费用归集", dossier.documents.some(({ id }) => id === "spend-summary") ? [] : spendTable(dossier)],
    ["口径选择", readingTable(dossier)],
  ];
  const used = sections.filter(([, blocks]) => blocks.length > 0);
  return { orientation: "landscape", blocks: [...opening(dossier), ...used.flatMap(numbered)] };
}

const numbered = ([title, blocks]: readonly [string, readonly Block[]], index: number): readonly Block[] => [
  { kind: "heading", level: 1, text: `${"一二三四五六七"[index]}、${title}` },
  ...blocks,
];

function opening({ policy, applicant, asOf }: Dossier): readonly Block[] {
  const basis = `依据：${policyName(policy)}　　计算日期：${paperDate(asOf)}　　金额单位：元`;
  return [
    { kind: "heading", level: 0, text: "资金测算表" },
    { kind: "paragraph", text: `申报单位：${filled(applicant.name)}`, align: "center", size: 10, after: 2 },
    { kind: "paragraph", text: basis, align: "center", size: 10 },
  ];
}
