import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import { type Fen, formatYuan, sumFen } from "../../../shared/money.ts";
import { type Block, type Cell, cell, labelCell, type Row, row } from "../pdf/block.ts";
import { titleRow } from "./claim-situation.ts";
import { claimedSubjects } from "./claimed-subjects.ts";
import type { DocumentDesign } from "./document-design.ts";
import { handFilled, opening, recordedOr, remark } from "./opening.ts";
import { indicatorRows } from "./performance-indicators.ts";
import { filled, policyName } from "./wording.ts";

/**
 * The statement of performance goals as finance departments ask for it: the project, its money, goals and indicators. What the
 * records cannot say is a box marked 待填.
 */
export function performanceDesign(dossier: Dossier): DocumentDesign {
  const subjects = claimedSubjects(dossier);
  return {
    orientation: "portrait",
    blocks: [
      ...opening(dossier, "绩效目标申报表", "yuan"),
      projectForm(dossier, subjects),
      { kind: "space", height: 8 },
      goalForm(),
      { kind: "heading", level: 1, text: "绩效指标" },
      indicatorTable(dossier, subjects),
      remark(
        "标为“待填”的由申报单位手工填写；已填的数取自本次申报登记的记录。财政资金按条款公式计算，最高不超过的事项由主管部门核定，不计入。",
      ),
      { kind: "signature", lines: ["填报人（签字）：", "申报单位（盖章）："] },
    ],
  };
}

const columns = [{ share: 2.4 }, { share: 3.6 }, { share: 2.4 }, { share: 3.6 }];
const tall = 26;

const wide = (label: string, value: Cell): Row => ({ cells: [labelCell(label), { ...value, span: 3 }], tall });
const pair = (a: string, left: Cell, b: string, right: Cell): Row => ({
  cells: [labelCell(a), left, labelCell(b), right],
  tall,
});

function projectForm(dossier: Dossier, subjects: readonly Subject[]): Block {
  const { applicant, policy, totals } = dossier;
  const days = subjects.flatMap(({ costFrom, costTo }) => [costFrom, costTo]).filter((day) => day !== null);
  const ordered = days.toSorted();
  return {
    kind: "table",
    columns,
    head: [],
    rows: [
      wide("项目名称", cell(`${policyName(policy)}扶持资金申报项目`)),
      wide("申报对象", recordedOr([...new Set(subjects.map(({ name }) => filled(name)))].join("、"))),
      pair("项目性质", cell("□ 一次性　　□ 经常性"), "主管部门", cell(policy.interpreter)),
      pair("实施单位", recordedOr(applicant.name), "项目负责人", handFilled()),
      pair("计划开始日期", recordedOr(ordered[0] ?? ""), "计划完成日期", recordedOr(ordered.at(-1) ?? "")),
      pair(
        "项目资金总额",
        recordedOr(plannedTotal(dossier, subjects)),
        "其中：财政资金",
        cell(formatYuan(totals.certain)),
      ),
      pair("年度资金申请总额", claimedSum(totals.certain), "当年财政拨款", handFilled()),
      pair("上年结转", handFilled(), "其他资金", handFilled()),
    ],
  };
}

/** What is computed; an application for ceilings alone leaves the sum to whoever decides what to ask for. */
const claimedSum = (certain: Fen): Cell => (certain > 0n ? cell(formatYuan(certain)) : handFilled());

/** What the claimed subjects are planned to cost together; empty where one of them has no budget. */
function plannedTotal({ budget }: Dossier, subjects: readonly Subject[]): string {
  const lines = subjects.map((subject) => budget.filter((line) => line.subject === subjectKey(subject)));
  const isWhole = lines.length > 0 && lines.every((each) => each.length > 0);
  return isWhole ? formatYuan(sumFen(lines.flat().map(({ amount }) => amount))) : "";
}

const goalForm = (): Block => ({
  kind: "table",
  columns: [{ share: 2.4 }, { share: 9.6 }],
  head: [],
  rows: ["总目标", "年度目标"].map((label) => ({ cells: [labelCell(label), handFilled()], tall: 70 })),
});

function indicatorTable(dossier: Dossier, subjects: readonly Subject[]): Block {
  const rows = indicatorRows(dossier, subjects).map(({ first, second, third, operator, value, unit }) => ({
    ...row(cell(first), cell(second), recordedOr(third), recordedOr(operator), recordedOr(value), recordedOr(unit)),
    tall,
  }));
  const center = (share: number) => ({ share, align: "center" as const });
  return {
    kind: "table",
    columns: [center(1.6), center(1.8), { share: 4 }, center(1.2), center(2.2), center(1.2)],
    head: [titleRow("一级指标", "二级指标", "三级指标", "符号", "指标值", "单位")],
    rows,
    size: 9.5,
  };
}
