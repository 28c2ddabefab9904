import { formatCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Claim, Dossier } from "../../../shared/dossier/dossier.ts";
import { formatYuan } from "../../../shared/money.ts";
import { type Block, cell, labelCell, type Row, row, type Table } from "../pdf/block.ts";
import { openClaims, situation, titleRow } from "./claim-situation.ts";
import { articleName, statusWords, subjectName, yuanOr } from "./wording.ts";

/** What is computed: base, rate, cap and amount of each entitlement, caps over several, and their total in words. */
export function entitlementTable(dossier: Dossier): readonly Block[] {
  const claims = openClaims(dossier, "entitlement");
  const table: Table = {
    kind: "table",
    columns: [
      { share: 1.1, align: "center" },
      { share: 3.2 },
      { share: 5.6 },
      { share: 2, align: "right" },
      { share: 0.9, align: "center" },
      { share: 1.9, align: "right" },
      { share: 2.3, align: "right" },
    ],
    head: [titleRow("条款", "事项与对象", "依据与情况", "基数", "比例", "本项上限", "金额")],
    rows: [...claims.map((claim) => entitlementRow(claim, dossier)), ...groupRows(dossier), ...totalRows(dossier)],
    size: 9,
  };
  const note = "标为“待补”“待选定口径”的事项不计入合计。金额先按基数乘比例、按所选口径舍入一次，再与本项上限相比取小。";
  return [table, { kind: "paragraph", text: note, size: 9, ink: "grey" }];
}

function entitlementRow(claim: Claim, dossier: Dossier): Row {
  const { line, rule } = claim;
  const isMet = line.status === "met";
  return row(
    cell(articleName(rule.article)),
    { passages: [{ text: rule.title, weight: "bold" }, { text: subjectName(claim) }] },
    { passages: [{ text: `“${line.quote}”` }, ...situation(claim, dossier)] },
    cell(line.status === "needs-choice" ? "—" : yuanOr(line.base, "待补")),
    cell(line.rate ?? "—"),
    cell(yuanOr(line.limit, "—")),
    isMet ? cell(yuanOr(line.amount, "—"), { weight: "bold" }) : cell(statusWords[line.status], { ink: "grey" }),
  );
}

function groupRows(dossier: Dossier): readonly Row[] {
  const computed = new Set(openClaims(dossier, "entitlement").map(({ line }) => line.rule));
  return dossier.groups
    .filter(({ rules }) => rules.some((rule) => computed.has(rule)))
    .map(({ title, claimYear, limit, certain }) => {
      const year = claimYear === null ? "" : `（${claimYear}年度）`;
      return row(
        cell("合并上限", { span: 2, align: "center", label: true }),
        cell(`${title}${year}`, { span: 3 }),
        cell(yuanOr(limit, "—")),
        cell(formatYuan(certain)),
      );
    });
}

function totalRows({ totals }: Dossier): readonly Row[] {
  return [
    row(
      labelCell("已符合条件的补助合计", { span: 2 }),
      cell(`人民币（大写）${formatCapitalAmount(totals.certain)}`, { span: 4 }),
      cell(formatYuan(totals.certain), { weight: "bold" }),
    ),
  ];
}
