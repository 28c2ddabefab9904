import { formatCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Claim, Dossier } from "../../../shared/dossier/dossier.ts";
import { formatYuan } from "../../../shared/money.ts";
import { type Block, type Cell, cell, labelCell, type Passage, type Row, row, type Table } from "../pdf/block.ts";
import { applicantForm } from "./applicant-form.ts";
import type { DocumentDesign } from "./document-design.ts";
import { subjectForm } from "./subject-form.ts";
import {
  articleName,
  ceilingHeading,
  isShown,
  openQuestions,
  policyName,
  stateWords,
  statusWords,
  subjectKindWords,
  subjectName,
} from "./wording.ts";

/** The application form: the applicant, each subject with what is claimed for it, the sums, room for opinions and seals. */
export function applicationFormDesign(dossier: Dossier): DocumentDesign {
  const blocks: readonly Block[] = [
    { kind: "heading", level: 0, text: "扶持资金申报表" },
    { kind: "paragraph", text: `申报依据：${policyName(dossier.policy)}`, align: "center", ink: "grey", after: 4 },
    ...applicantForm(dossier.applicant),
    { kind: "heading", level: 1, text: "二、申报对象与申报事项" },
    ...subjectSections(dossier),
    // Sums, signatures and seals share the last sheet, as those who sign expect.
    { kind: "page-break" },
    { kind: "heading", level: 1, text: "三、申报金额" },
    ...sums(dossier),
    { kind: "heading", level: 1, text: "四、意见" },
    opinions(),
  ];
  return { orientation: "portrait", blocks };
}

function subjectSections(dossier: Dossier): readonly Block[] {
  const claimed = dossier.claims.filter((claim) => isShown(claim) && claim.line.status !== "unmet");
  if (claimed.length === 0)
    return [
      { kind: "paragraph", text: "目前没有可以申报的事项；缺什么、怎么补，见申报包起始页“尚缺材料”。", indent: true },
    ];
  const bySubject = Map.groupBy(claimed, ({ subjectKey }) => subjectKey);
  return [...bySubject.values()].flatMap((claims, index) => subjectSection(claims, index, dossier));
}

function subjectSection(claims: readonly Claim[], index: number, dossier: Dossier): readonly Block[] {
  const [first] = claims;
  if (first === undefined) return [];
  const title = `（${index + 1}）${subjectKindWords[first.subject.kind]}：${subjectName(first)}`;
  return [
    { kind: "heading", level: 2, text: title },
    ...subjectForm(first.subject),
    { kind: "space", height: 8 },
    claimTable(claims, dossier),
  ];
}

function claimTable(claims: readonly Claim[], dossier: Dossier): Table {
  return {
    kind: "table",
    columns: [{ share: 1.5, align: "center" }, { share: 3 }, { share: 6.3 }, { share: 1.7, align: "center" }],
    head: [row(labelCell("条款"), labelCell("申报事项"), labelCell("条件与依据"), labelCell("结论"))],
    rows: claims.map((claim) => claimRow(claim, dossier)),
    size: 9.5,
  };
}

function claimRow(claim: Claim, dossier: Dossier): Row {
  const { line, rule } = claim;
  return {
    cells: [
      cell(articleName(rule.article)),
      { passages: [{ text: rule.title }, { text: claimed(claim), size: 9, ink: "grey" }] },
      { passages: conditionPassages(claim, dossier) },
      cell(statusWords[line.status], { ink: line.status === "met" ? "black" : "grey" }),
    ],
  };
}

/** What is claimed under the rule, in words that never make a ceiling look like a sum to be received. */
function claimed({ line }: Claim): string {
  const figure = line.status === "met" && line.amount !== null ? ` ${formatYuan(line.amount)} 元` : "";
  if (line.type === "entitlement") return `可计算的补助${figure}`;
  return line.type === "ceiling" ? `最高不超过${figure}（待核定）` : "文本未给出数额";
}

function conditionPassages(claim: Claim, dossier: Dossier): readonly Passage[] {
  if (claim.line.status === "needs-choice") return [{ text: `待选定口径：${openQuestions(claim, dossier)}` }];
  return claim.conditions.map(({ title, state, note }) => {
    return { text: `${stateWords[state]}　${title}${note === "" ? "" : `（${note}）`}` };
  });
}

function sums({ totals }: Dossier): readonly Block[] {
  const wide = (text: string): Cell => cell(text, { align: "right", weight: "bold" });
  const rows: readonly Row[] = [
    row(labelCell("已符合条件的补助（元）"), wide(formatYuan(totals.certain))),
    row(labelCell("人民币（大写）"), cell(formatCapitalAmount(totals.certain), { align: "right" })),
  ];
  const ceiling: Table = {
    kind: "table",
    columns: [{ share: 4 }, { share: 7 }],
    head: [],
    rows: [
      row(
        labelCell(ceilingHeading),
        cell(`条款上限合计 ${formatYuan(totals.provenCeiling)} 元`, { align: "right", ink: "grey" }),
      ),
    ],
  };
  return [
    { kind: "table", columns: [{ share: 4 }, { share: 7 }], head: [], rows },
    { kind: "space", height: 10 },
    ceiling,
    {
      kind: "paragraph",
      text: "“最高不超过”是条款给出的上限，具体金额由主管部门核定；它与上面的补助分开列示，不相加，也不作为可得金额。",
      size: 9.5,
      ink: "grey",
    },
  ];
}

function opinions(): Table {
  const signing = "（盖章）\n　　　　年　　月　　日";
  const opinion = (title: string, lead: string): Row => ({
    cells: [labelCell(title), { passages: [{ text: `${lead}\n\n\n` }, { text: signing }], align: "right" }],
    tall: 110,
  });
  return {
    kind: "table",
    columns: [{ share: 2 }, { share: 9 }],
    head: [],
    rows: [
      opinion("申报单位意见", "以上内容真实、准确、完整。\n法定代表人（签字）：＿＿＿＿＿＿＿＿"),
      opinion("属地初审意见", ""),
      opinion("主管部门意见", ""),
    ],
  };
}
