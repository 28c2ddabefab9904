import type { BudgetRow, SpendSum } from "../../../shared/dossier/account-rows.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { type SubjectKey, subjectKey } from "../../../shared/model/subject.ts";
import { type Fen, formatYuan, subtractFen, sumFen, zeroFen } from "../../../shared/money.ts";
import { type Block, cell, labelCell, type Row, row } from "../pdf/block.ts";
import { titleRow } from "./claim-situation.ts";
import { claimedSubjects } from "./claimed-subjects.ts";
import type { DocumentDesign } from "./document-design.ts";
import { opening, remark } from "./opening.ts";
import { filled, subjectKindWords, yuanOr } from "./wording.ts";

/** What each subject cost, category by category: planned under which heads, spent, the difference and its share of the whole. */
export function productionCostsDesign(dossier: Dossier): DocumentDesign {
  const spending = claimedSubjects(dossier).filter((subject) => hasCosts(subjectKey(subject), dossier));
  const sections = spending.flatMap((subject, index): readonly Block[] => [
    { kind: "heading", level: 1, text: `（${index + 1}）${subjectKindWords[subject.kind]}：${filled(subject.name)}` },
    costTable(subjectKey(subject), dossier),
  ]);
  const body: readonly Block[] =
    sections.length === 0
      ? [{ kind: "paragraph", text: "申报对象尚未登记费用和预算。", indent: true }]
      : [
          remark(
            "实际发生为已登记的含税金额，其中可计入申报基数的见《费用汇总表》。差额＝预算－实际发生；没有预算的不计差额。",
          ),
          ...sections,
        ];
  return { orientation: "portrait", blocks: [...opening(dossier, "制作费用表", "yuan"), ...body] };
}

const hasCosts = (key: SubjectKey, { spendSums, budget }: Dossier): boolean =>
  spendSums.some(({ subject }) => subject === key) || budget.some(({ subject }) => subject === key);

interface CategoryCost {
  readonly title: string;
  readonly heads: string;
  readonly planned: Fen | null;
  readonly spent: Fen;
}

/** Categories with cost in the policy's order, then those that were only planned. */
function costsOf(key: SubjectKey, { spendSums, budget, categoryTitles }: Dossier): readonly CategoryCost[] {
  const spent = spendSums.filter(({ subject }) => subject === key);
  const planned = Map.groupBy(
    budget.filter(({ subject }) => subject === key),
    ({ category }) => category,
  );
  const ofSpent = spent.map((sum) => costOf(sum, planned.get(sum.category) ?? []));
  const unspent = [...planned].filter(([category]) => !spent.some((sum) => sum.category === category));
  return [
    ...ofSpent,
    ...unspent.map(([category, lines]) => ({
      title: categoryTitles.get(category ?? "") ?? "（未归类）",
      heads: headsOf(lines),
      planned: sumFen(lines.map(({ amount }) => amount)),
      spent: zeroFen,
    })),
  ];
}

const costOf = ({ categoryTitle, recorded, budget }: SpendSum, lines: readonly BudgetRow[]): CategoryCost => ({
  title: categoryTitle,
  heads: headsOf(lines),
  planned: budget,
  spent: recorded,
});

const headsOf = (lines: readonly BudgetRow[]): string =>
  lines
    .map(({ head }) => head)
    .filter((head) => head !== "")
    .join("、");

function costTable(key: SubjectKey, dossier: Dossier): Block {
  const costs = costsOf(key, dossier);
  const total = sumFen(costs.map(({ spent }) => spent));
  const plans = costs.map(({ planned }) => planned).filter((planned) => planned !== null);
  const planned = plans.length === 0 ? null : sumFen(plans);
  const money = { share: 2.1, align: "right" } as const;
  return {
    kind: "table",
    columns: [{ share: 2.4 }, { share: 3 }, money, money, money, { share: 1.3, align: "right" }],
    head: [titleRow("类别", "预算科目", "预算", "实际发生", "差额", "占比")],
    rows: [...costs.map((cost) => costRow(cost, total)), totalRow(planned, total)],
    size: 9.5,
  };
}

const costRow = ({ title, heads, planned, spent }: CategoryCost, total: Fen): Row =>
  row(cell(title), cell(heads === "" ? "—" : heads), ...figures(planned, spent), cell(shareOf(spent, total)));

const totalRow = (planned: Fen | null, total: Fen): Row =>
  row(labelCell("合计", { span: 2 }), ...figures(planned, total, true), cell(shareOf(total, total)));

function figures(planned: Fen | null, spent: Fen, isSum = false) {
  const difference = planned === null ? null : subtractFen(planned, spent);
  return [yuanOr(planned, "—"), formatYuan(spent), yuanOr(difference, "—")].map((text) =>
    cell(text, isSum ? { weight: "bold" } : {}),
  );
}

/** A part of a whole in percent with one decimal, rounded half up; a dash where the whole is not positive. */
function shareOf(part: Fen, whole: Fen): string {
  if (whole <= 0n || part < 0n) return "—";
  const perMille = (part * 2000n + whole) / (2n * whole);
  return `${perMille / 10n}.${perMille % 10n}%`;
}
