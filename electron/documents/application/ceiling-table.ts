import type { Claim, Dossier } from "../../../shared/dossier/dossier.ts";
import { formatYuan } from "../../../shared/money.ts";
import { type Block, cell, type Passage, type Row, row, type Table } from "../pdf/block.ts";
import { openClaims, situation, titleRow } from "./claim-situation.ts";
import { articleName, ceilingHeading, statusWords, subjectName, yuanOr } from "./wording.ts";

/** What the text gives only up to a ceiling: in grey, each figure after 最高不超过, and without a sum row. */
export function ceilingTable(dossier: Dossier): readonly Block[] {
  const claims = openClaims(dossier, "ceiling");
  if (claims.length === 0) return [];
  const table: Table = {
    kind: "table",
    columns: [
      { share: 1.1, align: "center" },
      { share: 3.4 },
      { share: 7.4 },
      { share: 1.7, align: "center" },
      { share: 2.6, align: "right" },
    ],
    head: [titleRow("条款", "事项与对象", "依据与情况", "条件", ceilingHeading)],
    rows: claims.map((claim) => ceilingRow(claim, dossier)),
    size: 9,
  };
  const note = `以上为条款给出的上限，金额由主管部门核定，不与第一部分相加，也不作为可得金额。其中条件已符合的上限合计 ${formatYuan(dossier.totals.provenCeiling)} 元（已按条款之间的限制取小）。`;
  return [table, { kind: "paragraph", text: note, size: 9, ink: "grey" }];
}

function ceilingRow(claim: Claim, dossier: Dossier): Row {
  const { line, rule } = claim;
  const base: readonly Passage[] =
    line.base === null || line.rate === null
      ? []
      : [{ text: `核定基数 ${formatYuan(line.base)} 元，比例不超过 ${line.rate}`, ink: "grey" }];
  const figure = line.status === "met" ? line.amount : line.limit;
  return row(
    cell(articleName(rule.article)),
    { passages: [{ text: rule.title, weight: "bold" }, { text: subjectName(claim) }] },
    { passages: [{ text: `“${line.quote}”` }, ...base, ...situation(claim, dossier)] },
    cell(statusWords[line.status], { ink: line.status === "met" ? "black" : "grey" }),
    cell(`最高不超过\n${yuanOr(figure, "按次核定")}`, { ink: "grey" }),
  );
}
